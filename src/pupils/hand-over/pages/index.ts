import type { App, AppContext } from '#platform/http/app.ts'
import { action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import type { Platform } from '#platform/platform.ts'
import { idOf } from '../../list/filter.ts'
import { BASE } from '../../pages/addresses.ts'
import { idIn, requestOf } from '../../pages/asked.ts'
import { answered } from '../../pages/handling.ts'
import { keepHandOver, renameReceiver, takeBackHandOver } from '../draft.actions.ts'
import { openGroup, sendGroup, startGroup } from '../group.actions.ts'
import { seeHandOver } from '../one.actions.ts'
import { PARTS, seeOverview } from '../overview.actions.ts'
import { answerHandOver, receiveStep } from '../receive.actions.ts'
import { openStart, seeOfPupil, startHandOver } from '../start.actions.ts'
import { seeTerms, setTerms } from '../terms.actions.ts'
import { HAND_OVERS, handOverPath } from './addresses.ts'
import { type HandOverMistake, NOTHING, type Typed } from './fields.ts'
import { GROUP_AT, groupPage } from './group-page.tsx'
import { type Form, onePage } from './one-page.tsx'
import { overviewPage } from './overview-page.tsx'
import { pupilHandOverPage } from './pupil-page.tsx'
import { startPage } from './start-page.tsx'
import { TERMS_AT, termsPage } from './terms-page.tsx'

const ONE = `${HAND_OVERS}/:overdracht`

/** The steps from school to school. Before the pages of one pupil: an id is anything. */
export function addHandOverPages(app: App, platform: Platform): void {
  page(app, HAND_OVERS, 'hand-over/see', async (c) => {
    const part = PARTS.find((one) => one === c.req.query('deel'))
    const seen = await seeOverview(platform.db, requestOf(c, platform), part ?? 'mine')
    if (part || seen.listed.length > 0 || seen.counts.all === 0) return overviewPage(c, seen, part ?? 'mine')
    return overviewPage(c, await seeOverview(platform.db, requestOf(c, platform), 'all'), 'all')
  })
  addGroup(app, platform)
  page(app, TERMS_AT, 'hand-over/see', async (c) => termsPage(c, await seeTerms(platform.db, requestOf(c, platform)), null))
  action(app, `${TERMS_AT}/:route`, 'route/change', (c) => postTerms(c, platform))
  addOne(app, platform)
}

/** Of one pupil, among the parts of the pupil's page. */
export function addPupilHandOver(app: App, platform: Platform): void {
  const at = `${BASE}/:id/overdracht`
  page(app, at, 'pupil/see', async (c) => {
    const id = idIn(c)
    const seen = id ? await seeOfPupil(platform.db, requestOf(c, platform), id) : null
    return id && seen ? pupilHandOverPage(c, id, seen) : c.notFound()
  })
  page(app, `${at}/nieuw`, 'hand-over/write', (c) => start(c, platform, { ...NOTHING, typed: new URL(c.req.url).searchParams }))
  action(app, `${at}/nieuw`, 'hand-over/write', async (c) => {
    const [id, typed] = [idIn(c), await readForm(c)]
    const done = id ? await startHandOver(platform.db, requestOf(c, platform), id, typed) : null
    return answered<{ ok: true; id: string }, Typed['mistakes'][number]>(
      c,
      done,
      ({ id: made }) => handOverPath(made),
      (mistakes) => start(c, platform, { typed, mistakes }),
    )
  })
}

async function start(c: AppContext, platform: Platform, typed: Typed) {
  const id = idIn(c)
  const desk = id ? await openStart(platform.db, requestOf(c, platform), id, idOf(typed.typed.get('naar') ?? undefined)) : null
  return id && desk ? startPage(c, id, desk, typed) : c.notFound()
}

function addOne(app: App, platform: Platform): void {
  page(app, ONE, 'hand-over/see', (c) => one(c, platform, null))
  action(app, ONE, 'hand-over/write', async (c) => {
    const typed = await readForm(c)
    const isSent = typed.get('doe') === 'verstuur'
    return post(c, platform, 'draft', typed, (id) => keepHandOver(platform.db, requestOf(c, platform), id, typed, isSent))
  })
  action(app, `${ONE}/antwoord`, 'hand-over/write', async (c) => {
    const typed = await readForm(c)
    return post(c, platform, 'answer', typed, (id) => answerHandOver(platform.db, requestOf(c, platform), id, typed))
  })
  action(app, `${ONE}/stap`, 'hand-over/write', async (c) => {
    const typed = await readForm(c)
    return post(c, platform, 'step', typed, (id) => receiveStep(platform.db, requestOf(c, platform), id, typed))
  })
  action(app, `${ONE}/ontvanger`, 'hand-over/write', async (c) => {
    const typed = await readForm(c)
    return post(c, platform, 'receiver', typed, (id) => renameReceiver(platform.db, requestOf(c, platform), id, typed))
  })
  action(app, `${ONE}/intrekken`, 'hand-over/write', (c) =>
    post(c, platform, 'draft', new URLSearchParams(), (id) => takeBackHandOver(platform.db, requestOf(c, platform), id)),
  )
}

async function one(c: AppContext, platform: Platform, wrong: { form: Form; typed: Typed } | null) {
  const id = idIn(c, 'overdracht')
  const seen = id ? await seeHandOver(platform.db, requestOf(c, platform), id) : null
  return seen ? onePage(c, seen, wrong) : c.notFound()
}

type Posted = { ok: true } | { ok: false; mistakes: readonly Typed['mistakes'][number][] }

async function post(c: AppContext, platform: Platform, form: Form, typed: URLSearchParams, work: (id: string) => Promise<Posted | null>) {
  const id = idIn(c, 'overdracht')
  const done = id ? await work(id) : null
  return answered(c, done, handOverPath(id ?? ''), (mistakes) => one(c, platform, { form, typed: { typed, mistakes } }))
}

function addGroup(app: App, platform: Platform): void {
  page(app, GROUP_AT, 'hand-over/write', (c) => group(c, platform, { ...NOTHING, typed: new URL(c.req.url).searchParams }))
  const done = async (c: AppContext, work: (groupId: string, typed: URLSearchParams) => Promise<Posted | null>) => {
    const typed = await readForm(c)
    const groupId = idOf(typed.get('groep') ?? undefined)
    return answered(c, groupId ? await work(groupId, typed) : null, `${GROUP_AT}?groep=${groupId}`, (mistakes) =>
      group(c, platform, { typed, mistakes: mistakes as readonly { field: string; mistake: HandOverMistake }[] }),
    )
  }
  action(app, GROUP_AT, 'hand-over/write', (c) => done(c, (id, typed) => startGroup(platform.db, requestOf(c, platform), id, typed)))
  action(app, `${GROUP_AT}/versturen`, 'hand-over/write', (c) => done(c, (id) => sendGroup(platform.db, requestOf(c, platform), id)))
}

async function group(c: AppContext, platform: Platform, typed: Typed) {
  const id = (name: string) => idOf(typed.typed.get(name) ?? undefined)
  return groupPage(c, await openGroup(platform.db, requestOf(c, platform), id('groep'), id('naar')), typed)
}

async function postTerms(c: AppContext, platform: Platform) {
  const [routeId, typed] = [idIn(c, 'route'), await readForm(c)]
  const request = requestOf(c, platform)
  const done = routeId ? await setTerms(platform.db, request, routeId, typed) : null
  return answered(c, done, TERMS_AT, async (mistakes) =>
    termsPage(c, await seeTerms(platform.db, request), { typed, mistakes, routeId: routeId ?? '' }),
  )
}
