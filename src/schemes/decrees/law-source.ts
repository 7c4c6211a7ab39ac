import type { LawText, Source } from '../rule.ts'

/** A place in one of the three texts: `besluit('4', '1 c')`. */
export const besluit = (article: string, lid?: string): Source => lawSource('BWBR0033984', article, lid)
export const uitvoeringsregeling = (article: string, lid?: string): Source => lawSource('BWBR0033871', article, lid)
export const experimenteerbesluit = (article: string, lid?: string): Source => lawSource('BWBR0032082', article, lid)

const lawSource = (text: LawText, article: string, lid?: string): Source =>
  lid === undefined ? { kind: 'law', text, article } : { kind: 'law', text, article, lid }
