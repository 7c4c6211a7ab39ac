/** Persons with the same covariates (and of the same cluster, when that counts): how many, and how many had the event. */
export interface Pattern {
  /** one number per term of the design, without the intercept */
  x: number[]
  n: number
  events: number
  /** school or other group whose persons resemble each other */
  cluster?: string
}

export interface Design {
  /** names of the columns of `x`; the intercept is not among them */
  terms: string[]
  patterns: Pattern[]
}

/** Throws on what no design can be: a caller that passes it has a bug. */
export function assertDesign({ terms, patterns }: Design): void {
  for (const { x, n, events } of patterns) {
    if (x.length !== terms.length) throw new RangeError(`invalid pattern: ${x.length} values for ${terms.length} terms`)
    if (!x.every(Number.isFinite)) throw new RangeError(`invalid pattern: ${x.join(', ')}`)
    const isCount = Number.isSafeInteger(n) && Number.isSafeInteger(events) && events >= 0 && events <= n
    if (!isCount) throw new RangeError(`invalid count: ${events} of ${n}`)
  }
}
