import { told } from '../decrees/told.ts'

const agreed = (title: string, about: string) =>
  told(
    `Afspraken over ${title}`,
    `De overeenkomst regelt ${about}.`,
    `Leg in de overeenkomst afspraken vast over ${about}.`,
    `In de overeenkomst ontbreken afspraken over ${about}. Voeg die toe.`,
  )

export const nl = {
  rules: {
    'besluit-2014/permission': told(
      'Toestemming van de minister',
      'De minister heeft toestemming gegeven.',
      'Vul in of de minister toestemming heeft gegeven.',
      'Zonder toestemming van de minister kan deze route niet beginnen. Dien een aanvraag in.',
    ),
    'besluit-2014/both-sign-application': told(
      'Beide besturen tekenen de aanvraag',
      'Beide besturen hebben de aanvraag getekend.',
      'Vul in of beide besturen de aanvraag hebben getekend.',
      'Beide besturen moeten de aanvraag tekenen. Vraag de handtekening die ontbreekt.',
    ),
    'besluit-2014/sector-and-domain-named': told(
      'Sector en opleiding zijn genoemd',
      'De sector van het vmbo en de mbo-opleiding zijn ingevuld.',
      'Vul het profiel of de sector in, en het crebo van de mbo-opleiding. De aanvraag moet ze noemen.',
    ),
    'besluit-2014/agreement-or-internal': told(
      'Overeenkomst of interne regeling',
      'Er is een overeenkomst, of een interne regeling binnen één bestuur.',
      'Vul in van welke besturen de scholen zijn, en of er een overeenkomst is. Binnen één bestuur hoort er een interne regeling.',
      'Er moet een samenwerkingsovereenkomst zijn. Een interne regeling kan alleen als beide scholen van één bestuur zijn.',
    ),
    'besluit-2014/vmbo-offer-ran': told(
      'Het vmbo gaf dit onderwijs al',
      'Het vmbo gaf dit onderwijs ook in het vorige schooljaar.',
      'Vul in of het vmbo dit onderwijs ook in het vorige schooljaar gaf.',
      'Het vmbo mag alleen meedoen met onderwijs dat het in het vorige schooljaar ook gaf.',
    ),
    'besluit-2014/mbo-offer-ran': told(
      'Het mbo gaf deze opleiding al',
      'Het mbo gaf deze opleiding ook in het vorige studiejaar.',
      'Vul in of het mbo deze opleiding ook in het vorige studiejaar gaf.',
      'Het mbo mag alleen meedoen met een opleiding die het in het vorige studiejaar ook gaf.',
    ),
    'besluit-2014/good-quality': told(
      'De kwaliteit is voldoende',
      'De minister en de inspectie vinden de kwaliteit voldoende.',
      'Ga na of de minister of de inspectie de kwaliteit van de opleiding of de leerweg te zwak vond.',
      'Een opleiding of leerweg van te lage kwaliteit kan niet meedoen. Verbeter eerst de kwaliteit.',
    ),
    'besluit-2014/outside-bol-bbl-experiment': told(
      'Niet in het experiment bol-bbl',
      'De opleiding doet niet mee aan het experiment gecombineerde leerwegen bol-bbl.',
      'Ga na of de opleiding meedoet aan het experiment gecombineerde leerwegen bol-bbl.',
      'De opleiding doet al mee aan het experiment gecombineerde leerwegen bol-bbl. Kies een van beide.',
    ),
    'besluit-2014/cooperation-exists': told(
      'De scholen werken al samen',
      'De scholen werkten al samen bij de aanvraag.',
      'Vul in of de scholen al samenwerken bij de aanvraag.',
      'De scholen moeten bij de aanvraag al samenwerken.',
    ),
    'besluit-2014/business-involved': told(
      'Bedrijven zijn betrokken',
      'Bedrijven zijn genoeg betrokken bij de opzet en bij de keuze van kwalificaties.',
      'Vul in of bedrijven betrokken zijn bij de opzet en bij de keuze van kwalificaties.',
      'Bedrijven moeten betrokken zijn bij de opzet en bij de keuze van kwalificaties. Spreek af hoe.',
    ),
    'besluit-2014/agreement-facilities': agreed('gebouwen en middelen', 'hoe de scholen elkaars gebouwen en middelen gebruiken'),
    'besluit-2014/agreement-governance-and-organisation': agreed(
      'bestuur en organisatie',
      'bestuur, organisatie en inrichting van het onderwijs',
    ),
    'besluit-2014/agreement-terugvaloptie': agreed('de terugvaloptie', 'de terugvaloptie'),
    'besluit-2014/agreement-complaints': agreed('klachten', 'hoe klachten worden behandeld'),
    'besluit-2014/agreement-sector-and-domain': agreed('sector en domein', 'de sector en het domein in het mbo'),
    'besluit-2014/agreement-business-selects-qualifications': agreed(
      'bedrijven bij de keuze',
      'de rol van bedrijven bij de keuze van kwalificaties',
    ),
    'besluit-2014/agreement-business-in-set-up': agreed('bedrijven bij de opzet', 'de rol van bedrijven bij de opzet van de route'),
    'besluit-2014/agreement-transfer-of-funding': agreed(
      'het overdragen van geld',
      'hoeveel geld de een aan de ander overdraagt, en waarvoor',
    ),
  },
}
