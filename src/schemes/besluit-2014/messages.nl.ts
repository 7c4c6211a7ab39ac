import { told } from '../decrees/told.ts'

export const nl = {
  rules: {
    'besluit-2014/vakmanschaproute-direction': told(
      'Van bb of kb naar mbo 2, van kb naar mbo 3',
      ({ roads }) => `${roads}: dit kan in de vakmanschaproute.`,
      'Vul in uit welke leerweg de leerlingen komen en naar welk niveau de route leidt.',
      ({ roads }) => `${roads}: dit kan niet. De vakmanschaproute leidt van bb of kb naar mbo 2, en van kb naar mbo 3.`,
    ),
    'besluit-2014/beroepsroute-direction': told(
      'Van kb, gl of tl naar mbo 4',
      ({ roads }) => `${roads}: dit kan in deze route.`,
      'Vul in uit welke leerweg de leerlingen komen en naar welk niveau de route leidt.',
      ({ roads }) => `${roads}: dit kan niet. Deze route leidt van kb, gl of tl naar mbo 4.`,
    ),
    'besluit-2014/related-domain': told(
      'Het mbo sluit aan op het vmbo',
      'De mbo-opleiding ligt in een domein dat aansluit op het vmbo.',
      'Ga na of de mbo-opleiding in een domein ligt dat aansluit op het vmbo.',
      'De mbo-opleiding moet in een domein liggen dat aansluit op het vmbo. Kies een andere opleiding.',
    ),
    'besluit-2014/technologieroute-sectors': told(
      'Alleen uit techniek en landbouw',
      'Het profiel hoort bij techniek of landbouw.',
      ({ profielen }) =>
        profielen
          ? `Bepaal of ${profielen} bij techniek of landbouw hoort. Alleen dan past het in de technologieroute.`
          : 'Vul het profiel in. De technologieroute begint in techniek of landbouw.',
      ({ profielen }) => `${profielen} hoort niet bij techniek of landbouw. Kies de beroepsroute, of een ander profiel.`,
    ),
    'besluit-2014/to-mbo-3-from-2016': told(
      'Naar mbo 3 vanaf 1 augustus 2016',
      'De route naar mbo 3 begint op of na 1 augustus 2016.',
      null,
      'Naar mbo 3 kon de vakmanschaproute pas op 1 augustus 2016 beginnen. Kies een latere dag.',
    ),
    'besluit-2014/ends-by-2022': told(
      'Klaar voor 1 augustus 2022',
      'De eerste groep is klaar voordat het experiment eindigt.',
      'De eerste groep is niet klaar op 1 augustus 2022, als het experiment eindigt. Bepaal wat er voor deze leerlingen geldt: een andere regeling, of de terugvaloptie.',
    ),
    'besluit-2014/application-round': told(
      'Er was een aanvraagronde',
      'Voor dit schooljaar was er een aanvraagronde.',
      'Voor dit schooljaar was er geen aanvraagronde. Ga na of de route al toestemming had, en of dit een latere groep is.',
    ),
    'besluit-2014/one-programme': told(
      'Eén programma op beide scholen',
      'De route is één programma, op de plekken van beide scholen.',
      'Vul in of de route één programma is, op de plekken van beide scholen.',
      'De route moet één programma zijn, op de plekken van beide scholen.',
    ),
    'besluit-2014/responsible-school': told(
      'Welke school is verantwoordelijk',
      'Voor elk jaar staat vast welke school verantwoordelijk is.',
      'Vul voor elk jaar in waar de leerling staat ingeschreven. Die school is verantwoordelijk.',
    ),
    'besluit-2014/education-agreement': told(
      'De onderwijsovereenkomst',
      'De onderwijsovereenkomst noemt het programma met de uren, en de terugvaloptie.',
      'Vul in of de onderwijsovereenkomst het programma met de uren noemt, en de terugvaloptie.',
      'De onderwijsovereenkomst moet het programma met de uren noemen, en de terugvaloptie.',
    ),
    'besluit-2014/under-16-programme': told(
      'Jonger dan 16: het programma van de bol',
      'Leerlingen jonger dan 16 jaar volgen het programma van de bol.',
      'Vul in of leerlingen jonger dan 16 jaar het programma van de bol volgen.',
      'Leerlingen jonger dan 16 jaar moeten het programma van de bol volgen. Pas de eerste jaren aan.',
    ),
    'besluit-2014/under-16-light-work': told(
      'Jonger dan 16: alleen licht werk',
      'Leerlingen jonger dan 16 jaar doen in de bpv alleen licht werk.',
      'Vul in of leerlingen jonger dan 16 jaar in de bpv alleen licht werk doen.',
      'Leerlingen jonger dan 16 jaar mogen in de bpv alleen licht werk doen. Pas de bpv aan.',
    ),
    'besluit-2014/results-alike': told(
      'Resultaten tellen op beide scholen',
      'Resultaten van de andere school worden net zo verwerkt als die van de eigen school.',
      'Spreek af hoe de school resultaten van de andere school verwerkt.',
      'Resultaten van de andere school moeten net zo worden verwerkt als die van de eigen school.',
    ),
    'besluit-2014/lob': told(
      'Loopbaanoriëntatie en begeleiding',
      'De leerling krijgt de hele route begeleiding bij de loopbaan.',
      'Vul in of de leerling de hele route begeleiding bij de loopbaan krijgt.',
      'De leerling moet de hele route begeleiding bij de loopbaan krijgen.',
    ),
    'besluit-2014/pupils-told': told(
      'Leerling en ouders weten het vooraf',
      'Leerling en ouders horen voor de inschrijving dat dit een experiment is.',
      'Vul in of leerling en ouders voor de inschrijving horen dat dit een experiment is.',
      'Leerling en ouders moeten voor de inschrijving horen dat dit een experiment is.',
    ),
    'besluit-2014/first-at-school': told(
      'Eerst ingeschreven bij het vmbo',
      'De leerling is eerst ingeschreven bij het vmbo.',
      'Vul in waar de leerling in het eerste jaar van de route staat ingeschreven.',
      'In het eerste jaar van de route moet de leerling bij het vmbo staan ingeschreven.',
    ),
    'besluit-2014/at-most-two-years-at-school': told(
      'Ten hoogste twee jaar bij het vmbo',
      ({ years }) => `De leerling is ${years} jaar bij het vmbo ingeschreven. Het mag ten hoogste twee jaar.`,
      'Vul voor elk jaar in waar de leerling staat ingeschreven.',
      ({ years }) =>
        `De leerling is ${years} jaar bij het vmbo ingeschreven. Dat mag ten hoogste twee jaar. Schrijf de leerling daarna in bij het mbo.`,
    ),
    'besluit-2014/then-at-mbo': told(
      'Daarna ingeschreven bij het mbo',
      'Na het vmbo is de leerling ingeschreven bij het mbo.',
      'Vul in vanaf welk jaar de leerling bij het mbo staat ingeschreven.',
      'De leerling gaat van het mbo terug naar het vmbo. Na het vmbo moet de leerling bij het mbo ingeschreven blijven.',
    ),
    'besluit-2014/at-mbo-once-passed': told(
      'Examen gehaald: meteen naar het mbo',
      'Wie het vmbo-examen eerder haalt, gaat meteen naar het mbo.',
      null,
      'Het vmbo-examen is al eerder klaar. Dan moet de leerling meteen bij het mbo worden ingeschreven.',
    ),
    'besluit-2014/terugvaloptie': told(
      'Wie stopt, kan ergens heen',
      'In elke maand van de route is er een weg naar een ander diploma.',
      'Beschrijf waar een leerling heen kan die stopt, en welk diploma daar te halen is.',
      ({ months }) => `In ${months} maanden van de route is er geen weg naar een ander diploma. Vul die aan.`,
    ),
    'besluit-2014/monitoring': told(
      'Meedoen aan het onderzoek',
      'De scholen doen mee aan de monitor.',
      'Vul in of de scholen meedoen aan de monitor.',
      'De scholen moeten meedoen aan de monitor.',
    ),
  },
  facts: {
    'vakmanschaproute-target': 'Voor leerlingen die in bb of kb beginnen. Naar mbo 3 alleen uit kb, en vanaf 1 augustus 2016.',
    'beroepsroute-target': 'Voor leerlingen die in kb, gl of tl beginnen en naar mbo 4 gaan.',
    'technologieroute-target': 'Een beroepsroute voor leerlingen uit techniek of landbouw die naar mbo 4 gaan.',
    'sector-subjects-may-go': 'Op weg naar mbo 2 mogen sectorvakken en het beroepsgerichte programma uit het examen.',
    'common-part-by-year-3': 'Het gemeenschappelijk deel is klaar voor het mbo-examen, en uiterlijk in het derde jaar van de route.',
    'mbo-2-without-vmbo':
      'Wie niet slaagt voor het vmbo, kan mbo 2 toch halen. Dan gelden eisen aan kunstvak, lichamelijke opvoeding, maatschappijleer, Nederlands, Engels en de rekentoets.',
    'ordinary-exam-to-mbo-3': 'Naar mbo 3 gelden de gewone regels van het vmbo-examen.',
    'whole-exam-by-year-4': 'Het hele vmbo-examen is klaar voor het mbo-examen, en uiterlijk in het vierde jaar van de route.',
    'extra-subject-it': 'Informatietechnologie mag een extra vak zijn.',
    'apply-with-both-boards': 'De besturen vragen samen toestemming, in oktober voor het schooljaar waarin de route begint.',
    'tell-before-enrolment': 'Vertel leerling en ouders voor de inschrijving dat dit een experiment is.',
    'take-part-in-monitor': 'De scholen doen mee aan de monitor van de minister.',
    'funding-may-be-transferred':
      'De scholen mogen een deel van de bekostiging overdragen. Er is geen vaste prijs; de overeenkomst noemt bedrag en doel.',
  },
}
