import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { Badge, type Tone } from '#ui/badge.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { type Agreement, partyName } from '../agreement.ts'
import type { SeenList } from '../see.actions.ts'
import { comingDates, type Standing, standingOn } from '../standing.ts'
import { framed, LIST, pathOf } from './frame.tsx'
import { agreementWords, comingText, listText } from './words.ts'

const TONE: Record<Standing, Tone> = {
  ...{ draft: 'plain', offered: 'wait', withdrawn: 'bad', 'to-come': 'wait', 'in-force': 'good', ended: 'plain' },
}

export function StandingBadge({ language, standing }: { language: Language; standing: Standing }) {
  return <Badge tone={TONE[standing]}>{agreementWords(language).standing[standing]}</Badge>
}

export function listPage(c: AppContext, seen: SeenList) {
  const { language } = c.var.address
  const t = agreementWords(language).list
  const isEmpty = seen.agreements.length === 0
  const add = seen.mayWrite && <ButtonLink href={link(language, `${LIST}/nieuw`)}>{t.add}</ButtonLink>
  return framed(c, {
    title: t.title,
    isFirst: true,
    lead: isEmpty ? t.leadEmpty : t.lead(formatNumber(language, seen.agreements.length)),
    actions: !isEmpty && add,
    children: (
      <>
        {isEmpty ? (
          <section class="empty">
            <h2>{t.emptyTitle}</h2>
            <p>{seen.mayWrite ? t.emptyMay : t.emptyMayNot}</p>
            {add}
          </section>
        ) : (
          <Agreements language={language} seen={seen} />
        )}
        {seen.without.length > 0 && <Without language={language} seen={seen} />}
      </>
    ),
  })
}

function Agreements({ language, seen }: { language: Language; seen: SeenList }) {
  const t = agreementWords(language).list
  return (
    <table class="table cards">
      <caption class="visually-hidden">{t.caption}</caption>
      <thead>
        <tr>
          {[t.name, t.parties, t.routes, t.standing, t.next].map((name) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {seen.agreements.map((one) => (
          <Row language={language} agreement={one} today={seen.today} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ language, agreement, today }: { language: Language; agreement: Agreement; today: string }) {
  const t = agreementWords(language)
  const [next] = comingDates(agreement, today)
  const { id, text, kind, parties, routes } = agreement
  return (
    <tr>
      <th scope="row">
        <a href={link(language, pathOf(id))}>{text.title}</a>
        <small>{t.kind[kind]}</small>
      </th>
      <td data-label={t.list.parties}>{listText(language, parties.map(partyName))}</td>
      <td data-label={t.list.routes}>
        {listText(
          language,
          routes.map(({ name }) => name),
        )}
      </td>
      <td data-label={t.list.standing}>
        <StandingBadge language={language} standing={standingOn(agreement, today)} />
      </td>
      <td data-label={t.list.next}>{next && comingText(language, next)}</td>
    </tr>
  )
}

function Without({ language, seen }: { language: Language; seen: SeenList }) {
  const t = agreementWords(language).list
  return (
    <section class="section" aria-labelledby="zonder">
      <h2 id="zonder">{t.without}</h2>
      <p class="prose">{t.withoutLead}</p>
      <ul>
        {seen.without.map(({ routeId, name, schools }) => (
          <li>
            <a href={link(language, `/programma/${routeId}`)}>{name}</a>
            {': '}
            {schools.length > 0 ? listText(language, schools) : t.noSchools}
          </li>
        ))}
      </ul>
    </section>
  )
}
