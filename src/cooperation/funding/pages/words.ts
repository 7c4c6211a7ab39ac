import type { Language } from '#platform/i18n.ts'
import type { FundedSchool } from '../funded.ts'
import type { FundingKey } from '../funding.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export const fundingWords = (language: Language): typeof nl => (language === 'nl' ? nl : en)

export const schoolText = (language: Language, institutionId: string | null, schools: readonly FundedSchool[]): string =>
  schools.find(({ id }) => id === institutionId)?.name ?? fundingWords(language).allSchools

/** `Het Zwaluwnest, vmbo-bb`, `alle scholen (mbo), alle niveaus`. */
export function whatText(
  language: Language,
  { side, institutionId, level }: Omit<FundingKey, 'schoolYear'>,
  schools: readonly FundedSchool[],
): string {
  const school = schoolText(language, institutionId, schools)
  return `${institutionId === null ? `${school} (${side})` : school}, ${level ?? fundingWords(language).allLevels}`
}
