import { logEvent } from '#platform/audit/pupil-log.ts'
import { isDay } from '#schools/index.ts'
import type { Read, Wrong } from '../fields.ts'
import { isId } from '../id.ts'
import { type Act, inTurn, type NotThere, type NotYours, notThere, notYours } from '../turn.actions.ts'
import { findAssessment } from './assessment.store.ts'
import { type Assessment, stateOn } from './assessment.ts'
import { seeOpening } from './see.actions.ts'
import { type AssessmentMistake, readAnswer, readOpening } from './typed.ts'
import { sidesOf, whyMayOpen } from './why-may.ts'
import { insertAssessment, moveLastDay, saveAnswer } from './write.store.ts'

type Mistakes = { ok: false; mistakes: Wrong<AssessmentMistake>[] }
export type Answered = { ok: true } | Mistakes | NotThere | NotYours | { ok: false; why: 'not-open' }

/** Gives or changes the answer of who looks, in the name of a side. */
export function answerAssessment(act: Act, id: string, form: URLSearchParams): Promise<Answered> {
  return inTurn<Answered>(act, async ({ trx, now, today }) => {
    const assessment = isId(id) ? await findAssessment(trx, id) : null
    if (!assessment) return notThere
    const sides = sidesOf(act.viewer, assessment)
    if (sides.length === 0) return notYours
    if (stateOn(assessment, today) !== 'open') return { ok: false, why: 'not-open' }
    const read = readAnswer(form, sides)
    if (!read.ok) return read
    await saveAnswer(trx, id, act.viewer.personId, read.value, now)
    await logEvent(trx, act.viewer, 'assessment/answer', { assessment: id }, act.requestId)
    return { ok: true }
  })
}

export type Opened = { ok: true; made: number } | Mistakes

/** Asks both sides about these pairs and routes; what was asked already this school year stays as it is. */
export async function openAssessments(act: Act, form: URLSearchParams): Promise<Opened> {
  const { today, subjects } = await seeOpening(act)
  const read = readOpening(form, subjects, today)
  if (!read.ok) return read
  const { schoolYear, opensOn, closesOn } = read.value
  const { regionId, personId } = act.viewer
  return inTurn(act, async ({ trx }) => {
    let made = 0
    for (const subject of read.value.subjects)
      if (await insertAssessment(trx, { regionId, schoolYear, subject, opensOn, closesOn, personId })) made += 1
    await logEvent(trx, act.viewer, 'assessment/open', { schoolYear, made }, act.requestId)
    return { ok: true as const, made }
  })
}

/** Another last day, as long as the old one is not over and the new one is not past. */
export function changeLastDay(act: Act, id: string, form: URLSearchParams): Promise<Answered> {
  return inTurn<Answered>(act, async ({ trx, today }) => {
    const assessment = isId(id) ? await findAssessment(trx, id) : null
    if (!assessment) return notThere
    if (!whyMayOpen(act.viewer, assessment)) return notYours
    if (stateOn(assessment, today) === 'closed') return { ok: false, why: 'not-open' }
    const read = lastDayIn(form, assessment, today)
    if (!read.ok) return read
    await moveLastDay(trx, id, read.value)
    await logEvent(trx, act.viewer, 'assessment/last-day', { assessment: id, closesOn: read.value }, act.requestId)
    return { ok: true }
  })
}

function lastDayIn(form: URLSearchParams, { opensOn }: Assessment, today: string): Read<string, AssessmentMistake> {
  const on = (form.get('tot') ?? '').trim()
  const mistake = !isDay(on) ? 'no-day' : on < opensOn ? 'end-before-start' : on < today ? 'in-past' : null
  return mistake ? { ok: false, mistakes: [{ field: 'tot', mistake }] } : { ok: true, value: on }
}
