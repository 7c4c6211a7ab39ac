import { z } from 'zod'

export const MONEY_PARTIES = ['vo', 'mbo', 'region', 'province', 'company', 'parents', 'government'] as const
export type MoneyParty = (typeof MONEY_PARTIES)[number]
export const MONEY_UNITS = ['once', 'year', 'group-year', 'pupil-year', 'hour', 'diploma'] as const
export type MoneyUnit = (typeof MONEY_UNITS)[number]

const line = {
  id: z.string().min(1),
  name: z.string().min(1),
  /** null = in every year of the route */
  year: z.string().nullable(),
  unit: z.enum(MONEY_UNITS).nullable(),
  /** euro cents per unit */
  cents: z.number().int().nullable(),
  /** how many units beside pupils, groups and years: hours a year, for example */
  quantity: z.number().min(0).nullable(),
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
export const funding = z.strictObject({ vo: z.number().int().nullable(), mbo: z.number().int().nullable() })
