import { besluit } from '../decrees/law-source.ts'
import type { DurationFact } from '../facts.ts'

/** Art. 6 a–d: whole school years from vmbo year 3, at least and at most. */
export const STUDY_LENGTH = {
  a: { niveau: 2, extended: false, min: 3, max: 4, source: besluit('6', 'a') },
  b: { niveau: 3, extended: false, min: 4, max: 5, source: besluit('6', 'b') },
  c: { niveau: 4, extended: false, min: 4, max: 5, source: besluit('6', 'c') },
  d: { niveau: 4, extended: true, min: 5, max: 6, source: besluit('6', 'd') },
} as const satisfies Record<string, DurationFact>
