import { link } from '#platform/http/address.ts'
import type { Language } from '#platform/i18n.ts'
import type { AskedTeam } from '../../group/group.actions.ts'
import { HELD } from '../deliver/words.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export const groupWords = (language: Language): typeof nl => (language === 'nl' ? nl : en)

export const GRADE = `${HELD}/invoeren`
export const teamPath = ({ kind, id }: AskedTeam): string => `${HELD}/${kind}/${id}`
export const teamHref = (language: Language, team: AskedTeam, values: Record<string, string> = {}): string =>
  link(language, teamPath(team), values)
