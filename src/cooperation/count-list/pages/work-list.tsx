import { link } from '#platform/http/address.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { Badge, type Tone } from '#ui/badge.tsx'
import { Pager } from '#ui/pager.tsx'
import { checkTitle, findingText } from '../words.ts'
import type { Difference } from '../work.ts'
import { listHref } from './addresses.ts'
import { differenceQuery } from './difference-filter.ts'
import { DIFFERENCES_A_PAGE, type DifferencesModel } from './difference-model.ts'
import { nameIn, whichOf } from './frame.tsx'
import { listWords } from './words.ts'

interface Part {
  language: Language
  model: DifferencesModel
}

const TONE: Record<Difference['state'], Tone> = { open: 'bad', accepted: 'plain', solved: 'good' }

/** A page of the work list, of those whom the viewer may see by name. */
export function WorkList({ language, model }: Part) {
  const words = listWords(language)
  const t = words.differences
  const { seen, names, filter } = model
  const first = (filter.page - 1) * DIFFERENCES_A_PAGE
  const n = (value: number): string => formatNumber(language, value)
  const href = (page: number) => listHref(language, whichOf(seen), 'verschillen', differenceQuery({ ...filter, page }))
  return (
    <section class="section" aria-labelledby="werklijst">
      <h2 id="werklijst">{t.list}</h2>
      <table class="table cards">
        <caption>
          {t.caption(n(first + 1), n(first + names.rows.length), n(names.named))}
          <small>{words.list.logged}</small>
        </caption>
        <thead>
          <tr>
            {[t.pupil, t.what, t.atSchools, t.owner, t.stand].map((label) => (
              <th scope="col">{label}</th>
            ))}
            <th />
          </tr>
        </thead>
        <tbody>
          {names.rows.map((row) => (
            <Row language={language} model={model} row={row} />
          ))}
        </tbody>
      </table>
      <Pager
        language={language}
        previous={filter.page > 1 ? href(filter.page - 1) : undefined}
        next={first + names.rows.length < names.named ? href(filter.page + 1) : undefined}
      />
    </section>
  )
}

function Row({ language, model, row }: Part & { row: DifferencesModel['names']['rows'][number] }) {
  const words = listWords(language)
  const t = words.differences
  const { seen, personId } = model
  const nameOf = nameIn(seen, language)
  const title = checkTitle(language, row.rule)
  const mayHandle = row.finding !== null && !seen.frozen && (seen.mayChange || row.ownerId === personId)
  const href = listHref(language, whichOf(seen), 'verschillen', { leerling: row.pupilId, soort: row.rule })
  return (
    <tr>
      <th scope="row">
        <a href={link(language, `/leerlingen/${row.pupilId}`)}>{row.name}</a>
      </th>
      <td class="wide">
        {row.finding ? findingText(language, row.finding, nameOf) : title}
        <Notes language={language} row={row} />
      </td>
      <td data-label={row.finding ? `${t.atSchools}:` : undefined}>{row.finding?.schools.map(nameOf).join(', ')}</td>
      <td data-label={`${t.owner}:`}>{row.ownerName ?? t.nobody}</td>
      <td data-label={`${t.stand}:`}>
        <Badge tone={TONE[row.state]}>{words.work[row.state]}</Badge>
      </td>
      <td>
        {mayHandle && (
          <a href={href} aria-label={t.handleOf(row.name, title)}>
            {t.handle}
          </a>
        )}
      </td>
    </tr>
  )
}

function Notes({ language, row }: { language: Language; row: Difference }) {
  const t = listWords(language).differences
  return (
    <>
      {!row.finding && <small>{t.gone}</small>}
      {row.state === 'accepted' && row.reason && <small>{t.reason(row.reason)}</small>}
      {row.note && <small>{t.note(row.note)}</small>}
      {row.returned > 0 && row.finding && <small>{t.back(formatNumber(language, row.returned))}</small>}
    </>
  )
}
