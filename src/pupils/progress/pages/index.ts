import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import type { Platform } from '#platform/platform.ts'
import { OWN, pupilPath } from '../../pages/addresses.ts'
import { idIn, requestOf } from '../../pages/asked.ts'
import { answered } from '../../pages/handling.ts'
import { ownPupilIn } from '../../pages/own-pupil.ts'
import {
  addHours,
  addOwnPart,
  addProgramme,
  addProposal,
  addResult,
  decide,
  dropOwnPart,
  type Kept,
  type SeenProgress,
  seeProgress,
  seeTalks,
  withdraw,
} from '../progress.actions.ts'
import type { Withdrawable } from '../progress.store.ts'
import type { ProgressWrong } from '../typed.ts'
import { type FormModel, type FormName, formPage } from './form-page.tsx'
import { ownProgressPage, progressPage } from './progress-page.tsx'

const BELOW = '/voortgang'
const AT = `/leerlingen/:id${BELOW}`

/** Progress of one pupil: read by who follows the pupil, written by who teaches or guides. */
export function addProgressPages(app: App, platform: Platform): void {
  page(app, `${OWN}/voortgang`, 'own/see', async (c) => {
    const pupilId = ownPupilIn(c)
    const seen = pupilId ? await seeProgress(platform.db, requestOf(c, platform), pupilId, 'own/see') : null
    return seen ? ownProgressPage(c, seen) : c.notFound()
  })
  page(app, AT, 'progress/see', (c) => withProgress(c, platform, (seen) => progressPage(c, seen)))
  for (const [form, save] of Object.entries(SAVES)) {
    page(app, `${AT}/${form}`, 'progress/write', (c) => showForm(c, platform, { form: form as FormName, at: `${BELOW}/${form}` }))
    action(app, `${AT}/${form}`, 'progress/write', (c) =>
      saveForm(c, platform, { form: form as FormName, at: `${BELOW}/${form}` }, (pupilId, typed) =>
        save(platform.db, requestOf(c, platform), pupilId, typed),
      ),
    )
  }
  decisionPages(app, platform)
  programmePages(app, platform)
  for (const [name, table] of Object.entries(TABLES))
    action(app, `${AT}/${name}/:line/intrekken`, 'progress/write', (c) => takeBack(c, platform, table))
}

const SAVES = { resultaat: addResult, uren: addHours, voorstel: addProposal, programma: addProgramme }
const TABLES: Record<string, Withdrawable> = {
  resultaat: 'part_result',
  uren: 'part_hours',
  voorstel: 'pace_proposal',
  programma: 'own_programme',
}

function decisionPages(app: App, platform: Platform): void {
  const at = `${AT}/voorstel/:proposal`
  const below = (c: AppContext): Asked => ({ form: 'besluit', at: `${BELOW}/voorstel/${idIn(c, 'proposal')}` })
  const talksOf = async (c: AppContext) => seeTalks(platform.db, requestOf(c, platform), idIn(c) ?? '')
  page(app, at, 'progress/write', async (c) => {
    const isOpen = (seen: SeenProgress): boolean => seen.proposals.some(({ id, decision }) => id === idIn(c, 'proposal') && !decision)
    return showForm(c, platform, { ...below(c), isThere: isOpen, talks: await talksOf(c) })
  })
  action(app, at, 'progress/write', async (c) => {
    const talks = await talksOf(c)
    return saveForm(c, platform, { ...below(c), talks }, (pupilId, typed) =>
      decide(platform.db, requestOf(c, platform), { pupilId, proposalId: idIn(c, 'proposal') ?? '', talks }, typed),
    )
  })
}

function programmePages(app: App, platform: Platform): void {
  const at = `${AT}/programma/:programme`
  const below = (c: AppContext): Asked => ({
    form: 'delen',
    at: `${BELOW}/programma/${idIn(c, 'programme')}`,
    isThere: (seen) => seen.programmes.some(({ id }) => id === idIn(c, 'programme')),
  })
  page(app, at, 'progress/write', (c) => showForm(c, platform, below(c)))
  action(app, at, 'progress/write', (c) =>
    saveForm(c, platform, below(c), (pupilId, typed) =>
      addOwnPart(platform.db, requestOf(c, platform), { pupilId, programmeId: idIn(c, 'programme') ?? '' }, typed),
    ),
  )
  action(app, `${at}/:part/weg`, 'progress/write', async (c) => {
    const [pupilId, partId] = [idIn(c), idIn(c, 'part')]
    const done = pupilId && partId ? await dropOwnPart(platform.db, requestOf(c, platform), pupilId, partId) : null
    return answered<{ ok: true }, ProgressWrong>(c, done, pupilPath(pupilId ?? '', BELOW), () => c.notFound())
  })
}

interface Asked extends Pick<FormModel, 'form' | 'at' | 'talks'> {
  isThere?: (seen: SeenProgress) => boolean
}

async function withProgress(
  c: AppContext,
  platform: Platform,
  show: (seen: SeenProgress) => Response | Promise<Response>,
): Promise<Response> {
  const id = idIn(c)
  const seen = id ? await seeProgress(platform.db, requestOf(c, platform), id) : null
  return seen ? show(seen) : c.notFound()
}

function showForm(
  c: AppContext,
  platform: Platform,
  { isThere, ...asked }: Asked,
  typed = new URLSearchParams(),
  mistakes: readonly ProgressWrong[] = [],
): Promise<Response> {
  return withProgress(c, platform, (seen) => {
    if (!seen.mayWrite || (isThere && !isThere(seen))) return c.notFound()
    const routeId = seen.programmes.find(({ id }) => id === c.req.param('programme'))?.routeId
    return formPage(c, { seen, ...asked, typed, mistakes, ...(routeId ? { routeId } : {}) })
  })
}

async function saveForm(
  c: AppContext,
  platform: Platform,
  asked: Asked,
  save: (pupilId: string, typed: URLSearchParams) => Promise<Kept | null>,
): Promise<Response> {
  const [pupilId, typed] = [idIn(c), await readForm(c)]
  const done = pupilId ? await save(pupilId, typed) : null
  return answered<{ ok: true }, ProgressWrong>(c, done, pupilPath(pupilId ?? '', BELOW), (mistakes) =>
    showForm(c, platform, { form: asked.form, at: asked.at, ...(asked.talks ? { talks: asked.talks } : {}) }, typed, mistakes),
  )
}

/** The form stands in a list; what is wrong with it leads back there, where the reason is asked for. */
async function takeBack(c: AppContext, platform: Platform, table: Withdrawable): Promise<Response> {
  const [pupilId, lineId, form] = [idIn(c), idIn(c, 'line'), await readForm(c)]
  const done = pupilId && lineId ? await withdraw(platform.db, requestOf(c, platform), { pupilId, table, lineId }, form) : null
  const back = pupilPath(pupilId ?? '', BELOW)
  return answered<{ ok: true }, ProgressWrong>(c, done, back, () => withProgress(c, platform, (seen) => progressPage(c, seen)))
}
