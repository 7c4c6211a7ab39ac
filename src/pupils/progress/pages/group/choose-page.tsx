import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { ButtonLink } from '#ui/button.tsx'
import { pupilsPage } from '../../../pages/frame.tsx'
import { TeamList, TeamSearch } from '../../../team/pages/team-search.tsx'
import type { TeamRef } from '../../../team/team.ts'
import type { SeenGradedTeams } from '../../group/group.actions.ts'
import { READ_IN } from '../file/words.ts'
import { GRADE, groupWords, teamHref } from './words.ts'

/** Whose results: one's own groups and routes first, and those of the school to be found by name. */
export function choosePage(c: AppContext, { own, found }: SeenGradedTeams) {
  const { language } = c.var.address
  const t = groupWords(language)
  const hrefOf = (team: TeamRef): string => teamHref(language, team)
  return pupilsPage(c, {
    title: t.title,
    lead: t.lead,
    crumbs: [],
    actions: (
      <ButtonLink second href={link(language, READ_IN)}>
        {t.readIn}
      </ButtonLink>
    ),
    children: (
      <>
        {own.length === 0 && !found && <p class="section prose">{t.none}</p>}
        {own.length > 0 && (
          <section class="section" aria-labelledby="van-uzelf">
            <h2 id="van-uzelf">{t.own}</h2>
            <TeamList language={language} teams={own} hrefOf={hrefOf} />
          </section>
        )}
        {found && (
          <section class="section" aria-labelledby="alle">
            <h2 id="alle">{t.all}</h2>
            <TeamSearch language={language} found={found} path={GRADE} hrefOf={hrefOf} />
          </section>
        )}
      </>
    ),
  })
}
