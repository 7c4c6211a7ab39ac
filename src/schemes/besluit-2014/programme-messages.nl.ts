import { told } from '../decrees/told.ts'

const length = (level: string, min: string, max: string) =>
  told(
    `${level}: ${min} tot ${max} schooljaren`,
    ({ years }) => `De route duurt ${years} schooljaren. Naar ${level} moeten het er ${min} tot ${max} zijn.`,
    ({ years }) =>
      years
        ? `De route duurt ${years} schooljaren. Naar ${level} moeten het er ${min} tot ${max} zijn. Maak voor elk niveau een eigen ontwerp, of pas de jaren aan.`
        : `Vul voor elk jaar de weken in. Naar ${level} duurt de route ${min} tot ${max} schooljaren.`,
    ({ years }) => `De route duurt ${years} schooljaren. Naar ${level} moeten het er ${min} tot ${max} zijn. Pas de jaren aan.`,
  )

const hours = (leertraject: string, what: string) =>
  told(
    `${leertraject}: ${what}`,
    (given) => `De route heeft ${given.hours} uur aan ${what}. Bij ${given.years} jaar zijn er ten minste ${given.norm} nodig.`,
    (given) =>
      given.norm
        ? `De route heeft tot nu toe ${given.hours} uur aan ${what}. De norm is ${given.norm}. Vul de uren aan, of bepaal welke norm geldt.`
        : `De route heeft tot nu toe ${given.hours} uur aan ${what}. Zonder passende lengte is er geen norm. Vul de jaren in.`,
    (given) =>
      `De route heeft ${given.hours} uur aan ${what}. Bij ${given.years} jaar zijn er ten minste ${given.norm} nodig. Voeg uren toe.`,
  )

export const nl = {
  rules: {
    'besluit-2014/extended-or-not': told(
      'Verlengde opleiding of niet',
      'Het staat vast of mbo 4 een verlengde opleiding is.',
      'Vul in of mbo 4 een verlengde opleiding is. Daarvan hangt af hoe lang de route mag duren.',
    ),
    'besluit-2014/length-to-mbo-2': length('mbo 2', '3', '4'),
    'besluit-2014/length-to-mbo-3': length('mbo 3', '4', '5'),
    'besluit-2014/length-to-mbo-4': length('mbo 4', '4', '5'),
    'besluit-2014/length-to-extended-mbo-4': length('een verlengde mbo 4', '5', '6'),
    'besluit-2014/bol-or-bbl': told(
      'Bol of bbl',
      'Het staat vast of de route eindigt in bol of bbl.',
      'Vul voor elke mbo-opleiding in of het bol of bbl is. Daarvan hangen de uren af.',
    ),
    'besluit-2014/bol-total-hours': hours('Bol', 'onderwijs in totaal'),
    'besluit-2014/bol-guided-hours': hours('Bol', 'begeleid onderwijs'),
    'besluit-2014/bol-bpv-hours': hours('Bol', 'bpv'),
    'besluit-2014/bbl-total-hours': hours('Bbl', 'onderwijs in totaal'),
    'besluit-2014/bbl-guided-hours': hours('Bbl', 'begeleid onderwijs'),
    'besluit-2014/bbl-bpv-hours': hours('Bbl', 'bpv'),
    'besluit-2014/exam-dropped': told(
      'Vakken uit het vmbo-examen',
      ({ subjects }) => `Op weg naar mbo 2 mag dit uit het examen: ${subjects}.`,
      ({ subjects }) =>
        `Bepaal of dit uit het examen mag: ${subjects}. Alleen sectorvakken en het beroepsgerichte programma mogen vervallen, en alleen op weg naar mbo 2.`,
      ({ subjects }) =>
        `Dit mag niet uit het examen: ${subjects}. Alleen op weg naar mbo 2 mogen sectorvakken en het beroepsgerichte programma vervallen.`,
    ),
    'besluit-2014/common-part-kept': told(
      'Het gemeenschappelijk deel blijft',
      'Het gemeenschappelijk deel van het vmbo-examen blijft.',
      'Vul de vakken van het gemeenschappelijk deel in, en wat ermee gebeurt. Dit deel moet blijven.',
      ({ subjects }) => `Dit hoort bij het gemeenschappelijk deel en mag niet vervallen: ${subjects}.`,
    ),
    'besluit-2014/common-part-in-time': told(
      'Gemeenschappelijk deel uiterlijk in jaar 3',
      'Het gemeenschappelijk deel is klaar in het derde jaar van de route, of eerder.',
      'Vul in wanneer de vakken van het gemeenschappelijk deel klaar zijn. Dat moet uiterlijk in het derde jaar van de route.',
      ({ subject, year }) => `${subject} is pas klaar in jaar ${year} van de route. Het gemeenschappelijk deel moet klaar zijn in jaar 3.`,
    ),
    'besluit-2014/common-part-before-mbo-exam': told(
      'Gemeenschappelijk deel voor het mbo-examen',
      'Het gemeenschappelijk deel is klaar voor het mbo-examen.',
      'Bepaal of het gemeenschappelijk deel klaar is voor het mbo-examen.',
      ({ subject }) => `${subject} is pas klaar na het mbo-examen. Het gemeenschappelijk deel moet eerder klaar zijn.`,
    ),
    'besluit-2014/exam-to-mbo-3': told(
      'Naar mbo 3: het gewone vmbo-examen',
      'Alle vakken blijven in het gewone vmbo-examen.',
      'Naar mbo 3 gelden de gewone regels van het vmbo-examen. Ga na of het examen zo mag worden verplaatst.',
    ),
    'besluit-2014/whole-exam-kept': told(
      'Het hele vmbo-examen blijft',
      'Het hele vmbo-examen blijft.',
      'Vul de vakken van het vmbo-examen in, en wat ermee gebeurt. In deze route moet het hele examen blijven.',
      ({ subjects }) => `Dit mag niet uit het examen: ${subjects}. In deze route moet het hele vmbo-examen blijven.`,
    ),
    'besluit-2014/whole-exam-in-time': told(
      'Vmbo-examen uiterlijk in jaar 4',
      'Het vmbo-examen is klaar in het vierde jaar van de route, of eerder.',
      'Vul in wanneer de vakken van het vmbo-examen klaar zijn. Dat moet uiterlijk in het vierde jaar van de route.',
      ({ subject, year }) => `${subject} is pas klaar in jaar ${year} van de route. Het vmbo-examen moet klaar zijn in jaar 4.`,
    ),
    'besluit-2014/whole-exam-before-mbo-exam': told(
      'Vmbo-examen voor het mbo-examen',
      'Het vmbo-examen is klaar voor het mbo-examen.',
      'Bepaal of het vmbo-examen klaar is voor het mbo-examen.',
      ({ subject }) => `${subject} is pas klaar na het mbo-examen. Het vmbo-examen moet eerder klaar zijn.`,
    ),
  },
}
