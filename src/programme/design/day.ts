import { z } from 'zod'

/** A day typed as year 1 or 20027 is a slip: no route began before 2000, and none is planned beyond 2100. */
export const YEARS = { least: 2000, most: 2100 } as const

/** A calendar day from 2000 up to and including 2100. */
export const day = z.iso
  .date()
  .check(({ value, issues }) => {
    const year = Number(value.slice(0, 4))
    if (year < YEARS.least) issues.push({ code: 'too_small', origin: 'date', minimum: YEARS.least, input: value })
    if (year > YEARS.most) issues.push({ code: 'too_big', origin: 'date', maximum: YEARS.most, input: value })
  })
  .describe('From 2000 up to and including 2100.')
