/** What a rule has to say about a placement: its name is the key of the sentence and of its source (pages/messages). */
export interface PlacementFinding {
  rule: PlacementRule
  severity: 'needs-a-decision' | 'not-allowed'
  /** a day or a number that the sentence names */
  given?: string
}

export const PLACEMENT_RULES = [
  'placement/no-company',
  'placement/not-in-list',
  'placement/recognition-ended',
  'placement/recognition-unknown',
  'placement/not-recognised-for-crebo',
  'placement/no-crebo',
  'placement/no-agreement',
  'placement/not-signed',
  'placement/agreement-differs',
  'placement/no-weekdays',
  'placement/no-coach',
  'placement/visit-due',
  'placement/no-visit-planned',
  'placement/birth-date-unknown',
  'placement/light-work-not-judged',
  'placement/not-light-work',
  'placement/not-light-work-decree',
] as const
export type PlacementRule = (typeof PLACEMENT_RULES)[number]
