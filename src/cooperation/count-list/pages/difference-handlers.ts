import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import { errorPage } from '#ui/error-page.tsx'
import type { Act } from '../../turn.actions.ts'
import { acceptAll, type Changed, changeDifference, type WhyNotChange } from '../difference.actions.ts'
import { CHECK_NAMES } from '../finding.ts'
import type { Which } from '../on-list.actions.ts'
import { seeOwners } from '../owner.actions.ts'
import { namePage, recordsOfPupils, type SeenList } from '../see.actions.ts'
import { type ActOf, AT, listHref, pageIn, whichIn } from './addresses.ts'
import { fitsDifference, readDifferenceFilter } from './difference-filter.ts'
import { DIFFERENCES_A_PAGE } from './difference-model.ts'
import { differencesPage } from './differences-page.tsx'
import { withList } from './with-list.ts'
import { listWords } from './words.ts'

const PATH = `${AT}/verschillen`
const MOST = 2000
const MOST_REASON = 500

/** The work list of a list. */
export function addDifferencePages(app: App, actOf: ActOf): void {
  page(app, PATH, 'count-list/see', (c) => withList(c, actOf(c), (seen) => show(c, actOf(c), seen, new URLSearchParams(), [])))
  action(app, PATH, 'count-list/see', (c) => change(c, actOf(c)))
}

async function show(
  c: AppContext,
  act: Act,
  seen: SeenList,
  typed: URLSearchParams,
  mistakes: readonly { field: string; sentence: string }[],
) {
  const { query } = c.var.address
  // after a mistake the same page again: what was being handled stands in the form
  const asked = typed.size > 0 ? new URLSearchParams({ soort: typed.get('soort') ?? '', leerling: typed.get('leerling') ?? '' }) : query
  const filter = readDifferenceFilter(asked, pageIn(asked))
  const { personId } = act.viewer
  const fitting = seen.work.filter((one) => fitsDifference(filter, personId, one))
  const records = await recordsOfPupils(act, [...new Set(fitting.map(({ pupilId }) => pupilId))])
  const rows = fitting.map((one) => ({ ...one, recordIds: records.get(one.pupilId) ?? [] }))
  const names = await namePage(act, 'count-list/differences', rows, { page: filter.page, size: DIFFERENCES_A_PAGE })
  const owners = seen.mayChange && filter.pupilId ? await seeOwners(act, seen.route) : []
  return differencesPage(c, { seen, personId, filter, fitting, names, owners, typed, mistakes })
}

async function change(c: AppContext, act: Act): Promise<Response> {
  const which = whichIn(c)
  const typed = await readForm(c)
  const { language } = c.var.address
  const done = await perform(act, which, typed)
  if (done?.ok) return c.redirect(listHref(language, which, 'verschillen', { stand: 'open' }), 303)
  if (done?.why === 'not-yours') return errorPage(c, 403)
  if (done?.why === 'not-there') return c.notFound()
  const why = done ? (done.why as WhyNotChange) : 'too-long'
  return withList(c, act, (seen) => show(c, act, seen, typed, [{ field: FIELD[why], sentence: listWords(language).refused[why] }]))
}

const FIELD: Record<WhyNotChange | 'too-long', string> = {
  ...{ 'no-reason': 'reden', 'no-such-owner': 'wie', 'too-long': 'notitie', frozen: 'werklijst', changed: 'werklijst' },
}

/** Null: something is longer than can be kept. */
async function perform(act: Act, which: Which, typed: URLSearchParams): Promise<Changed | null> {
  const value = (name: string): string => (typed.get(name) ?? '').trim()
  const rule = CHECK_NAMES.find((one) => one === value('soort'))
  if (!rule) return { ok: false, why: 'not-there' }
  if (value('notitie').length > MOST || value('reden').length > MOST_REASON) return null
  if (value('doe') === 'allemaal') return acceptAll(act, which, { rule, seen: value('gezien'), reason: value('reden') })
  return changeDifference(act, which, {
    ...{ pupilId: value('leerling'), rule, seen: value('gezien'), ownerId: value('wie') || null, note: value('notitie') },
    accepted: value('blijft') === 'ja' ? value('reden') : null,
  })
}
