import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import type { Platform } from '#platform/platform.ts'
import { errorPage } from '#ui/error-page.tsx'
import { actOf } from '../../../pages/act-of.ts'
import { answer, param } from '../../../place/pages/handling.ts'
import type { Wrong } from '../../../place/typed.ts'
import { KINDS, STATES } from '../activity.ts'
import { changeActivity } from '../do.actions.ts'
import { saveActivity, seeActivities, seeActivity } from '../plan.actions.ts'
import { activityPage } from './activity-page.tsx'
import { formPage, typedOf } from './form-page.tsx'
import { LIST, listPage } from './list-page.tsx'

/** Activities: list, one, plan, do. What may be done is decided per activity. */
export function addPlanPages(app: App, platform: Platform): void {
  page(app, LIST, 'consultation/see', async (c) => {
    const asked = {
      state: STATES.find((one) => one === c.req.query('stand')) ?? null,
      kind: KINDS.find((one) => one === c.req.query('soort')) ?? null,
    }
    return listPage(c, await seeActivities(actOf(c, platform)), asked)
  })
  page(app, `${LIST}/nieuw`, 'consultation/change', (c) => form(c, platform, null))
  action(app, `${LIST}/nieuw`, 'consultation/change', (c) => save(c, platform, null))
  page(app, `${LIST}/:id`, 'consultation/see', async (c) => {
    const seen = await seeActivity(actOf(c, platform), param(c))
    return seen ? activityPage(c, { seen, typed: new URLSearchParams(), mistakes: [] }) : c.notFound()
  })
  action(app, `${LIST}/:id`, 'consultation/change', (c) => change(c, platform))
  page(app, `${LIST}/:id/wijzigen`, 'consultation/change', (c) => form(c, platform, param(c)))
  action(app, `${LIST}/:id/wijzigen`, 'consultation/change', (c) => save(c, platform, param(c)))
}

async function form(c: AppContext, platform: Platform, id: string | null, typed?: URLSearchParams, mistakes: readonly Wrong[] = []) {
  const by = actOf(c, platform)
  const seen = id === null ? null : await seeActivity(by, id)
  if (id !== null && !seen) return c.notFound()
  if (seen && (!seen.mayWrite || seen.activity.state !== 'planned')) return errorPage(c, 403)
  const activity = seen?.activity ?? null
  const { choices } = seen ?? (await seeActivities(by))
  return formPage(c, { activity, choices, typed: typed ?? typedOf(activity), mistakes })
}

async function save(c: AppContext, platform: Platform, id: string | null) {
  const typed = await readForm(c)
  const kept = await saveActivity(actOf(c, platform), id, typed)
  return answer(
    c,
    kept,
    (done) => `${LIST}/${done.id}`,
    (mistakes) => form(c, platform, id, typed, mistakes),
  )
}

/** In a table each field has a name of its own; `gegeven` is the one of the row that was sent. */
async function change(c: AppContext, platform: Platform) {
  const typed = await readForm(c)
  const [by, id] = [actOf(c, platform), param(c)]
  const given = typed.get(`gegeven-${typed.get('van-wie')}`)
  if (given !== null) typed.set('gegeven', given)
  return answer(c, await changeActivity(by, id, typed), `${LIST}/${id}`, async (mistakes) => {
    const seen = await seeActivity(by, id)
    return seen ? activityPage(c, { seen, typed, mistakes }) : c.notFound()
  })
}
