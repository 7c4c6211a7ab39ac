import type { InputKind } from '../money-input.ts'
import type { InputMistake } from '../typed.ts'

/** Sentences of the page where figures for settlements are put in. */
export const nl = {
  title: 'Kosten, sleutels en diploma’s',
  lead: 'Wat de regels over geld nodig hebben en nergens anders staat.',
  label: 'Soort',
  kind: { kosten: 'Kosten', sleutels: 'Sleutels', diplomas: 'Diploma’s' } satisfies Record<InputKind, string>,
  about: {
    kosten: 'Wat een school betaalde. De soort is een woord dat ook in een regel staat, zoals vervoer.',
    sleutels: 'Hoe gedeelde kosten verdeeld worden: het aantal leerlingen, en welk deel doorgaat naar de mbo-partners.',
    diplomas:
      'Diploma’s tellen vanzelf mee als een school ze aan DUO meldde. Vult u hier een aantal in, dan geldt dat voor die school en dat schooljaar.',
  } satisfies Record<InputKind, string>,
  none: 'Er is nog niets ingevuld.',
  caption: 'Wat er is ingevuld',
  school: 'School',
  forSchool: 'Voor welke school?',
  forAll: 'Voor alle partners',
  costKind: 'Soort kosten',
  costKindHint: 'Bijvoorbeeld vervoer.',
  name: 'Omschrijving',
  route: 'Route',
  noRoute: 'Geen bepaalde route',
  paidOn: 'Betaald op',
  amount: 'Bedrag in euro',
  schoolYear: 'Schooljaar',
  schoolYearHint: 'Bijvoorbeeld 2026-2027.',
  pupils: 'Leerlingen',
  share: 'Deel dat doorgaat naar de mbo-partners',
  shareHint: 'Van 0 tot 1, bijvoorbeeld 0,35. Leeg: 1.',
  source: 'Bron',
  awardedOn: 'Behaald op',
  niveau: 'Niveau',
  number: 'Aantal',
  partner: 'Met welke school?',
  cohort: 'Cohort',
  paste: 'Of plak meer rijen tegelijk',
  pasteHint:
    'Uit een rekenblad, of met puntkomma’s: soort; omschrijving; datum; bedrag. Eén per regel. De velden hierboven voor soort, datum en bedrag blijven dan leeg.',
  add: {
    kosten: 'Kosten toevoegen',
    sleutels: 'Sleutel toevoegen',
    diplomas: 'Diploma’s toevoegen',
  } satisfies Record<InputKind, string>,
  replaces: 'Was er al een sleutel voor deze school en dit schooljaar, dan komt deze ervoor in de plaats.',
  save: 'Bewaren',
  back: 'Terugnemen',
  backOf: (what: string) => `Terugnemen: ${what}`,
  action: 'Wijzigen',
  wrong: 'Er is niets bewaard',
  mistake: {
    'no-school-year': 'Vul een schooljaar in, zoals 2026-2027.',
    'share-above-one': 'Vul een getal van 0 tot 1 in.',
    'row-unreadable': 'Een of meer rijen zijn niet te lezen. Schrijf: soort; omschrijving; datum; bedrag.',
    'too-many-rows': 'Plak ten hoogste 1000 rijen tegelijk.',
  } satisfies Record<InputMistake, string>,
}
