import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import type { Platform } from '#platform/platform.ts'
import { idIn, pageIn, requestOf } from '../../../pages/asked.ts'
import { teamsIn } from '../../../team/pages/asked.ts'
import type { TeamRef } from '../../../team/team.ts'
import { addGroupResults, seeGradedTeams, seeGroupResults } from '../../group/group.actions.ts'
import { choosePage } from './choose-page.tsx'
import { type TableModel, tablePage } from './table-page.tsx'
import { GRADE, KIND_PATH, teamPath } from './words.ts'

/** Results of a whole group at once; before the addresses with a pupil’s id. */
export function addGroupResultPages(app: App, platform: Platform): void {
  page(app, GRADE, 'progress/write', async (c) =>
    choosePage(c, await seeGradedTeams(platform.db, requestOf(c, platform), teamsIn(c.var.address.query))),
  )
  for (const kind of ['group', 'route'] as const) {
    page(app, `${KIND_PATH[kind]}/:team`, 'progress/write', (c) => {
      const { query } = c.var.address
      const asked = { key: query.get('deel'), page: pageIn(query), saved: savedIn(query) }
      return show(c, platform, kind, { ...asked, typed: new URLSearchParams(), mistakes: [] })
    })
    action(app, `${KIND_PATH[kind]}/:team`, 'progress/write', (c) => save(c, platform, kind))
  }
}

interface Shown extends Pick<TableModel, 'typed' | 'mistakes' | 'page' | 'saved'> {
  key: string | null
}

async function show(c: AppContext, platform: Platform, kind: TeamRef['kind'], { key, ...shown }: Shown): Promise<Response> {
  const team = teamIn(c, kind)
  const seen = team && (await seeGroupResults(platform.db, requestOf(c, platform), team, key))
  return seen ? tablePage(c, { seen, ...shown }) : c.notFound()
}

async function save(c: AppContext, platform: Platform, kind: TeamRef['kind']): Promise<Response> {
  const [team, typed] = [teamIn(c, kind), await readForm(c)]
  const done = team && (await addGroupResults(platform.db, requestOf(c, platform), team, typed))
  if (!team || !done) return c.notFound()
  const [key, at] = [typed.get('deel'), pageIn(new URLSearchParams({ pagina: typed.get('pagina') ?? '' }))]
  if (!done.ok) return show(c, platform, kind, { key, page: at, saved: 0, typed, mistakes: done.mistakes })
  const query = { deel: key ?? '', bewaard: String(done.kept), ...(at > 1 ? { pagina: String(at) } : {}) }
  return c.redirect(link(c.var.address.language, teamPath(team), query), 303)
}

function teamIn(c: AppContext, kind: TeamRef['kind']): TeamRef | null {
  const id = idIn(c, 'team')
  return id ? { kind, id } : null
}

const savedIn = (query: URLSearchParams): number => (/^\d{1,4}$/.test(query.get('bewaard') ?? '') ? Number(query.get('bewaard')) : 0)
