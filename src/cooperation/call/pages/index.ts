import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import type { Platform } from '#platform/platform.ts'
import { errorPage } from '#ui/error-page.tsx'
import { actOf } from '../../pages/act-of.ts'
import { answer, param } from '../../place/pages/handling.ts'
import type { Wrong } from '../../place/typed.ts'
import { mayWriteApplication, saveApplication, saveCall, seeCall, seeCalls, stepApplication } from '../call.actions.ts'
import { callPage } from './call-page.tsx'
import { applicationPage, callForm, typedApplication, typedCall } from './forms.tsx'
import { LIST, listPage } from './list-page.tsx'

const NEW = 'nieuw'
const APPLICATION = `${LIST}/:id/aanvraag/:aanvraag`

/** Calls for subsidy and the applications of schools together. What may be done is decided per application. */
export function addCallPages(app: App, platform: Platform): void {
  page(app, LIST, 'consultation/see', async (c) => listPage(c, await seeCalls(actOf(c, platform))))
  page(app, `${LIST}/${NEW}`, 'consultation/change', (c) => form(c, platform, null))
  action(app, `${LIST}/${NEW}`, 'consultation/change', (c) => save(c, platform, null))
  page(app, `${LIST}/:id`, 'consultation/see', async (c) => {
    const seen = await seeCall(actOf(c, platform), param(c))
    return seen ? callPage(c, seen) : c.notFound()
  })
  page(app, `${LIST}/:id/wijzigen`, 'consultation/change', (c) => form(c, platform, param(c)))
  action(app, `${LIST}/:id/wijzigen`, 'consultation/change', (c) => save(c, platform, param(c)))
  page(app, APPLICATION, 'consultation/see', (c) => application(c, platform))
  action(app, APPLICATION, 'consultation/change', (c) => changeApplication(c, platform))
}

async function form(c: AppContext, platform: Platform, id: string | null, typed?: URLSearchParams, mistakes: readonly Wrong[] = []) {
  const seen = id === null ? null : await seeCall(actOf(c, platform), id)
  if (id !== null && !seen) return c.notFound()
  const call = seen?.call ?? null
  return callForm(c, { call, typed: typed ?? typedCall(call), mistakes })
}

async function save(c: AppContext, platform: Platform, id: string | null) {
  const typed = await readForm(c)
  const kept = await saveCall(actOf(c, platform), id, typed)
  return answer(
    c,
    kept,
    (done) => `${LIST}/${done.id}`,
    (mistakes) => form(c, platform, id, typed, mistakes),
  )
}

async function application(c: AppContext, platform: Platform, typed?: URLSearchParams, mistakes: readonly Wrong[] = []) {
  const by = actOf(c, platform)
  const [seen, id] = [await seeCall(by, param(c)), param(c, 'aanvraag')]
  const found = seen?.call.applications.find((one) => one.id === id) ?? null
  if (!seen || (id !== NEW && !found)) return c.notFound()
  if (!found && !seen.mayWrite) return errorPage(c, 403)
  const mayWrite = found ? mayWriteApplication(by.viewer, found, seen.choices) : seen.mayWrite
  const { call, choices } = seen
  return applicationPage(c, { call, application: found, choices, mayWrite, typed: typed ?? typedApplication(found), mistakes })
}

async function changeApplication(c: AppContext, platform: Platform) {
  const typed = await readForm(c)
  const [by, callId, id] = [actOf(c, platform), param(c), param(c, 'aanvraag')]
  const isStep = typed.get('doe') === 'stap'
  const kept = isStep ? await stepApplication(by, callId, id, typed) : await saveApplication(by, callId, id === NEW ? null : id, typed)
  return answer(
    c,
    kept,
    (done) => `${LIST}/${callId}/aanvraag/${done.id}`,
    async (mistakes) => {
      if (!isStep) return application(c, platform, typed, mistakes)
      // the fields of the application itself stand below the step: they show what is kept
      const found = (await seeCall(by, callId))?.call.applications.find((one) => one.id === id) ?? null
      return application(c, platform, new URLSearchParams([...typedApplication(found), ...typed]), mistakes)
    },
  )
}
