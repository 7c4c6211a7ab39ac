import { link } from '#platform/http/address.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { Filters } from '#ui/filters.tsx'
import { Pager } from '#ui/pager.tsx'
import type { NamedPage, SeenList, ShownLine } from '../see.actions.ts'
import { checkTitle } from '../words.ts'
import { listHref } from './addresses.ts'
import { nameIn, whichOf } from './frame.tsx'
import { listWords } from './words.ts'

export const PAGE_SIZE = 50

/** What of the names is asked for. */
export interface LineFilter {
  phase: 'VO' | 'MBO' | null
  onlyDifferent: boolean
  page: number
}

export function readLineFilter(query: URLSearchParams, page: number): LineFilter {
  const phase = query.get('fase')
  return { phase: phase === 'VO' || phase === 'MBO' ? phase : null, onlyDifferent: query.get('verschil') === 'ja', page }
}

export const fitsFilter = ({ phase, onlyDifferent }: LineFilter, line: ShownLine): boolean =>
  (phase === null || line.phase === phase) && (!onlyDifferent || line.findings.length > 0)

interface NamesProps {
  language: Language
  seen: SeenList
  filter: LineFilter
  names: NamedPage<ShownLine>
  /** how many of the whole list this viewer sees by name */
  visible: number
}

/** The pupils whom this viewer may see, by name, a page at a time. */
export function Names({ language, seen, filter, names, visible }: NamesProps) {
  const t = listWords(language)
  const n = (value: number): string => formatNumber(language, value)
  const href = (change: Partial<LineFilter>) => listHref(language, whichOf(seen), '', queryOf({ ...filter, ...change }))
  const first = (filter.page - 1) * PAGE_SIZE
  return (
    <section class="section" aria-labelledby="namen">
      <h2 id="namen">{t.list.names}</h2>
      <p>{visible === 0 ? t.list.noNames : t.list.namesOf(n(visible), n(seen.lines.length))}</p>
      {visible > 0 && <LineFilters language={language} seen={seen} filter={filter} />}
      {names.rows.length > 0 && (
        <table class="table cards">
          <caption>
            {t.list.caption(n(first + 1), n(first + names.rows.length), n(names.named))}
            <small>{t.list.logged}</small>
          </caption>
          <thead>
            <tr>
              {[t.list.name, t.list.phase, t.list.site, t.list.leerjaar, t.list.level, t.list.crebo, t.list.cohort, t.list.remark].map(
                (label) => (
                  <th scope="col">{label}</th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {names.rows.map((row) => (
              <NameRow language={language} seen={seen} row={row} />
            ))}
          </tbody>
        </table>
      )}
      <Pager
        language={language}
        previous={filter.page > 1 ? href({ page: filter.page - 1 }) : undefined}
        next={first + names.rows.length < names.named ? href({ page: filter.page + 1 }) : undefined}
      />
    </section>
  )
}

const queryOf = ({ phase, onlyDifferent, page }: LineFilter): Record<string, string | undefined> => ({
  ...{ fase: phase ?? undefined, verschil: onlyDifferent ? 'ja' : undefined, pagina: page > 1 ? String(page) : undefined },
})

function LineFilters({ language, seen, filter }: Pick<NamesProps, 'language' | 'seen' | 'filter'>) {
  const t = listWords(language)
  const option = (label: string, change: Partial<LineFilter>, current: boolean) => ({
    ...{ label, current, href: listHref(language, whichOf(seen), '', queryOf({ ...filter, page: 1, ...change })) },
  })
  const phases = [
    option(t.list.all, { phase: null }, filter.phase === null),
    ...(['VO', 'MBO'] as const).map((phase) => option(t.phase[phase], { phase }, filter.phase === phase)),
  ]
  const different = [
    option(t.list.all, { onlyDifferent: false }, !filter.onlyDifferent),
    option(t.list.withDifference, { onlyDifferent: true }, filter.onlyDifferent),
  ]
  const hasDifferent = seen.lines.some(({ findings }) => findings.length > 0)
  return (
    <Filters
      filters={[
        { name: 'fase', label: t.list.filterPhase, options: phases },
        { name: 'verschil', label: t.list.filterDifference, options: hasDifferent || filter.onlyDifferent ? different : [] },
      ]}
    />
  )
}

function NameRow({ language, seen, row }: { language: Language; seen: SeenList; row: NamesProps['names']['rows'][number] }) {
  const t = listWords(language)
  const nameOf = nameIn(seen, language)
  const remarks = [
    row.isCorrected ? t.list.corrected : row.recordIds.length > 1 ? t.list.matched : t.list.notMatched,
    ...row.findings.map(({ rule }) => checkTitle(language, rule)),
  ]
  return (
    <tr>
      <th scope="row">
        <a href={link(language, `/leerlingen/${row.pupilId}`)}>{row.name}</a>
      </th>
      <td data-label={`${t.list.phase}:`}>{t.phase[row.phase]}</td>
      <td data-label={`${t.list.site}:`}>{nameOf(row.siteId ?? row.institutionId)}</td>
      <td data-label={`${t.list.leerjaar}:`}>{row.leerjaar ?? t.unknown}</td>
      <td data-label={`${t.list.level}:`}>{row.level ?? t.unknown}</td>
      <td data-label={`${t.list.crebo}:`}>{row.crebo ?? t.none}</td>
      <td data-label={`${t.list.cohort}:`}>{row.startYear ?? t.unknown}</td>
      <td class="wide">{remarks.join('; ')}</td>
    </tr>
  )
}
