import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Platform } from '#platform/platform.ts'
import { TextField } from '#ui/form/text-field.tsx'
import { Pager } from '#ui/pager.tsx'
import { SearchForm } from '#ui/search-form.tsx'
import { pageIn, requestOf } from '../../pages/asked.ts'
import { pupilsPage } from '../../pages/frame.tsx'
import { seeTeams } from '../list/team.actions.ts'
import { CALLS, MORNING, STEPS, TEAMS, TIMETABLE, teamLink } from './addresses.ts'
import { todayWords } from './words.ts'

/** All routes and groups one has the morning of, for who has too many to show them above each list. */
export async function teamsPage(c: AppContext, platform: Platform) {
  const { language, query } = c.var.address
  const search = (query.get('zoek') ?? '').trim().slice(0, 100)
  const nr = pageIn(query)
  const { teams, isMore } = await seeTeams(platform.db, requestOf(c, platform), search, nr)
  const at = [CALLS, TIMETABLE, STEPS].find((one) => one === query.get('voor')) ?? MORNING
  const t = todayWords(language).team
  const href = (to: number): string =>
    link(language, TEAMS, { voor: at, zoek: search || undefined, pagina: to > 1 ? String(to) : undefined })
  return pupilsPage(c, {
    title: t.others,
    lead: t.lead,
    crumbs: [{ label: todayWords(language).morning.title, href: link(language, MORNING) }],
    children: (
      <>
        <SearchForm action={link(language, TEAMS)} label={t.find}>
          <TextField name="zoek" label={t.search} value={search} type="search" autocomplete="off" />
          <input type="hidden" name="voor" value={at} />
        </SearchForm>
        {teams.length === 0 && <p class="empty">{t.none}</p>}
        <ul class="plain section-s">
          {teams.map((team) => (
            <li>
              <a href={teamLink(language, at, team)}>{team.name}</a> <span class="quiet small">{t.kind[team.kind]}</span>
            </li>
          ))}
        </ul>
        <Pager language={language} previous={nr > 1 ? href(nr - 1) : undefined} next={isMore ? href(nr + 1) : undefined} />
      </>
    ),
  })
}
