/** From how many hours missed in how many weeks an absence is reported. */
export interface Norm {
  hours: number
  weeks: number
  /** the article that says so; null: nobody entered it yet */
  article: string | null
  validFrom: string
}

/** The common norm. Its article is not at hand here: until a region enters it, whoever is over it needs a decision. */
export const COMMON_NORM: Norm = { hours: 16, weeks: 4, article: null, validFrom: '2007-08-01' }

/** What a school holds to. */
export interface ReportTerm {
  hours: number
  weeks: number
}

/** Fewer hours or more weeks is stricter. A school may be stricter than the norm, never looser. */
export const isLooser = (term: ReportTerm, norm: ReportTerm): boolean => term.hours > norm.hours || term.weeks < norm.weeks
