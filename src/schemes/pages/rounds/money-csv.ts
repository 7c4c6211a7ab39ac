import { errorPage } from '#ui/error-page.tsx'
import { csvOf, euroCell } from '../../rounds/money/csv.ts'
import { seeMoney } from '../../rounds/money.actions.ts'
import { roundWords } from '../../rounds/words.ts'
import { sourceText } from '../../words.ts'
import { countDayIn } from './money-page.tsx'
import { param, type Visit } from './visit.ts'
import { roundPageWords } from './words.ts'

/** The same lines as a file; only for who sees the pupils. */
export async function moneyCsv(visit: Visit): Promise<Response> {
  const { c, act, language } = visit
  const seen = await seeMoney(act, param(visit, 'id'), countDayIn(visit))
  if (!seen) return c.notFound() as Response
  if (!seen.earnings) return errorPage(c, 403)
  const [t, words] = [roundPageWords(language).money, roundWords(language)]
  const names = new Map(seen.routes.map(({ id, name }) => [id, name]))
  const rows = seen.earnings.lines.map(({ kind, pupil, cents, why, source }) => [
    pupil ? (names.get(pupil.countedIn ?? pupil.routeId) ?? '') : t.together,
    pupil?.school ?? '',
    pupil?.key ?? '',
    words.earned[kind],
    euroCell(cents),
    words.why[why],
    sourceText(language, source).source,
  ])
  c.header('content-type', 'text/csv; charset=utf-8')
  c.header('content-disposition', `attachment; filename="geld-${seen.round.startsOn.slice(0, 4)}-${seen.countDay}.csv"`)
  return c.body(csvOf([[t.route, t.school, t.key, t.what, t.amount, t.why, t.source], ...rows]))
}
