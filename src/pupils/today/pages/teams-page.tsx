import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Platform } from '#platform/platform.ts'
import { requestOf } from '../../pages/asked.ts'
import { pupilsPage } from '../../pages/frame.tsx'
import { teamsIn } from '../../team/pages/asked.ts'
import { TeamSearch } from '../../team/pages/team-search.tsx'
import { seeTeams } from '../list/team.actions.ts'
import { CALLS, MORNING, STEPS, TEAMS, TIMETABLE, teamLink } from './addresses.ts'
import { todayWords } from './words.ts'

/** All routes and groups one has the morning of, for who has too many to show them above each list. */
export async function teamsPage(c: AppContext, platform: Platform) {
  const { language, query } = c.var.address
  const found = await seeTeams(platform.db, requestOf(c, platform), teamsIn(query))
  const at = [CALLS, TIMETABLE, STEPS].find((one) => one === query.get('voor')) ?? MORNING
  const t = todayWords(language)
  return pupilsPage(c, {
    title: t.team.others,
    lead: t.team.lead,
    crumbs: [{ label: t.morning.title, href: link(language, MORNING) }],
    children: (
      <TeamSearch language={language} found={found} path={TEAMS} kept={{ voor: at }} hrefOf={(team) => teamLink(language, at, team)} />
    ),
  })
}
