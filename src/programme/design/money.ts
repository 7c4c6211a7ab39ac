import { z } from 'zod'
import { partId } from './id.ts'
import { oneLine } from './text.ts'

export const MONEY_PARTIES = ['vo', 'mbo', 'region', 'province', 'company', 'parents', 'government'] as const
export type MoneyParty = (typeof MONEY_PARTIES)[number]
export const MONEY_UNITS = ['once', 'year', 'group-year', 'pupil-year', 'hour', 'diploma'] as const
export type MoneyUnit = (typeof MONEY_UNITS)[number]

/** ten billion euros: sums over years and pupils stay exact */
const MOST_CENTS = 1_000_000_000_000
const amount = z.number().int().min(-MOST_CENTS).max(MOST_CENTS).nullable()

const line = {
  id: partId,
  name: oneLine,
  /** null = in every year of the route */
  year: z.string().nullable(),
  unit: z.enum(MONEY_UNITS).nullable(),
  /** euro cents per unit */
  cents: amount,
  /** how many units beside pupils, groups and years: hours a year, for example */
  quantity: z.number().min(0).max(1_000_000).nullable(),
}

/** What it costs whom. */
export const cost = z.strictObject({ ...line, party: z.enum(MONEY_PARTIES) })
export type Cost = z.infer<typeof cost>

/** What one pays the other, or a third party gives; `share`: part of the funding of a pupil instead of an amount (0.2 = 1/5). */
export const payment = z.strictObject({
  ...line,
  from: z.enum(MONEY_PARTIES),
  to: z.enum(MONEY_PARTIES),
  share: z.number().min(0).max(1).nullable(),
})
export type Payment = z.infer<typeof payment>

/** What a side receives for a pupil who is enrolled there, per year, in euro cents. */
export const funding = z.strictObject({ vo: amount, mbo: amount })
