import type { Language } from '#platform/i18n.ts'
import { Filters } from '#ui/filters.tsx'
import type { TeamRef } from '../exceptions/exception.ts'
import type { Team } from '../list/team.ts'
import { teamLink } from './addresses.ts'
import { todayWords } from './words.ts'

/** Of whom the morning is shown: one's own routes and groups as links, the others of the school behind them. */
export function TeamChoice({
  language,
  teams,
  team,
  at,
}: {
  language: Language
  teams: readonly Team[]
  team: TeamRef | null
  at: string
}) {
  const t = todayWords(language).team
  const own = teams.filter((one) => one.isOwn)
  const shown = own.length > 0 ? own : teams.slice(0, MOST_SHOWN)
  const others = teams.filter((one) => !shown.includes(one))
  const option = (one: Team) => ({ label: one.name, href: teamLink(language, at, one), current: one.id === team?.id })
  return (
    <>
      <Filters filters={[{ name: 'team', label: t.label, options: shown.map(option) }]} />
      {others.length > 0 && (
        <details class="explain" open={others.some(({ id }) => id === team?.id)}>
          <summary>{t.others}</summary>
          <Filters filters={[{ name: 'team-anders', label: t.label, options: others.map(option) }]} />
        </details>
      )}
    </>
  )
}

const MOST_SHOWN = 8
