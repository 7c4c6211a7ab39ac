import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import type { Platform } from '#platform/platform.ts'
import { BASE, pupilPath } from '../../pages/addresses.ts'
import { idIn, requestOf } from '../../pages/asked.ts'
import { answered } from '../../pages/handling.ts'
import { changeHelp, type Done, type HelpVerb, openHelpDesk, seeHelp, takeBack, writeHelp } from '../help.actions.ts'
import type { Wrong } from '../typed.ts'
import { formPage } from './form-page.tsx'
import { listPage } from './list-page.tsx'

const VERBS: readonly HelpVerb[] = ['toestemming', 'einde', 'onjuist']

/** Help of one pupil: read by who is named, written by who may, its consents taken back by whose they are. */
export function helpPages(app: App, platform: Platform): void {
  const at = `${BASE}/:id/hulp`
  page(app, at, 'pupil/see', (c) => list(c, platform))
  page(app, `${at}/nieuw`, 'care/write', (c) => form(c, platform))
  action(app, `${at}/nieuw`, 'care/write', (c) => add(c, platform))
  action(app, `${at}/toestemming/:toestemming/intrekken`, 'pupil/see', (c) => back(c, platform))
  for (const verb of VERBS) action(app, `${at}/:hulp/${verb}`, 'care/write', (c) => change(c, platform, verb))
}

async function list(
  c: AppContext,
  platform: Platform,
  helpId = '',
  typed = new URLSearchParams(),
  mistakes: readonly Wrong[] = [],
): Promise<Response> {
  const [id, request] = [idIn(c), requestOf(c, platform)]
  const seen = id ? await seeHelp(platform.db, request, id) : null
  return seen ? listPage(c, { seen, day: request.day, typed, mistakes, helpId }) : c.notFound()
}

async function form(c: AppContext, platform: Platform, typed = new URLSearchParams(), mistakes: readonly Wrong[] = []): Promise<Response> {
  const id = idIn(c)
  const desk = id ? await openHelpDesk(platform.db, requestOf(c, platform), id) : null
  return desk ? formPage(c, { desk, typed, mistakes }) : c.notFound()
}

async function add(c: AppContext, platform: Platform) {
  const [id, typed] = [idIn(c) ?? '', await readForm(c)]
  const done = id ? await writeHelp(platform.db, requestOf(c, platform), id, typed, platform.now()) : null
  return answered(c, done, pupilPath(id, '/hulp'), (mistakes) => form(c, platform, typed, mistakes))
}

async function change(c: AppContext, platform: Platform, verb: HelpVerb) {
  const [pupilId, helpId, typed] = [idIn(c) ?? '', idIn(c, 'hulp') ?? '', await readForm(c)]
  const asked = { pupilId, helpId, verb, form: typed, now: platform.now() }
  const done = pupilId && helpId ? await changeHelp(platform.db, requestOf(c, platform), asked) : null
  return answered(c, done && here(done), pupilPath(pupilId, '/hulp'), (mistakes) => list(c, platform, helpId, typed, mistakes))
}

async function back(c: AppContext, platform: Platform) {
  const [pupilId, consentId] = [idIn(c) ?? '', idIn(c, 'toestemming') ?? '']
  const done = pupilId && consentId ? await takeBack(platform.db, requestOf(c, platform), pupilId, consentId) : null
  return answered(c, done && here(done), pupilPath(pupilId, '/hulp'), () => c.notFound())
}

/** What is not there, or not theirs, is not found. */
const here = (done: Done): Done | null => (!done.ok && done.mistakes.some(({ mistake }) => mistake === 'not-there') ? null : done)
