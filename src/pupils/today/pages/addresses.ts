import { link } from '#platform/http/address.ts'
import type { Language } from '#platform/i18n.ts'
import type { TeamRef } from '../../team/team.ts'

export const MORNING = '/leerlingen/vandaag'
export const CALLS = `${MORNING}/bellen`
export const TIMETABLE = `${MORNING}/rooster`
export const AGREED = `${MORNING}/belafspraak`
export const TEAMS = `${MORNING}/teams`
export const TAP = `${MORNING}/tik`
export const STEPS = '/leerlingen/verzuim'
export const LADDER = `${STEPS}/ladder`
export const NORM = `${STEPS}/norm`

/** Which team, as the address names it. */
export const teamQuery = (team: TeamRef | null): Record<string, string | undefined> =>
  team ? (team.kind === 'route' ? { route: team.id } : { groep: team.id }) : {}

export const teamLink = (language: Language, path: string, team: TeamRef | null, more: Record<string, string | undefined> = {}): string =>
  link(language, path, { ...teamQuery(team), ...more })
