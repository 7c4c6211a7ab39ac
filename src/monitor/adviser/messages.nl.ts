/** The sentences of the test adviser. Numbers come in as formatted text. */
export const nl = {
  question: {
    vsv: (other: string) => `Vallen minder leerlingen uit (vsv) dan ${other}?`,
    startkwalificatie: (other: string) => `Halen meer leerlingen een startkwalificatie dan ${other}?`,
  },
  other: {
    landelijk: 'landelijk',
    voorgaand: 'hun voorgangers op dezelfde scholen',
    'landelijk-voorgaand': 'landelijk een jaar eerder',
  },
  shortOther: { landelijk: 'landelijk', voorgaand: 'voorgangers', 'landelijk-voorgaand': 'landelijk een jaar eerder' },
  group: {
    landelijk: (year: number) => `landelijk ${year}`,
    voorgaand: (year: number) => `voorgaand ${year}`,
    'landelijk-voorgaand': (year: number) => `landelijk ${year}`,
  },
  outcome: { vsv: 'vsv', startkwalificatie: 'startkwalificaties' },
  title: {
    favourable: (comparative: string, outcome: string, other: string) => `Ja, ${comparative} ${outcome} dan ${other}`,
    unfavourable: (comparative: string, outcome: string, other: string) => `Nee, ${comparative} ${outcome} dan ${other}`,
    perhaps: (comparative: string, outcome: string, other: string) => `Misschien: ${comparative} ${outcome} dan ${other}`,
    'not-shown': (outcome: string, other: string) => `Niet aangetoond: een verschil in ${outcome} met ${other}`,
    'cannot-tell': (outcome: string, other: string) => `Niet te zeggen: ${outcome} naast ${other}`,
  },
  comparative: { higher: 'meer', lower: 'minder' },
  shares: (a: string, b: string, other: string) => `De route heeft ${a}, ${other} ${b}.`,
  share: (percent: string, count: string, n: string) => `${percent}% (${count} van ${n})`,
  shareUnknown: (count: string, n: string) => `${count} van ${n}`,
  hidden: { '<5': '1 tot 4', x: 'een verborgen aantal' },
  cannotTell: {
    hidden: 'Een van de aantallen is verborgen omdat het om te weinig leerlingen gaat. Daarom staat hier geen toets.',
    'empty-group': 'Een van de twee groepen heeft geen leerlingen. Er valt niets te vergelijken.',
    nobody: 'In geen van beide groepen komt dit voor. Er valt niets te toetsen.',
    everybody: 'In beide groepen geldt dit voor alle leerlingen. Er valt niets te toetsen.',
    'not-tested': 'Voor deze vergelijking is geen toets berekend.',
  },
  interval: (difference: string, low: string, high: string) =>
    `Het verschil is ${difference} procentpunten en ligt met 95% zekerheid tussen ${low} en ${high}.`,
  perHundred: (count: string) => `Op honderd leerlingen scheelt dat er ongeveer ${count}.`,
  holdsZero: 'Nul ligt in het interval: er kan ook geen verschil zijn. Dat is iets anders dan bewijs dat er geen verschil is.',
  pearson: 'Getoetst met de chi-kwadraattoets van Pearson op de vier aantallen, zonder continuïteitscorrectie.',
  fisher: (expected: string) =>
    `Het kleinste verwachte aantal is ${expected}, minder dan 5. De chi-kwadraattoets is dan te grof; de exacte toets van Fisher telt.`,
  chance: (times: string) =>
    `Als er geen verschil was, zou toeval ongeveer ${times} van de 1.000 keer een verschil geven dat minstens zo groot is.`,
  chanceRare: 'Als er geen verschil was, zou toeval minder dan 1 van de 1.000 keer een verschil geven dat minstens zo groot is.',
  differ: 'Het interval en de toets zijn twee methoden en vallen hier net aan verschillende kanten. De toets geeft de doorslag.',
  size: (phi: string, size: string) => `De samenhang is ${size} (phi ${phi}).`,
  sizes: { 'very-small': 'heel klein', small: 'klein', medium: 'middelgroot', large: 'groot' },
  family: {
    single: 'Dit is de enige toets van deze maat op deze teldatum; een correctie verandert niets.',
    remains: (tests: string) =>
      `Dit is een van ${tests} toetsen van deze maat op deze teldatum. Ook na correctie volgens Holm blijft genoeg bewijs over.`,
    lost: (tests: string) =>
      `Apart bekeken is toeval onwaarschijnlijk. Maar dit is een van ${tests} toetsen van deze maat op deze teldatum: na correctie volgens Holm is het bewijs te zwak.`,
    neither: (tests: string) =>
      `Dit is een van ${tests} toetsen van deze maat op deze teldatum. Ook zonder correctie volgens Holm is het bewijs te zwak.`,
  },
  notCorrected: {
    alone:
      'Apart bekeken is toeval onwaarschijnlijk. Deze toets is niet gecorrigeerd voor het aantal toetsen, dus een antwoord is het nog niet.',
    neither: 'Apart bekeken is het bewijs te zwak.',
  },
  moreTime: 'Let op: vergeleken op dezelfde datum. De andere groep begon een jaar eerder en had een jaar langer de tijd.',
  lowerIsFavourable: 'Bij vsv is een lager percentage gunstig.',
  noCause: 'Waar een verschil door komt, zegt deze toets niet.',
  source: {
    chiSquare: (value: string) => `Chi-kwadraat ${value}`,
    fisher: (p: string) => `Fisher ${p}`,
    pearsonBeside: (value: string, p: string) => `chi-kwadraat ${value} met ${p} telt hier niet`,
    corrected: (p: string) => `na correctie ${p}`,
    uncorrected: 'niet gecorrigeerd',
    phi: (phi: string) => `phi ${phi}`,
    n: (a: string, b: string) => `n = ${a} en ${b}`,
  },
}
