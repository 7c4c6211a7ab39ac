import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import type { Platform } from '#platform/platform.ts'
import { errorPage } from '#ui/error-page.tsx'
import { clusterProposals, type Proposals } from '../../analysis/clusters/cluster-proposals.ts'
import type { Group } from '../../analysis/clusters/group.ts'
import { groupsOf, schoolsOf } from '../../analysis/clusters/groups-of.ts'
import { type Forecast, forecast } from '../../analysis/forecast/forecast.ts'
import { analysisWords } from '../../analysis/words.ts'
import type { RouteDesign } from '../../design/design.ts'
import { nextId } from '../../designer/row.ts'
import { pastOf } from '../../past.actions.ts'
import { changeDraft } from '../../version/edit.actions.ts'
import { designsBeside, type OpenDesign, openDesign } from '../../version/see.actions.ts'
import { type ClustersModel, clustersPage, keyOf } from './clusters-page.tsx'
import { designPath } from './frame.tsx'
import { actOf, routeIdOf, withDesign } from './handlers.ts'
import { SEED } from './shown/seed.ts'
import { shownWords } from './shown/words.ts'

type Typed = ClustersModel['typed']

const typedIn = (answer: (name: string) => string | null | undefined): Typed => ({
  least: answer('minste') ?? '15',
  most: answer('meeste') ?? '24',
  regular: answer('gewoon') ?? '',
})

/** Proposals for the groups that are expected. */
export function seeClusters(c: AppContext, platform: Platform) {
  return withDesign(c, platform, (open) =>
    show(
      c,
      platform,
      open,
      typedIn((name) => c.req.query(name)),
      false,
    ),
  )
}

async function show(c: AppContext, platform: Platform, open: OpenDesign, typed: Typed, isGone: boolean) {
  const expected = await expectedOf(c, platform, open)
  const groups = await groupsFor(c, platform, open, typed, expected)
  const found = groups === null ? null : await propose(groups, typed)
  return clustersPage(c, { open, typed, found, isGone, isWrong: groups === null, hasForecast: expected.years.length > 0 })
}

/** The same forecast as on the tab with pupils. */
async function expectedOf(c: AppContext, platform: Platform, { route, design }: OpenDesign): Promise<Forecast> {
  return forecast(design, SEED, { past: await pastOf(actOf(c, platform), route) })
}

const whole = (typed: string): number | null => (/^\d{1,4}$/.test(typed.trim()) ? Number(typed) : null)

function propose(groups: readonly Group[], typed: Typed): Promise<Proposals> {
  return clusterProposals(groups, { least: Number(typed.least), most: Number(typed.most) })
}

/** This route's groups, those of other routes, and the regular group that was typed; null when a number is wrong. */
async function groupsFor(
  c: AppContext,
  platform: Platform,
  { route, design }: OpenDesign,
  typed: Typed,
  expected: Forecast,
): Promise<Group[] | null> {
  const [least, most, regular] = [whole(typed.least), whole(typed.most), typed.regular.trim() === '' ? 0 : whole(typed.regular)]
  if (least === null || most === null || regular === null || least < 1 || most < least) return null
  const own = groupsOf(design, expected, route.name)
  const crebos = new Set(own.map(({ qualification }) => qualification))
  const beside = await designsBeside(actOf(c, platform), route.id)
  // a forecast is drawn many times: only for those that can share a group
  const alike = beside.filter((other) => other.design.qualifications.some(({ crebo, name }) => crebos.has(crebo ?? name)))
  const others = alike.flatMap((other) => groupsOf(other.design, forecast(other.design, SEED), other.name))
  return [...own, ...others.filter(({ qualification }) => crebos.has(qualification)), ...regularGroups(c, design, regular, crebos)]
}

function regularGroups(c: AppContext, design: RouteDesign, pupils: number, qualifications: ReadonlySet<string>): Group[] {
  if (pupils === 0) return []
  const t = shownWords(c.var.address.language).clusters
  const name = (crebo: string): string => design.qualifications.find((one) => one.crebo === crebo)?.name ?? crebo
  return [...qualifications].map((qualification) => ({
    id: `regulier/${qualification}`,
    label: t.regularName(name(qualification)),
    qualification,
    routeYear: 1,
    school: schoolsOf(design, null),
    pupils,
    isRegular: true,
  }))
}

const CLUSTER = 'c'

function firstFree(clusters: RouteDesign['clusters']): number {
  const ids = clusters.map(({ id }) => ({ key: id, row: {} }))
  return Number(nextId(ids, CLUSTER).slice(CLUSTER.length))
}

/** Lays a proposal down in the draft; it is worked out again, so that nothing else is laid down than was shown. */
export async function chooseClusters(c: AppContext, platform: Platform) {
  const { language } = c.var.address
  const form = await readForm(c)
  const typed = typedIn((name) => form.get(name))
  const act = actOf(c, platform)
  const open = await openDesign(act, routeIdOf(c), null)
  if (!open || open.version === null) return c.notFound()
  if (!open.mayDesign) return errorPage(c, 403)
  const groups = await groupsFor(c, platform, open, typed, await expectedOf(c, platform, open))
  const found = groups === null ? null : await propose(groups, typed)
  const proposal = found?.proposals.find((one) => keyOf(one) === form.get('voorstel'))
  if (!proposal) return show(c, platform, open, typed, true)
  const { joinNeeds } = analysisWords(language)
  const changed = await changeDraft(act, open.route.id, 'clusters', (design) => {
    const chosen = proposal.clusters.map((one, nr) => ({
      id: `${CLUSTER}${firstFree(design.clusters) + nr}`,
      groups: one.groups.map(({ label }) => label),
      pupils: one.pupils,
      note: one.joins.map((join) => joinNeeds[join]).join(' '),
    }))
    return { ok: true, key: '', design: { ...design, clusters: [...design.clusters, ...chosen] } }
  })
  if (!changed.ok) return show(c, platform, open, typed, true)
  return c.redirect(`${link(language, designPath(open.route.id, 'leerlingen'))}#clusters`, 303)
}
