import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import type { Platform } from '#platform/platform.ts'
import { BASE, pupilPath } from '../../pages/addresses.ts'
import { idIn, requestOf } from '../../pages/asked.ts'
import { answered } from '../../pages/handling.ts'
import { askCorrection, giveAnswer, seeCorrections, type Wrong } from '../correction.actions.ts'
import { correctionsPage } from './page.tsx'

/** What a pupil or parent asks to be put right, and the school's answer. */
export function correctionPages(app: App, platform: Platform): void {
  const at = `${BASE}/:id/verbeteringen`
  page(app, at, 'pupil/see', (c) => show(c, platform))
  action(app, at, 'own/see', (c) => ask(c, platform))
  action(app, `${at}/:verzoek`, 'pupil/change', (c) => give(c, platform))
}

async function show(
  c: AppContext,
  platform: Platform,
  typed = new URLSearchParams(),
  mistakes: readonly Wrong[] = [],
  correctionId = '',
): Promise<Response> {
  const [id, request] = [idIn(c), requestOf(c, platform)]
  const seen = id ? await seeCorrections(platform.db, request, id) : null
  return seen ? correctionsPage(c, { seen, day: request.day, typed, mistakes, correctionId }) : c.notFound()
}

async function ask(c: AppContext, platform: Platform) {
  const [id, typed] = [idIn(c) ?? '', await readForm(c)]
  const done = id ? await askCorrection(platform.db, requestOf(c, platform), id, typed, platform.now()) : null
  return answered(c, done, pupilPath(id, '/verbeteringen'), (mistakes) => show(c, platform, typed, mistakes))
}

async function give(c: AppContext, platform: Platform) {
  const [pupilId, id, typed] = [idIn(c) ?? '', idIn(c, 'verzoek') ?? '', await readForm(c)]
  const asked = { pupilId, id, form: typed, now: platform.now() }
  const done = pupilId && id ? await giveAnswer(platform.db, requestOf(c, platform), asked) : null
  return answered(c, done, pupilPath(pupilId, '/verbeteringen'), (mistakes) => show(c, platform, typed, mistakes, id))
}
