import { asPerson } from '#platform/database/database.ts'
import type { AppContext } from '#platform/http/app.ts'
import { dayOf, type Platform } from '#platform/platform.ts'
import { openDesign } from '../../version/see.actions.ts'
import { designedRoutes } from '../../version/version.store.ts'
import { comparePage } from './compare-page.tsx'
import { actOf, routeIdOf } from './handlers.ts'
import { shownWords } from './shown/words.ts'

const numberOf = (asked: string | undefined): number | null => (asked && /^\d{1,4}$/.test(asked) ? Number(asked) : null)

/** `a`: a version of this route, or the id of another one; `b`: the version it is held beside. */
export async function compareDesigns(c: AppContext, platform: Platform) {
  const act = actOf(c, platform)
  const t = shownWords(c.var.address.language).compare
  const open = await openDesign(act, routeIdOf(c), numberOf(c.req.query('b')))
  if (!open || open.version === null) return c.notFound()
  const routes = await asPerson(platform.db, act.viewer.personId, designedRoutes, dayOf(platform.now()))
  const versions = open.versions.filter(({ id }) => id !== open.version.id)
  const choices = [
    ...versions.map(({ number }) => ({ value: String(number), label: t.version(String(number)) })),
    ...routes.filter(({ id }) => id !== open.route.id).map(({ id, name }) => ({ value: id, label: name })),
  ]
  const key = choices.find(({ value }) => value === c.req.query('a'))?.value ?? choices[0]?.value
  if (key === undefined) return c.notFound()
  const isVersion = numberOf(key) !== null
  const other = await openDesign(act, isVersion ? open.route.id : key, isVersion ? numberOf(key) : null)
  if (!other || other.version === null) return c.notFound()
  const name = choices.find(({ value }) => value === key)?.label ?? key
  return comparePage(c, { open, other: { name, key, design: other.design }, choices })
}
