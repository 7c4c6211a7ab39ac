import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import type { Platform } from '#platform/platform.ts'
import { isDay } from '../../day.ts'
import { idOf } from '../../list/filter.ts'
import { requestOf } from '../../pages/asked.ts'
import { type Marked, markPupil, type Tap } from '../marks/mark.actions.ts'
import { TAPS } from '../marks/mark.ts'
import { MORNING, teamLink } from './addresses.ts'
import { teamIn } from './asked.ts'
import { saidText } from './morning-form.tsx'
import { todayWords } from './words.ts'

/** One tap of the morning list. The script asks for JSON; without it the list comes again, at the pupil. */
export async function postTap(c: AppContext, platform: Platform) {
  const form = await readForm(c)
  const now = platform.now()
  const tap = readTap(form, now)
  if (!tap) return c.notFound()
  const done = await markPupil(platform.db, requestOf(c, platform), now, tap)
  if (!done) return c.notFound()
  if (c.req.header('accept') === 'application/json') return asJson(c, done)
  const { language } = c.var.address
  if (!done.ok) return c.redirect(link(language, MORNING), 303)
  return c.redirect(`${teamLink(language, MORNING, teamIn(form), { dag: tap.day })}#l-${tap.pupilId}`, 303)
}

/** `pupil.kind.lines-that-stood-there`; null for what no page of ours sends. */
function readTap(form: URLSearchParams, now: Date): Tap | null {
  const [pupil = '', word, lines = ''] = (form.get('tik') ?? '').split('.')
  const [pupilId, kind, day] = [idOf(pupil), TAPS.find((one) => one === word), form.get('dag') ?? '']
  if (!pupilId || !kind || !isDay(day) || !/^\d{1,3}$/.test(lines)) return null
  const moment = Date.parse(form.get('op') ?? '')
  const tappedAt = Number.isNaN(moment) ? now : new Date(moment)
  return { pupilId, day, kind, hours: null, note: null, seen: Number(lines), tappedAt, tapId: idOf(form.get('nr')) }
}

/** What the script shows in the row: words only, no names of pupils. */
function asJson(c: AppContext, done: Marked) {
  const { language } = c.var.address
  if (!done.ok) return c.json({ refused: done.mistakes.map((one) => todayWords(language).tap.mistake[one]).join(' ') }, 422)
  const { last, against, lines } = done.standing
  if (!last) throw new Error('a mark was kept and is not there')
  const said = saidText(language, last)
  return c.json({
    mark: last.kind,
    seen: lines,
    said,
    against: against ? todayWords(language).tap.twice(saidText(language, against), said) : '',
  })
}
