import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import { errorPage } from '#ui/error-page.tsx'
import type { Act } from '../../turn.actions.ts'
import { seenOf } from '../changes.ts'
import { answerCorrection, type Corrected, correctList, type WhyNotCorrect } from '../correction.actions.ts'
import { namePage, type SeenList } from '../see.actions.ts'
import { type ActOf, AT, listHref, whichIn } from './addresses.ts'
import { changeValue } from './correction-forms.tsx'
import { correctionsPage } from './corrections-page.tsx'
import { withList } from './with-list.ts'
import { listWords } from './words.ts'

const PATH = `${AT}/correcties`
const MOST_REASON = 500

/** What changed since a list was frozen, and its corrections. */
export function addCorrectionPages(app: App, actOf: ActOf): void {
  page(app, PATH, 'count-list/see', (c) => withList(c, actOf(c), (seen) => show(c, actOf(c), seen, new URLSearchParams(), [])))
  action(app, PATH, 'count-list/see', (c) => withList(c, actOf(c), (seen) => change(c, actOf(c), seen)))
}

async function show(
  c: AppContext,
  act: Act,
  seen: SeenList,
  typed: URLSearchParams,
  mistakes: readonly { field: string; sentence: string }[],
) {
  const lines = [...seen.changes.map((one) => one.now ?? one.before), ...seen.corrections]
  const rows = lines.map(({ recordId, otherRecordId }) => ({ recordIds: [recordId, otherRecordId].flatMap((id) => id ?? []) }))
  const { rows: named } = await namePage(act, 'count-list/corrections', rows, { page: 1, size: rows.length })
  const names = new Map(named.flatMap(({ recordIds, name }) => recordIds.map((id) => [id, name] as const)))
  return correctionsPage(c, { seen, names, typed, mistakes })
}

type Answer = Corrected | { ok: false; why: 'too-long' | 'no-choice' }

async function change(c: AppContext, act: Act, seen: SeenList): Promise<Response> {
  const { language } = c.var.address
  const typed = await readForm(c)
  const isAnswer = typed.get('doe') === 'antwoord'
  const done: Answer = await (isAnswer ? answer(act, seen, typed) : correct(act, seen, typed))
  if (done.ok) return c.redirect(listHref(language, whichIn(c), 'correcties'), 303)
  if (done.why === 'not-there') return c.notFound()
  if (done.why === 'not-yours') return errorPage(c, 403)
  const field =
    done.why === 'no-reason' || done.why === 'too-long' ? (isAnswer ? 'waarom-niet' : 'reden') : isAnswer ? 'antwoord' : 'wijziging'
  const sentence = listWords(language).refused[done.why as WhyNotCorrect]
  return withList(c, act, (fresh) => show(c, act, fresh, typed, [{ field, sentence }]))
}

async function correct(act: Act, seen: SeenList, typed: URLSearchParams): Promise<Answer> {
  const reason = (typed.get('reden') ?? '').trim()
  if (reason.length > MOST_REASON) return { ok: false, why: 'too-long' }
  const chosen = seen.changes.find((one) => changeValue(one) === typed.get('wijziging'))
  const asked = { changeId: chosen?.id ?? '', seen: chosen ? seenOf(chosen) : '', institutionId: typed.get('school') ?? '', reason }
  return correctList(act, { routeId: seen.route.routeId, teldatum: seen.teldatum }, asked)
}

async function answer(act: Act, seen: SeenList, typed: URLSearchParams): Promise<Answer> {
  const reason = (typed.get('waarom-niet') ?? '').trim()
  if (reason.length > MOST_REASON) return { ok: false, why: 'too-long' }
  const given = { ja: 'confirmed', nee: 'refused' } as const
  const said = given[typed.get('antwoord') as keyof typeof given]
  if (!said) return { ok: false, why: 'no-choice' }
  const [correctionId = '', institutionId = ''] = (typed.get('correctie') ?? '').split(' ')
  const asked = { correctionId, institutionId, answer: said, reason: said === 'refused' ? reason : '' }
  return answerCorrection(act, { routeId: seen.route.routeId, teldatum: seen.teldatum }, asked)
}
