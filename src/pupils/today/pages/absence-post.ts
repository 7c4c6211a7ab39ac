import { fieldReader } from '#platform/form/fields.ts'
import type { AppContext } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import type { Platform } from '#platform/platform.ts'
import { pupilPath } from '../../pages/addresses.ts'
import { idIn, requestOf } from '../../pages/asked.ts'
import { type Answer, answered } from '../../pages/handling.ts'
import type { Request } from '../../request.ts'
import { addCall, closeDay } from '../calls/call.actions.ts'
import { markPupil } from '../marks/mark.actions.ts'
import { MARK_KINDS } from '../marks/mark.ts'
import { takeBackStep, takeStep } from '../steps/absence.actions.ts'
import { absencePage } from './absence-page.tsx'
import type { AbsenceMistake, Typed } from './sent.ts'

type Mistakes = Typed['mistakes']
type Done = { ok: true } | { ok: false; mistakes: Mistakes }

/** A form of the page of one pupil's days: done, or the page again with what is wrong in that form. */
async function post(
  c: AppContext,
  platform: Platform,
  form: NonNullable<Typed['form']>,
  verb: (request: Request, now: Date, pupilId: string, typed: URLSearchParams) => Promise<Done | null>,
): Promise<Response> {
  const [id, typed] = [idIn(c), await readForm(c)]
  const done = id ? await verb(requestOf(c, platform), platform.now(), id, typed) : null
  const again = (mistakes: Mistakes): Answer => absencePage(c, platform, { form, typed, mistakes })
  return answered(c, done, pupilPath(id ?? '', '/verzuim'), again)
}

export const postCall = (c: AppContext, platform: Platform) =>
  post(c, platform, 'bellen', (request, now, id, typed) => addCall(platform.db, request, now, id, typed))

export const postClose = (c: AppContext, platform: Platform) =>
  post(c, platform, 'afsluiten', (request, now, id, typed) => closeDay(platform.db, request, now, id, typed))

export const postStep = (c: AppContext, platform: Platform) =>
  post(c, platform, 'stap', (request, now, id, typed) => takeStep(platform.db, request, now, id, typed))

/** With everything in view: whoever fills in this form saw all lines of the day. */
export const postMark = (c: AppContext, platform: Platform) =>
  post(c, platform, 'dag', async (request, now, pupilId, typed): Promise<Done | null> => {
    const is = fieldReader<AbsenceMistake>(typed)
    const [day, kind, hours] = [is.day('op', true) ?? '', is.oneOf('wat', MARK_KINDS) ?? 'missing', is.decimal('uren', 2)]
    if (hours !== null && (hours === 0 || hours > 12)) is.wrong('uren', 'no-number')
    const read = is.done({ day, kind, hours, note: is.text('notitie', 200, false) })
    if (!read.ok) return read
    const tap = { ...read.value, pupilId, seen: ALL_LINES, tappedAt: now, tapId: null }
    const done = await markPupil(platform.db, request, now, tap)
    return done && !done.ok ? { ok: false, mistakes: done.mistakes.map((mistake) => ({ field: 'op', mistake })) } : done
  })

const ALL_LINES = 999

export async function postTakeBackStep(c: AppContext, platform: Platform): Promise<Response> {
  const [id, step] = [idIn(c), idIn(c, 'step')]
  const done = id && step ? await takeBackStep(platform.db, requestOf(c, platform), platform.now(), id, step) : null
  return answered(c, done?.ok ? { ok: true } : null, pupilPath(id ?? '', '/verzuim'), () => c.notFound())
}
