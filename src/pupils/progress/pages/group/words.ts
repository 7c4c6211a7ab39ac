import { link } from '#platform/http/address.ts'
import type { Language } from '#platform/i18n.ts'
import type { TeamRef } from '../../../team/team.ts'
import { HELD } from '../deliver/words.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export const groupWords = (language: Language): typeof nl => (language === 'nl' ? nl : en)

export const GRADE = `${HELD}/invoeren`
/** As the address names each kind. */
export const KIND_PATH: Record<TeamRef['kind'], string> = { group: `${HELD}/groep`, route: `${HELD}/route` }
export const teamPath = ({ kind, id }: TeamRef): string => `${KIND_PATH[kind]}/${id}`
export const teamHref = (language: Language, team: TeamRef, values: Record<string, string> = {}): string =>
  link(language, teamPath(team), values)
