import { type Outcome, type PartRef, partKey } from './part.ts'

/**
 * Which part of a route is which part in the books of a school, and how a mark becomes a result there. Besluit
 * experimenten doorlopende leerlijnen vmbo-mbo 2014–2022, art. 5 lid 6 (BWBR0033984): results made under the other board are
 * processed in a way that fits how the school of enrolment processes results. The schools set the rule; it has its days.
 */
export interface ResultRule {
  id: string
  routeId: string
  /** the school under whose responsibility it was made */
  madeAt: string
  /** the school that writes it down */
  to: string
  part: PartRef
  toPart: string
  /** from high to low; empty: the mark goes along as it is */
  bands: readonly Band[]
  validFrom: string
  validUntil: string | null
}

export interface Band {
  from: number
  as: string
}

export interface Made {
  routeId: string
  madeAt: string
  part: PartRef
  outcome: Outcome
  mark: number | null
  on: string
}

export type Converted =
  | { ok: true; rule: ResultRule; toPart: string; writtenAs: string }
  | { ok: false; why: 'no-rule' | 'no-mark' | 'below-lowest-band' }

/** What a result becomes at the school that receives it, by the rule of the day on which it was made. */
export function convert(made: Made, to: string, rules: readonly ResultRule[]): Converted {
  const rule = rules
    .filter(
      (one) => one.routeId === made.routeId && one.madeAt === made.madeAt && one.to === to && partKey(one.part) === partKey(made.part),
    )
    .filter(({ validFrom, validUntil }) => validFrom <= made.on && (validUntil === null || validUntil >= made.on))
    .reduce<ResultRule | null>((last, one) => (last && last.validFrom > one.validFrom ? last : one), null)
  if (!rule) return { ok: false, why: 'no-rule' }
  const done = (writtenAs: string): Converted => ({ ok: true, rule, toPart: rule.toPart, writtenAs })
  if (rule.bands.length === 0 || made.outcome === 'exempt') return done(made.mark === null ? made.outcome : markText(made.mark))
  const { mark } = made
  if (mark === null) return { ok: false, why: 'no-mark' }
  const band = rule.bands.find(({ from }) => mark >= from)
  return band ? done(band.as) : { ok: false, why: 'below-lowest-band' }
}

/** `7,5`: as marks are written in the Netherlands. */
export const markText = (mark: number): string => mark.toFixed(1).replace('.', ',')

/** `8,0 = goed; 5,5 = voldoende; 1,0 = onvoldoende`; null when it cannot be read, or a band stands there twice. */
export function readBands(text: string): Band[] | null {
  const lines = text
    .split(/[;\n]/)
    .map((one) => one.trim())
    .filter(Boolean)
  const bands = lines.map((line) => /^(\d{1,2}(?:[.,]\d)?)\s*=\s*(\S.{0,79})$/.exec(line))
  if (bands.some((one) => one === null)) return null
  const read = bands.flatMap((one) => (one ? [{ from: Number((one[1] ?? '').replace(',', '.')), as: (one[2] ?? '').trim() }] : []))
  if (read.some(({ from }) => from < 1 || from > 10) || new Set(read.map(({ from }) => from)).size < read.length) return null
  return read.toSorted((one, other) => other.from - one.from)
}

export const bandsText = (bands: readonly Band[]): string => bands.map(({ from, as }) => `${markText(from)} = ${as}`).join('\n')
