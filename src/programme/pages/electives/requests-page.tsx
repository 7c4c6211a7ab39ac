import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatMoment, formatNumber, type Language } from '#platform/i18n.ts'
import { Badge } from '#ui/badge.tsx'
import { ButtonLink, SubmitButton } from '#ui/button.tsx'
import { Filters } from '#ui/filters.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import type { StoredMatch } from '../../electives/matching/match.store.ts'
import type { SeenRequests } from '../../electives/request.actions.ts'
import type { AskedElective } from '../../electives/request.store.ts'
import { AT, electivesFrame, Refusal } from './frame.tsx'
import { choiceText, electiveWords, yearText } from './words.ts'

export interface RequestsModel extends SeenRequests {
  proposals: readonly (StoredMatch & { isConfirmed: boolean })[]
  /** why what was asked could not be done */
  refused?: string | null
}

/** What one's own pupils ask, who has a place, and the way to divide. */
export function requestsPage(c: AppContext, { schoolYear, years, requests, electives, proposals, refused = null }: RequestsModel) {
  const { language } = c.var.address
  const { requests: t, list } = electiveWords(language)
  const number = (n: number) => formatNumber(language, n)
  const waiting = requests.filter(({ placed }) => !placed).length
  const names = new Map(electives.map(({ id, name }) => [id, name]))
  const path = `${AT}/aanvragen`
  const filter = {
    name: 'jaar',
    label: list.filters.jaar,
    options: years.map((jaar) => ({ label: yearText(language, jaar), href: link(language, path, { jaar }), current: jaar === schoolYear })),
  }
  return electivesFrame(
    c,
    {
      title: t.title,
      lead: requests.length > 0 ? t.lead(number(waiting), number(requests.length - waiting)) : t.empty,
      actions: <ButtonLink href={link(language, `${path}/nieuw`, { jaar: schoolYear })}>{t.add}</ButtonLink>,
      tab: 'aanvragen',
      mayPlace: true,
      status: refused ? 422 : 200,
    },
    <>
      <Refusal text={refused} />
      <Filters filters={[filter]} />
      {requests.length > 0 && <Rows language={language} requests={requests} names={names} />}
      {waiting > 0 && <Divide language={language} schoolYear={schoolYear} />}
      {proposals.length > 0 && <Proposals language={language} proposals={proposals} />}
    </>,
  )
}

interface RowsProps {
  language: Language
  requests: readonly AskedElective[]
  names: ReadonlyMap<string, string>
}

function Rows({ language, requests, names }: RowsProps) {
  const { requests: t } = electiveWords(language)
  return (
    <table class="table cards">
      <caption class="visually-hidden">{t.caption}</caption>
      <thead>
        <tr>
          {[t.pupil, t.choices, t.state].map((one) => (
            <th scope="col">{one}</th>
          ))}
          <th scope="col">
            <span class="visually-hidden">{t.withdraw}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {requests.map((one) => (
          <Row language={language} one={one} names={names} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ language, one, names }: { language: Language; one: AskedElective; names: ReadonlyMap<string, string> }) {
  const { requests: t } = electiveWords(language)
  return (
    <tr>
      <th scope="row">
        {one.name}
        <small>{[one.group, one.school].filter(Boolean).join(', ')}</small>
      </th>
      <td data-label={t.choices}>
        <ol class="numbered">
          {one.choices.map((id) => (
            <li>{names.get(id) ?? '–'}</li>
          ))}
        </ol>
      </td>
      <td class="main">
        {one.placed ? (
          <>
            <Badge tone="good">{t.placed(choiceText(language, one.placed.choice))}</Badge>
            <br />
            <a href={link(language, `${AT}/${one.placed.electiveId}/deelnemers`)}>{names.get(one.placed.electiveId)}</a>
          </>
        ) : (
          <Badge tone="wait">{t.waits}</Badge>
        )}
      </td>
      <td>
        {!one.placed && (
          <form method="post" action={link(language, `${AT}/aanvragen/${one.id}/intrekken`)}>
            <SubmitButton second slim label={t.withdrawOf(one.name)}>
              {t.withdraw}
            </SubmitButton>
          </form>
        )}
      </td>
    </tr>
  )
}

function Divide({ language, schoolYear }: { language: Language; schoolYear: number }) {
  const { requests: t } = electiveWords(language)
  return (
    <section class="panel section-s" aria-labelledby="verdelen">
      <h2 id="verdelen">{t.divide}</h2>
      <p class="small">{t.divideLead}</p>
      <form method="post" action={link(language, `${AT}/voorstellen`)}>
        <input type="hidden" name="jaar" value={String(schoolYear)} />
        <TextField name="lot" label={t.seed} hint={t.seedHint} value="" size={16} autocomplete="off" />
        <p class="actions">
          <SubmitButton>{t.propose}</SubmitButton>
        </p>
      </form>
    </section>
  )
}

function Proposals({ language, proposals }: { language: Language; proposals: RequestsModel['proposals'] }) {
  const { requests: t } = electiveWords(language)
  return (
    <section class="section-s" aria-labelledby="voorstellen">
      <h2 id="voorstellen">{t.proposals}</h2>
      <ul>
        {proposals.map(({ id, madeAt, isConfirmed }) => (
          <li>
            <a href={link(language, `${AT}/voorstel/${id}`)}>{t.proposal(formatMoment(language, madeAt))}</a>{' '}
            <span class="quiet">{isConfirmed ? t.confirmed : t.open}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
