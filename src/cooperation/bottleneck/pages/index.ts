import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import type { Platform } from '#platform/platform.ts'
import { errorPage } from '#ui/error-page.tsx'
import { actOf } from '../../pages/act-of.ts'
import { answer, param } from '../../place/pages/handling.ts'
import type { Wrong } from '../../place/typed.ts'
import { addLine, saveBottleneck, seeBottleneck, seeBottlenecks } from '../bottleneck.actions.ts'
import { bottleneckPage } from './bottleneck-page.tsx'
import { formPage, typedOf } from './form-page.tsx'
import { type Asked, LIST, listPage } from './list-page.tsx'

/** Bottlenecks: list, one, report, write down what was done. What may be done is decided per bottleneck. */
export function addBottleneckPages(app: App, platform: Platform): void {
  page(app, LIST, 'consultation/see', async (c) => listPage(c, await seeBottlenecks(actOf(c, platform)), askedIn(c)))
  page(app, `${LIST}/nieuw`, 'consultation/change', (c) => form(c, platform, null))
  action(app, `${LIST}/nieuw`, 'consultation/change', (c) => save(c, platform, null))
  page(app, `${LIST}/:id`, 'consultation/see', async (c) => {
    const seen = await seeBottleneck(actOf(c, platform), param(c))
    return seen ? bottleneckPage(c, { seen, typed: new URLSearchParams(), mistakes: [] }) : c.notFound()
  })
  action(app, `${LIST}/:id`, 'consultation/change', (c) => write(c, platform))
  page(app, `${LIST}/:id/wijzigen`, 'consultation/change', (c) => form(c, platform, param(c)))
  action(app, `${LIST}/:id/wijzigen`, 'consultation/change', (c) => save(c, platform, param(c)))
}

function askedIn(c: AppContext): Asked {
  const asked = (name: string): string | null => c.req.query(name) || null
  return { standing: asked('stand'), kind: asked('soort'), school: asked('school'), route: asked('route') }
}

async function form(c: AppContext, platform: Platform, id: string | null, typed?: URLSearchParams, mistakes: readonly Wrong[] = []) {
  const by = actOf(c, platform)
  const seen = id === null ? null : await seeBottleneck(by, id)
  if (id !== null && !seen) return c.notFound()
  if (seen && !seen.mayWrite) return errorPage(c, 403)
  const bottleneck = seen?.bottleneck ?? null
  const { choices } = seen ?? (await seeBottlenecks(by))
  return formPage(c, { bottleneck, choices, typed: typed ?? typedOf(bottleneck, choices), mistakes })
}

async function save(c: AppContext, platform: Platform, id: string | null) {
  const typed = await readForm(c)
  const kept = await saveBottleneck(actOf(c, platform), id, typed)
  return answer(
    c,
    kept,
    (done) => `${LIST}/${done.id}`,
    (mistakes) => form(c, platform, id, typed, mistakes),
  )
}

async function write(c: AppContext, platform: Platform) {
  const typed = await readForm(c)
  const [by, id] = [actOf(c, platform), param(c)]
  return answer(c, await addLine(by, id, typed), `${LIST}/${id}`, async (mistakes) => {
    const seen = await seeBottleneck(by, id)
    return seen ? bottleneckPage(c, { seen, typed, mistakes }) : c.notFound()
  })
}
