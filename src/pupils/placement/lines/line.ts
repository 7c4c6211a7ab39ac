/** What can be written with a placement, as its address says it. */
export const LINES = [
  'onderbreking',
  'einde',
  'intrekken',
  'overeenkomst',
  'handtekening',
  'opdracht',
  'opdracht-klaar',
  'uren',
  'uren-weg',
  'uren-bevestigen',
  'bezoek',
  'bezoek-gehouden',
  'link',
  'link-einde',
] as const
export type LineKind = (typeof LINES)[number]

export type LineMistake =
  | 'outside'
  | 'in-future'
  | 'no-hours-week'
  | 'no-company'
  | 'over'
  | 'too-many-questions'
  | 'nothing-to-confirm'
  | 'confirmed'
