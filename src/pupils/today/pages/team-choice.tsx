import { link } from '#platform/http/address.ts'
import type { Language } from '#platform/i18n.ts'
import { Filters } from '#ui/filters.tsx'
import type { TeamName, TeamRef } from '../../team/team.ts'
import type { TeamChoices } from '../list/team.ts'
import { TEAMS, teamLink } from './addresses.ts'
import { todayWords } from './words.ts'

/** Of whom the morning is shown: one's own routes and groups as links; the others of the school have a page to find them on. */
export function TeamChoice({
  language,
  choices: { near, hasMore },
  team,
  at,
}: {
  language: Language
  choices: TeamChoices
  team: TeamRef | null
  at: string
}) {
  const t = todayWords(language).team
  const option = (one: TeamName) => ({ label: one.name, href: teamLink(language, at, one), current: one.id === team?.id })
  return (
    <>
      <Filters filters={[{ name: 'team', label: t.label, options: near.map(option) }]} />
      {hasMore && (
        <p class="small no-print">
          <a href={link(language, TEAMS, { voor: at })}>{t.others}</a>
        </p>
      )}
    </>
  )
}
