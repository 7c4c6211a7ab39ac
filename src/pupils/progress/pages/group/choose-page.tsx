import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { ButtonLink } from '#ui/button.tsx'
import { pupilsPage } from '../../../pages/frame.tsx'
import type { Team } from '../../group/team.ts'
import { READ_IN } from '../file/words.ts'
import { groupWords, teamHref } from './words.ts'

/** Whose results: one's own groups and routes first. */
export function choosePage(c: AppContext, teams: readonly Team[]) {
  const { language } = c.var.address
  const t = groupWords(language)
  const [own, others] = [teams.filter(({ isOwn }) => isOwn), teams.filter(({ isOwn }) => !isOwn)]
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
        {teams.length === 0 && <p class="section prose">{t.none}</p>}
        <Teams language={language} id="van-uzelf" title={t.own} teams={own} />
        <Teams language={language} id="andere" title={t.others} teams={others} />
      </>
    ),
  })
}

function Teams({ language, id, title, teams }: { language: Language; id: string; title: string; teams: readonly Team[] }) {
  if (teams.length === 0) return null
  return (
    <section class="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {teams.map((team) => (
          <li>
            <a href={teamHref(language, team)}>{team.name}</a> <span class="quiet">{groupWords(language).kind[team.kind]}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
