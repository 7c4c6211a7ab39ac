/** Where a rule stands: a text of law with its article, or a page. */
export type Source =
  | { kind: 'law'; text: LawText; article: string /** `1 c`, `2`; absent = the whole article */; lid?: string }
  | { kind: 'page'; title: string; publisher: string; url: string; read: string }
  /** a report or study of routes as they were */
  | { kind: 'report'; title: string; year: number; part?: string }
  /** of a rule that holds for every scheme: where that scheme's own dates and direction come from (scheme.ts) */
  | { kind: 'scheme' }

/** The texts in law/, as in force in May 2017 (wetten.overheid.nl, by this number). */
export const LAW_TEXTS = ['BWBR0032082', 'BWBR0033984', 'BWBR0033871'] as const
export type LawText = (typeof LAW_TEXTS)[number]
