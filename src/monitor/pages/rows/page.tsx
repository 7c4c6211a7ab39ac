import { formatDate, formatNumber } from '#platform/i18n.ts'
import { Pager } from '#ui/pager.tsx'
import { isRefusal } from '../shared/choices.ts'
import { filterOf, wordFor, yearWord } from '../shared/filters.ts'
import { cohortName } from '../shared/format.ts'
import { resultPage } from '../shared/frame.tsx'
import { groupName } from '../shared/groups.ts'
import { refuse } from '../shared/refuse.tsx'
import { deliveryText, Files } from '../shared/table-note.tsx'
import type { PageView } from '../shared/view.ts'
import { noPage, PLACES, type RowsChoice, rowsChoice, selectionsOf } from './choice.ts'
import { fitsWorkbook } from './download.ts'
import { rowMessages } from './messages.ts'
import { type StarterPage, startersOf } from './starters.ts'
import { StarterTable } from './table.tsx'

export const PAGE_SIZE = 50

/** The pupils behind a figure, a page at a time, with the reason for each position. */
export async function rowsPage(view: PageView) {
  const choice = rowsChoice(view)
  if (isRefusal(choice)) return refuse(view, choice)
  if (view.output.source.published) return closedPage(view, choice)
  const offset = (choice.page - 1) * PAGE_SIZE
  const found = await startersOf(view.source.run, selectionsOf(choice), { offset, limit: PAGE_SIZE })
  if (offset > 0 && found.rows.length === 0) return refuse(view, noPage(choice.page))
  const t = rowMessages(view.language)
  return resultPage(view, {
    title: t.title,
    lead: t.lead(formatNumber(view.language, found.total), found.total === 1, whoText(view, choice)),
    tab: 'cohort',
    crumbs: crumbsOf(view, choice),
    filters: filtersOf(view, choice),
    children: <Found view={view} choice={choice} found={found} offset={offset} />,
  })
}

function Found({ view, choice, found, offset }: { view: PageView; choice: RowsChoice; found: StarterPage; offset: number }) {
  const t = rowMessages(view.language)
  const query = Object.fromEntries(view.c.var.address.query)
  const pageHref = (page: number) => view.href('/rijen', { ...query, bladzijde: page })
  if (found.rows.length === 0) return <p class="section">{t.none}</p>
  return (
    <section class="section-s">
      <p class="small quiet">{t.note}</p>
      <StarterTable view={view} found={found} first={offset + 1} />
      <Pager
        language={view.language}
        previous={choice.page > 1 ? pageHref(choice.page - 1) : undefined}
        next={offset + PAGE_SIZE < found.total ? pageHref(choice.page + 1) : undefined}
      />
      <div class="delivery">
        <span>{deliveryText(view)}</span>
        <Files
          label={view.words.download.rows}
          address={(kind) => view.href(`/rijen.${kind}`, { ...query, bladzijde: undefined })}
          kinds={fitsWorkbook(found.total) ? ['csv', 'xlsx'] : ['csv']}
        />
      </div>
    </section>
  )
}

function closedPage(view: PageView, choice: RowsChoice) {
  const t = rowMessages(view.language).published
  return resultPage(view, { title: t.title, lead: t.text, tab: 'cohort', crumbs: crumbsOf(view, choice) })
}

function crumbsOf(view: PageView, { of }: RowsChoice) {
  const cohort = of.cohort.id
  return [
    { label: view.words.results, href: view.href('') },
    { label: cohortName(cohort), href: view.href(`/cohort/${cohort}`, { populatie: of.population, groep: of.group }) },
    { label: rowMessages(view.language).title },
  ]
}

/** `Tranche 2008, de route, alle experimenten; op 1 oktober 2012 in de route`. */
function whoText(view: PageView, { of, dates, teldatum, place, from }: RowsChoice): string {
  const t = rowMessages(view.language)
  const date = (iso: string) => formatDate(view.language, iso)
  const earlier = dates[dates.indexOf(teldatum) - 1]
  const who = [cohortName(of.cohort.id).toLowerCase(), groupName(view, of.cohort.id, of.group), view.words.population[of.population]].join(
    ', ',
  )
  const then = from !== 'alle' && earlier ? [t.before(date(earlier), view.words.position[from])] : []
  const now = place === 'alle' ? [] : [t.at(date(teldatum), view.words.position[place])]
  return [who, ...then, ...now].join('; ')
}

function filtersOf(view: PageView, { dates, teldatum, place, from }: RowsChoice) {
  const word = (name: 'positie' | 'van') => (value: string) => wordFor(view, name, value)
  return [
    filterOf(view, '/rijen', 'teldatum', dates, teldatum, yearWord),
    filterOf(view, '/rijen', 'positie', PLACES, place, word('positie')),
    ...(from === 'alle' ? [] : [filterOf(view, '/rijen', 'van', ['alle', from], from, word('van'))]),
  ]
}
