import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import type { Platform } from '#platform/platform.ts'
import { isDay } from '../../day.ts'
import { BASE, OWN } from '../../pages/addresses.ts'
import { idIn, requestOf } from '../../pages/asked.ts'
import { type Answer, answered } from '../../pages/handling.ts'
import { ownPupilIn } from '../../pages/own-pupil.ts'
import { followAgreement, sayDone, seeAgreement } from '../agreement.actions.ts'
import { callOff, holdTalk, markTalk, takeBackTalk } from '../hold.actions.ts'
import { seeMyTalks } from '../mine.actions.ts'
import { type Done, planTalk } from '../plan.actions.ts'
import { seeTalk, seeTalks } from '../see.actions.ts'
import { seeSettings, setRhythm } from '../setting.actions.ts'
import type { TalkWrong } from '../typed.ts'
import { addWords, seeWords, takeBackWords } from '../words.actions.ts'
import { MINE, SETTING, saidDonePath, talksPath } from './addresses.ts'
import { agreementPage } from './agreement-page.tsx'
import { talkListPage } from './list-page.tsx'
import { minePage } from './mine-page.tsx'
import { planPage } from './plan-page.tsx'
import { settingPage } from './setting-page.tsx'
import { talkPage } from './talk-page.tsx'
import { wordsPage } from './words-page.tsx'

const NOTHING = new URLSearchParams()

/** Fixed addresses, before `/leerlingen/:id`. */
export function addTalkOverviews(app: App, platform: Platform): void {
  page(app, MINE, 'guidance/write', async (c) => {
    const request = requestOf(c, platform)
    return minePage(c, await seeMyTalks(platform.db, request), request.day)
  })
  page(app, SETTING, 'guidance/write', async (c) => settingPage(c, await seeSettings(platform.db, requestOf(c, platform)), NOTHING, []))
  action(app, SETTING, 'guidance/write', async (c) => {
    const [request, form] = [requestOf(c, platform), await readForm(c)]
    const done = await setRhythm(platform.db, request, form)
    return answered(c, done, SETTING, async (mistakes) => settingPage(c, await seeSettings(platform.db, request), form, mistakes))
  })
}

/** On the own page of a pupil. */
export function addOwnPromises(app: App, platform: Platform): void {
  action(app, saidDonePath(':afspraak'), 'portfolio/write', async (c) => {
    const [pupilId, promiseId] = [ownPupilIn(c, 'portfolio/write'), idIn(c, 'afspraak')]
    const isThere = pupilId && promiseId ? await sayDone(platform.db, requestOf(c, platform), pupilId, promiseId) : null
    return answered(c, isThere === null ? null : { ok: true }, OWN, () => c.notFound())
  })
}

/** Talks with one pupil, what was agreed in them, and the pupil's own words. */
export function addTalkPages(app: App, platform: Platform): void {
  const one = `${BASE}/:id`
  const talks = `${one}/gesprekken`
  page(app, talks, 'pupil/see', (c) => list(c, platform))
  page(app, `${talks}/nieuw`, 'guidance/write', (c) => plan(c, platform, NOTHING, []))
  action(app, `${talks}/nieuw`, 'guidance/write', (c) => postPlan(c, platform))
  page(app, `${talks}/afspraak/:afspraak`, 'guidance/write', (c) => agreement(c, platform, NOTHING, []))
  action(app, `${talks}/afspraak/:afspraak`, 'guidance/write', (c) => postAgreement(c, platform))
  page(app, `${talks}/:talk`, 'pupil/see', (c) => talk(c, platform, NOTHING, []))
  for (const [verb, work] of Object.entries(VERBS))
    action(app, `${talks}/:talk/${verb}`, 'guidance/write', (c) => postTalk(c, platform, work))
  page(app, `${one}/woorden`, 'pupil/see', (c) => words(c, platform, NOTHING, []))
  action(app, `${one}/woorden`, 'pupil/see', (c) => postWords(c, platform))
  action(app, `${one}/woorden/:woorden/intrekken`, 'pupil/see', (c) => postTakeBack(c, platform))
}

async function list(c: AppContext, platform: Platform) {
  const [id, request] = [idIn(c), requestOf(c, platform)]
  const asked = c.req.query('rond') ?? ''
  const around = isDay(asked) ? asked : null
  const seen = id && (await seeTalks(platform.db, request, id, around))
  return seen ? talkListPage(c, seen, request.day, around ?? '') : c.notFound()
}

async function plan(c: AppContext, platform: Platform, typed: URLSearchParams, mistakes: readonly TalkWrong[]) {
  const id = idIn(c)
  const seen = id && (await seeTalk(platform.db, requestOf(c, platform), id, null))
  return seen ? planPage(c, seen, typed, mistakes) : c.notFound()
}

async function postPlan(c: AppContext, platform: Platform) {
  const [id, form] = [idIn(c), await readForm(c)]
  const done = id && (await planTalk(platform.db, requestOf(c, platform), id, form))
  return answered(
    c,
    done || null,
    ({ talkId }) => talksPath(id ?? '', `/${talkId}`),
    (mistakes) => plan(c, platform, form, mistakes),
  )
}

async function talk(c: AppContext, platform: Platform, typed: URLSearchParams, mistakes: readonly TalkWrong[]) {
  const [id, talkId, request] = [idIn(c), idIn(c, 'talk'), requestOf(c, platform)]
  const seen = id && talkId ? await seeTalk(platform.db, request, id, talkId) : null
  if (!seen?.talk) return c.notFound()
  return talkPage(c, { seen: { ...seen, talk: seen.talk }, day: request.day, typed, mistakes })
}

interface TalkPost {
  platform: Platform
  request: ReturnType<typeof requestOf>
  id: string
  talkId: string
  form: URLSearchParams
}
type TalkVerb = (post: TalkPost) => Promise<Done | null>

const VERBS: Record<string, TalkVerb> = {
  gehouden: ({ platform, request, id, talkId, form }) => holdTalk(platform.db, request, id, talkId, form),
  afzeggen: ({ platform, request, id, talkId, form }) => callOff(platform.db, request, id, talkId, form),
  merken: ({ platform, request, id, talkId }) => markTalk(platform.db, request, id, talkId, false),
  delen: ({ platform, request, id, talkId }) => markTalk(platform.db, request, id, talkId, true),
  intrekken: ({ platform, request, id, talkId }) => takeBackTalk(platform.db, request, id, talkId, platform.now()),
}

async function postTalk(c: AppContext, platform: Platform, work: TalkVerb) {
  const [id, talkId, form] = [idIn(c), idIn(c, 'talk'), await readForm(c)]
  if (!id || !talkId) return c.notFound()
  const done = await work({ platform, request: requestOf(c, platform), id, talkId, form })
  const isGone = work === VERBS.intrekken
  return answered(c, done, talksPath(id, isGone ? '' : `/${talkId}`), (mistakes) => talk(c, platform, form, mistakes))
}

async function agreement(c: AppContext, platform: Platform, typed: URLSearchParams, mistakes: readonly TalkWrong[]) {
  const [id, one] = [idIn(c), idIn(c, 'afspraak')]
  const seen = id && one && (await seeAgreement(platform.db, requestOf(c, platform), id, one))
  return seen ? agreementPage(c, seen, typed, mistakes) : c.notFound()
}

async function postAgreement(c: AppContext, platform: Platform) {
  const [id, one, form] = [idIn(c), idIn(c, 'afspraak'), await readForm(c)]
  const done = id && one && (await followAgreement(platform.db, requestOf(c, platform), id, one, form))
  return answered(c, done || null, talksPath(id ?? ''), (mistakes) => agreement(c, platform, form, mistakes))
}

async function words(c: AppContext, platform: Platform, typed: URLSearchParams, mistakes: readonly TalkWrong[]): Promise<Response> {
  const id = idIn(c)
  const seen = id && (await seeWords(platform.db, requestOf(c, platform), id))
  return seen ? wordsPage(c, seen, typed, mistakes) : c.notFound()
}

async function postWords(c: AppContext, platform: Platform): Promise<Response> {
  const [id, form] = [idIn(c), await readForm(c)]
  const done = id && (await addWords(platform.db, requestOf(c, platform), id, form))
  return answered(c, done || null, `${BASE}/${id}/woorden`, (mistakes): Answer => words(c, platform, form, mistakes))
}

async function postTakeBack(c: AppContext, platform: Platform): Promise<Response> {
  const [id, one] = [idIn(c), idIn(c, 'woorden')]
  const isDone = id && one && (await takeBackWords(platform.db, requestOf(c, platform), id, one, platform.now()))
  return answered(c, isDone ? { ok: true } : null, `${BASE}/${id}/woorden`, () => c.notFound())
}
