export type Leerweg = 'bb' | 'kb' | 'gl' | 'tl'

export interface RoutePlan {
  key: string
  name: string
  scheme: string
  profiel: string
  leerweg: Leerweg
  niveau: 2 | 3 | 4
  leertraject: 'bol' | 'bbl'
  crebo: string
  /** began so many school years before the first cohort */
  yearsBefore: number
  /** sites of the vmbo, with how many of 150 pupils start there each year */
  from: Readonly<Record<string, number>>
  to: string
  /** years of mbo after the vmbo */
  mboYears: number
}

/** Six routes of different kinds (domain.md 3.1 and 3.2). */
export const ROUTES: readonly RoutePlan[] = [
  {
    key: 'auto',
    name: 'Autotechniek in één lijn',
    scheme: 'dlr',
    profiel: 'M&T',
    leerweg: 'kb',
    niveau: 3,
    leertraject: 'bol',
    crebo: '95001',
    yearsBefore: 2,
    from: { wetering: 24 },
    to: 'roc',
    mboYears: 2,
  },
  {
    key: 'zorg',
    name: 'Zorgroute',
    scheme: 'glr',
    profiel: 'Z&W',
    leerweg: 'bb',
    niveau: 2,
    leertraject: 'bol',
    crebo: '95002',
    yearsBefore: 1,
    from: { veerhuis: 22 },
    to: 'roc',
    mboYears: 1,
  },
  {
    key: 'techniek',
    name: 'Technologieroute',
    scheme: 'dlr',
    profiel: 'PIE',
    leerweg: 'gl',
    niveau: 4,
    leertraject: 'bol',
    crebo: '95003',
    yearsBefore: 1,
    from: { wetering: 10, hogeven: 12 },
    to: 'roc',
    mboYears: 3,
  },
  {
    key: 'bouw',
    name: 'Leerwerktraject bouw',
    scheme: 'leerwerktraject',
    profiel: 'BWI',
    leerweg: 'bb',
    niveau: 2,
    leertraject: 'bbl',
    crebo: '95004',
    yearsBefore: 3,
    from: { wetering: 12 },
    to: 'roc',
    mboYears: 2,
  },
  {
    key: 'lyceum',
    name: 'Groen lyceum',
    scheme: 'groene-lyceum',
    profiel: 'groen',
    leerweg: 'tl',
    niveau: 4,
    leertraject: 'bol',
    crebo: '95005',
    yearsBefore: 4,
    from: { 'groen-vmbo': 16 },
    to: 'groen-mbo',
    mboYears: 3,
  },
  {
    key: 'handel',
    name: 'Doorstroom ondernemen',
    scheme: 'regulier',
    profiel: 'E&O',
    leerweg: 'kb',
    niveau: 3,
    leertraject: 'bol',
    crebo: '95006',
    yearsBefore: 0,
    from: { hogeven: 20 },
    to: 'roc',
    mboYears: 3,
  },
]

/** Pupils beside the routes: their comparison, and those whom the mbo must not see. */
export interface RegularPlan {
  site: string
  profiel: string
  leerweg: Leerweg
  /** of 150 a year */
  starts: number
  to: string
  crebo: string
}

export const REGULAR: readonly RegularPlan[] = [
  { site: 'wetering', profiel: 'PIE', leerweg: 'bb', starts: 8, to: 'roc', crebo: '95004' },
  { site: 'veerhuis', profiel: 'D&P', leerweg: 'bb', starts: 10, to: 'roc', crebo: '95007' },
  { site: 'veerhuis', profiel: 'Z&W', leerweg: 'kb', starts: 6, to: 'roc', crebo: '95002' },
  { site: 'hogeven', profiel: 'E&O', leerweg: 'tl', starts: 5, to: 'roc', crebo: '95006' },
  { site: 'groen-vmbo', profiel: 'groen', leerweg: 'bb', starts: 5, to: 'groen-mbo', crebo: '95007' },
]
