/** Who is asked for advice: mr of the school, or and deelnemersraad of the mbo, and its ouderraad where there is one (Besluit art. 3 lid 2 b). */
export const COUNCILS = ['mr', 'or', 'deelnemersraad', 'ouderraad'] as const
export type Council = (typeof COUNCILS)[number]

/** Only this one may not exist ('in voorkomend geval'). */
export const MAY_BE_ABSENT: readonly Council[] = ['ouderraad']
