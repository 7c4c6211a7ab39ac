import { type FundingLine, fundingYear } from './funding.ts'

/** Enrolments of one school that DUO pays for, alike in teldatum, niveau and leertraject (tbgi_values, 0021). */
export interface TbgiValue {
  institutionId: string
  teldatum: string
  niveau: number | null
  leertraject: string | null
  /** V: may still change; D: settled */
  status: string | null
  enrolments: number
  /** sum of BijdrageInschrijvingAanDeelnemerswaarde, as a decimal number */
  value: string
  /** enrolments without that number */
  withoutValue: number
}

/** Cents for one whole deelnemerswaarde in a funding year; null = every school, every niveau. */
export interface ValuePrice {
  fundingYear: number
  institutionId: string | null
  niveau: number | null
  cents: number
  source: string
  version: number
}

/** What is not known, or must be known, of a proposal. `blocks`: no amount can be proposed. */
export const TBGI_FINDINGS = {
  'no-price': 'blocks',
  'no-october': 'blocks',
  'level-unknown': 'blocks',
  'without-value': 'blocks',
  'february-not-used': 'look',
  'not-settled': 'look',
  'paid-two-years-later': 'look',
  'without-diplomas': 'look',
} as const
export type TbgiFinding = keyof typeof TBGI_FINDINGS

export interface Proposal {
  institutionId: string
  level: string
  enrolments: number
  /** of 1 October; six decimals */
  value: string
  /** null: it cannot be said */
  price: ValuePrice | null
  cents: number | null
  findings: TbgiFinding[]
  /** what holds now */
  now: number | null
}

/**
 * Per school and level the deelnemerswaarde of one enrolment on 1 October × the price: a proposal, that a person accepts or
 * not. How DUO weighs the count of 1 February (the correction factor) is not public in what we could read, so it is not used.
 */
export function proposeFunding(
  schoolYear: string,
  { values, prices, holding }: { values: readonly TbgiValue[]; prices: readonly ValuePrice[]; holding: readonly FundingLine[] },
): Proposal[] {
  const first = Number(schoolYear.slice(0, 4))
  const [october, february] = [`${first}-10-01`, `${first + 1}-02-01`]
  const inYear = values.filter(({ teldatum }) => teldatum === october || teldatum === february)
  const groups = new Map<string, TbgiValue[]>()
  for (const one of inYear) {
    const key = `${one.institutionId}|${levelOf(one)}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].map((group) => proposalOf(group, { schoolYear, october, prices, holding }))
}

interface Known {
  schoolYear: string
  october: string
  prices: readonly ValuePrice[]
  holding: readonly FundingLine[]
}

function proposalOf(group: readonly TbgiValue[], { schoolYear, october, prices, holding }: Known): Proposal {
  const [one] = group
  if (!one) throw new Error('a group of nothing')
  const counted = group.filter(({ teldatum }) => teldatum === october)
  const enrolments = counted.reduce((all, { enrolments: some }) => all + some, 0)
  const value = counted.reduce((all, row) => all + scaled(row.value), 0n)
  const price = priceFor(prices, { fundingYear: fundingYear(schoolYear), institutionId: one.institutionId, niveau: one.niveau })
  const level = levelOf(one)
  const findings = namesOf({
    'no-price': price === null,
    'no-october': enrolments === 0,
    'level-unknown': level === UNKNOWN,
    'without-value': counted.some(({ withoutValue }) => withoutValue > 0),
    'february-not-used': group.some(({ teldatum }) => teldatum !== october),
    'not-settled': counted.some(({ status }) => status !== 'D'),
    'paid-two-years-later': true,
    'without-diplomas': true,
  })
  const isBlocked = findings.some((name) => TBGI_FINDINGS[name] === 'blocks')
  const cents = isBlocked || price === null ? null : shareOf(price.cents, value, enrolments)
  const now = holding.find((line) => line.side === 'mbo' && line.institutionId === one.institutionId && line.level === level)?.cents ?? null
  return { institutionId: one.institutionId, level, enrolments, value: valueText(value), price, cents, findings, now }
}

const namesOf = (found: Record<TbgiFinding, boolean>): TbgiFinding[] => (Object.keys(found) as TbgiFinding[]).filter((name) => found[name])

const UNKNOWN = '?'

/** As docs/formats.md writes it: `mbo-1`, `mbo-2-bol`. */
function levelOf({ niveau, leertraject }: TbgiValue): string {
  if (niveau === 1) return 'mbo-1'
  return niveau !== null && (leertraject === 'bol' || leertraject === 'bbl') ? `mbo-${niveau}-${leertraject}` : UNKNOWN
}

/** The price that fits best: of the school itself before one of all, one of the niveau before a general one. */
function priceFor(prices: readonly ValuePrice[], asked: Pick<ValuePrice, 'fundingYear' | 'institutionId' | 'niveau'>): ValuePrice | null {
  const fits = prices.filter(
    (one) =>
      one.fundingYear === asked.fundingYear &&
      (one.institutionId === null || one.institutionId === asked.institutionId) &&
      (one.niveau === null || one.niveau === asked.niveau),
  )
  const closeness = ({ institutionId, niveau }: ValuePrice): number => (institutionId === null ? 0 : 2) + (niveau === null ? 0 : 1)
  return fits.toSorted((one, other) => closeness(other) - closeness(one))[0] ?? null
}

/** Decimals of DUO: at most ten. */
const DECIMALS = 10

function scaled(decimal: string): bigint {
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.')
  const size = BigInt(whole) * 10n ** BigInt(DECIMALS) + BigInt(fraction.slice(0, DECIMALS).padEnd(DECIMALS, '0'))
  return decimal.startsWith('-') ? -size : size
}

/** Price × value / enrolments, rounded once: half a cent goes up. */
function shareOf(cents: number, value: bigint, enrolments: number): number {
  const by = BigInt(enrolments) * 10n ** BigInt(DECIMALS)
  return Number((2n * BigInt(cents) * value + by) / (2n * by))
}

function valueText(value: bigint): string {
  const digits = String(value).padStart(DECIMALS + 1, '0')
  return `${digits.slice(0, -DECIMALS)}.${digits.slice(-DECIMALS, -DECIMALS + 6)}`
}
