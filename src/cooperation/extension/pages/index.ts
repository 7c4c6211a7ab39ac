import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import type { Platform } from '#platform/platform.ts'
import { LIST, pathOf } from '../../agreement/pages/frame.tsx'
import { actOf } from '../../pages/act-of.ts'
import { answer, param } from '../../place/pages/handling.ts'
import type { Wrong } from '../../place/typed.ts'
import { dropJoining, extend, seeExtension } from '../extend.actions.ts'
import { extensionPage } from './extension-page.tsx'

/** A school, profile or target group joins a running route: what has to happen, and the first step of it. */
export function addExtensionPages(app: App, platform: Platform): void {
  page(app, `${LIST}/:id/uitbreiden`, 'agreement/change', (c) => show(c, platform))
  action(app, `${LIST}/:id/uitbreiden`, 'agreement/change', (c) => change(c, platform))
}

async function show(c: AppContext, platform: Platform, typed = new URLSearchParams(), mistakes: readonly Wrong[] = []) {
  const seen = await seeExtension(actOf(c, platform), param(c))
  return seen ? extensionPage(c, { seen, typed, mistakes }) : c.notFound()
}

async function change(c: AppContext, platform: Platform) {
  const typed = await readForm(c)
  const [by, id] = [actOf(c, platform), param(c)]
  const drop = typed.get('weg')
  const done = drop === null ? await extend(by, id, typed) : await dropJoining(by, id, drop)
  return answer(c, done, pathOf(id, 'uitbreiden'), (mistakes) => show(c, platform, typed, mistakes))
}
