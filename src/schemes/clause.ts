/** Subjects on which partners lay down agreements. Which scheme obliges which stands in the scheme's folder. */
export const CLAUSES = [
  // Besluit 2014–2022, art. 4 lid 1 a–h
  'facilities',
  'governance-and-organisation',
  'terugvaloptie',
  'complaints',
  'sector-and-domain',
  'business-selects-qualifications',
  'business-in-set-up',
  'transfer-of-funding',
  // Experimenteerbesluit vm2, art. 4 lid 9 a–d
  'programmes',
  'location',
  'responsibilities',
  'spending-of-funding',
  // law of 2020 (law-and-standards: Sterk Beroepsonderwijs)
  'switch-option',
  'joint-exam-programme',
  'staff-across-subjects',
  'team-competence',
  'financial-agreements',
] as const
export type Clause = (typeof CLAUSES)[number]
