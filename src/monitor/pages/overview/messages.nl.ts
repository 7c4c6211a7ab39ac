/** Sentences of the overview. They say what was found, never why. */
export const nl = {
  title: (from: number, to: number) => (from === to ? `Resultaten ${from}` : `Resultaten ${from}–${to}`),
  nothingYet: 'Er is nog geen teldatum na de start van een cohort. Er valt nog niets te vergelijken.',
  notCorrected: (date: string) =>
    `Dit zijn de verschillen op ${date}. Alleen de laatste teldatum is gecorrigeerd voor het aantal toetsen; hier staat dus nog geen eindoordeel.`,
  other: { landelijk: 'landelijk', voorgaand: 'hun voorgangers op dezelfde scholen', 'landelijk-voorgaand': 'landelijk een jaar eerder' },
  favourable: {
    startkwalificatie: 'Naar verhouding meer leerlingen haalden een startkwalificatie',
    vsv: 'Naar verhouding minder leerlingen raakten uit beeld (vsv)',
  },
  unfavourable: {
    startkwalificatie: 'Naar verhouding minder leerlingen haalden een startkwalificatie',
    vsv: 'Naar verhouding meer leerlingen raakten uit beeld (vsv)',
  },
  clause: (cohorts: string, others: string) => `in ${cohorts} vergeleken met ${others}`,
  rest: (measure: string) => `Voor de andere vergelijkingen van ${measure} is een verschil niet aangetoond.`,
  none: (measure: string) => `Een verschil in ${measure} is in geen enkele vergelijking aangetoond.`,
  tested: {
    title: 'Wat hier getoetst is',
    family: (measure: string, date: string, size: string) =>
      `Van ${measure} zijn op ${date} in deze gegevens ${size} verschillen getoetst met chi-kwadraat van Pearson.`,
    single: (measure: string, date: string) =>
      `Van ${measure} is op ${date} in deze gegevens een verschil getoetst met chi-kwadraat van Pearson.`,
    fisher: (count: string) => `Bij ${count} daarvan waren de verwachte aantallen klein; daar geldt de exacte toets van Fisher.`,
    alone: (alone: string, remaining: string) =>
      `Apart bekeken wijzen er ${alone} op meer dan toeval; na correctie volgens Holm blijven er ${remaining} over.`,
    allRemain: (alone: string) => `Apart bekeken wijzen er ${alone} op meer dan toeval, en ook na correctie volgens Holm.`,
    noneAlone: 'Geen ervan wijst op meer dan toeval.',
    lapsed: (list: string) => `Wat vervalt: ${list}.`,
    lapsedOne: (cohort: string, other: string, population: string) => `${cohort} tegenover ${other} (${population})`,
    lapsedMore: (count: string) => `nog ${count}`,
    why: 'Wie vaak toetst, vindt altijd iets; daarom is er gecorrigeerd. Meegeteld zijn alle vergelijkingen van een maat op de laatste teldatum, ook die hier niet getoond worden.',
    notShown: '‘Niet aangetoond’ is iets anders dan ‘geen verschil’.',
    cause: 'Een verschil is nog geen oorzaak. Route en vergelijking kunnen ook verschillen in sekse, leeftijd en sector.',
    adjusted: 'De gecorrigeerde vergelijking',
    adjustedRest: 'rekent daarvoor.',
  },
  care: {
    title: 'Let op bij deze cijfers',
    provisional: 'Dit is een voorlopige telling. De definitieve kan anders uitvallen.',
    unknown: 'Er is niet opgegeven of deze telling voorlopig of definitief is.',
    rejected: (count: string) => `Fout en niet meegeteld: ${count} ${count === '1' ? 'rij' : 'rijen'} in de bestanden.`,
    checks: (count: string, isOne: boolean) => (isOne ? 'Een controle vroeg aandacht.' : `${count} controles vroegen aandacht.`),
    seeChecks: 'Bekijk de controles',
    clean: 'De controles vooraf vonden niets bijzonders.',
    intended: (cohorts: string) => `Voor ${cohorts} is ‘zoals beoogd’ niet gepubliceerd: het was te vroeg om dat te zeggen.`,
    justStarted: (cohorts: string) => `Net begonnen, dus nog zonder teldatum na de start: ${cohorts}.`,
  },
}
