import type { Wrong } from '#platform/form/fields.ts'
import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import type { Platform } from '#platform/platform.ts'
import { BASE, pupilPath } from '../../pages/addresses.ts'
import { idIn, requestOf } from '../../pages/asked.ts'
import { answered } from '../../pages/handling.ts'
import {
  type CandidateMistake,
  consent,
  drawAgreement,
  leaveIntake,
  place,
  seeCandidate,
  type Written,
  writeCandidateLine,
} from '../candidate.actions.ts'
import { type CohortMistake, freezeOrder, type Ruled, ruleCohort, seeIntake } from '../cohort.actions.ts'
import { FORMS, type FormKind } from '../lines.ts'
import { type AddMistake, addCandidate, seePupilIntake } from '../pupil.actions.ts'
import type { NowRequest } from '../turn.actions.ts'
import { candidatePath, INTAKE, pupilIntakePath } from './addresses.ts'
import { candidatePage } from './candidate-page.tsx'
import { intakePage } from './intake-page.tsx'
import { paperPage } from './paper-page.tsx'
import { pupilIntakePage } from './pupil-page.tsx'
import { intakeWords } from './words.ts'

/** The intake per route and cohort, and one candidate: before `/leerlingen/:id`. */
export function addIntakePages(app: App, platform: Platform): void {
  page(app, INTAKE, 'intake/see', (c) => showIntake(c, platform))
  action(app, `${INTAKE}/cohort`, 'intake/write', (c) => postCohort(c, platform, ruleCohort))
  action(app, `${INTAKE}/volgorde`, 'intake/write', (c) => postCohort(c, platform, freezeOrder))
  const one = `${INTAKE}/:candidate`
  page(app, one, 'intake/see', (c) => showCandidate(c, platform))
  page(app, `${one}/overeenkomst/:agreement`, 'intake/see', (c) => showPaper(c, platform))
  for (const kind of Object.keys(FORMS) as FormKind[])
    action(app, `${one}/${kind}`, 'intake/write', (c) =>
      postCandidate(c, platform, (request, id, form) => writeCandidateLine(platform.db, request, id, kind, form)),
    )
  action(app, `${one}/terug`, 'intake/write', (c) =>
    postCandidate(c, platform, (request, id, form) => leaveIntake(platform.db, request, id, form)),
  )
  action(app, `${one}/plaats`, 'intake/write', (c) =>
    postCandidate(c, platform, (request, id, form) => place(platform.db, request, id, form)),
  )
  action(app, `${one}/overeenkomst`, 'intake/write', (c) =>
    postCandidate(c, platform, (request, id) => drawAgreement(platform.db, request, id)),
  )
  action(app, `${one}/akkoord`, 'intake/write', (c) =>
    postCandidate(c, platform, (request, id, form) => consent(platform.db, request, id, form)),
  )
}

/** The tab of one pupil. The pupil and the parents open what is theirs: the action asks for their right. */
export function addPupilIntake(app: App, platform: Platform): void {
  const at = `${BASE}/:id/intake`
  page(app, at, 'pupil/see', (c) => showPupil(c, platform))
  action(app, at, 'intake/write', (c) => postPupil(c, platform))
  page(app, `${at}/overeenkomst/:agreement`, 'pupil/see', (c) => showOwnPaper(c, platform))
}

const nowRequest = (c: AppContext, platform: Platform): NowRequest => ({ ...requestOf(c, platform), now: platform.now() })

async function showIntake(
  c: AppContext,
  platform: Platform,
  typed = new URLSearchParams(),
  mistakes: readonly Wrong<CohortMistake>[] = [],
) {
  const of = (name: string): string | null => typed.get(name) ?? c.req.query(name) ?? null
  const seen = await seeIntake(platform.db, nowRequest(c, platform), { routeId: of('route'), startYear: Number(of('jaar')) || null })
  return intakePage(c, { seen, typed, mistakes })
}

type Rule = (
  db: Platform['db'],
  request: NowRequest,
  of: { routeId: string; startYear: number },
  form: URLSearchParams,
) => Promise<Ruled | null>

async function postCohort(c: AppContext, platform: Platform, rule: Rule) {
  const form = await readForm(c)
  const of = { routeId: form.get('route') ?? '', startYear: Number(form.get('jaar')) || 0 }
  const done = await rule(platform.db, nowRequest(c, platform), of, form)
  if (done?.ok) return c.redirect(link(c.var.address.language, INTAKE, { route: of.routeId, jaar: String(of.startYear) }), 303)
  return answered(c, done, INTAKE, (mistakes) => showIntake(c, platform, form, mistakes))
}

async function showCandidate(
  c: AppContext,
  platform: Platform,
  typed = new URLSearchParams(),
  mistakes: readonly Wrong<CandidateMistake>[] = [],
) {
  const id = idIn(c, 'candidate')
  const seen = id ? await seeCandidate(platform.db, nowRequest(c, platform), id) : null
  return seen ? candidatePage(c, { seen, typed, mistakes }) : c.notFound()
}

type Write = (request: NowRequest, id: string, form: URLSearchParams) => Promise<Written | null>

async function postCandidate(c: AppContext, platform: Platform, write: Write) {
  const [id, form] = [idIn(c, 'candidate'), await readForm(c)]
  const done = id ? await write(nowRequest(c, platform), id, form) : null
  return answered(c, done, candidatePath(id ?? ''), (mistakes) => showCandidate(c, platform, form, mistakes))
}

async function showPaper(c: AppContext, platform: Platform) {
  const id = idIn(c, 'candidate')
  const seen = id ? await seeCandidate(platform.db, nowRequest(c, platform), id) : null
  const agreement = seen?.candidate.agreements.find((one) => one.id === c.req.param('agreement'))
  return seen && agreement
    ? paperPage(c, seen.candidate, agreement, { label: seen.candidate.name, href: candidatePath(seen.candidate.id) })
    : c.notFound()
}

async function showPupil(c: AppContext, platform: Platform, typed = new URLSearchParams(), mistakes: readonly Wrong<AddMistake>[] = []) {
  const id = idIn(c)
  const seen = id ? await seePupilIntake(platform.db, nowRequest(c, platform), id) : null
  return seen ? pupilIntakePage(c, { seen, typed, mistakes }) : c.notFound()
}

async function showOwnPaper(c: AppContext, platform: Platform) {
  const id = idIn(c)
  const seen = id ? await seePupilIntake(platform.db, nowRequest(c, platform), id) : null
  const candidate = seen?.candidacies.find(({ agreements }) => agreements.some((one) => one.id === c.req.param('agreement')))
  const agreement = candidate?.agreements.find((one) => one.id === c.req.param('agreement'))
  return seen && candidate && agreement
    ? paperPage(c, candidate, agreement, { label: intakeWords(c.var.address.language).title, href: pupilPath(seen.pupilId, '/intake') })
    : c.notFound()
}

async function postPupil(c: AppContext, platform: Platform) {
  const [id, form] = [idIn(c), await readForm(c)]
  const done = id ? await addCandidate(platform.db, nowRequest(c, platform), id, form) : null
  return answered(
    c,
    done,
    () => pupilIntakePath(id ?? ''),
    (mistakes) => showPupil(c, platform, form, mistakes),
  )
}
