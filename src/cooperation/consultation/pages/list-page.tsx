import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import { ButtonLink } from '#ui/button.tsx'
import { framed } from '../../pages/frame.tsx'
import { LOOK_BACK } from '../attendance.ts'
import type { ListedBody, SeenBodies } from '../see.actions.ts'
import { LIST, meetingPath, pathOf } from './frame.ts'
import { BodyBadge, lowText, TurnoutText } from './parts.tsx'
import type { SetUpTold } from './set-up-told.ts'
import { consultationWords, listText, rhythmText } from './words.ts'

/** Bodies with when they meet next and how many come. */
export function listPage(c: AppContext, { bodies, mayAdd }: SeenBodies, done: SetUpTold | null = null) {
  const { language } = c.var.address
  const t = consultationWords(language).list
  const to = (more: string) => link(language, `${LIST}/${more}`)
  const add = mayAdd && (
    <>
      <ButtonLink href={to('nieuw')}>{t.add}</ButtonLink>{' '}
      <ButtonLink second href={to('voorbeelden')}>
        {t.template}
      </ButtonLink>
    </>
  )
  return framed(c, {
    part: 'overleg',
    title: t.title,
    lead: t.lead,
    crumbs: null,
    actions: bodies.length > 0 && add,
    children: (
      <>
        {done && <Told language={language} bodies={bodies} done={done} />}
        <p class="no-print">
          <a href={to('acties')}>{t.actions}</a>
          {' · '}
          <a href={to('kalender')}>{t.calendar}</a>
        </p>
        {bodies.length === 0 ? (
          <section class="empty">
            <h2>{t.emptyTitle}</h2>
            <p>{mayAdd ? t.emptyMay : t.emptyMayNot}</p>
            {add}
          </section>
        ) : (
          <>
            <Bodies language={language} bodies={bodies} />
            <p class="small quiet">{t.turnoutNote(formatNumber(language, LOOK_BACK), lowText(language))}</p>
          </>
        )}
      </>
    ),
  })
}

/** What setting up from a template did. */
function Told({ language, bodies, done }: { language: Language; bodies: readonly ListedBody[]; done: SetUpTold }) {
  const t = consultationWords(language).list
  const standing = bodies.filter(({ body }) => done.stood.includes(body.id)).map(({ body }) => body.name)
  const routes = new Map(bodies.flatMap(({ body }) => body.routes).map(({ routeId, name }) => [routeId, name]))
  const open = done.openRoutes.flatMap((id) => routes.get(id) ?? [])
  return (
    <div class="banner" role="status">
      <p>{t.made(formatNumber(language, done.made))}</p>
      {standing.length > 0 && <p>{t.stood(listText(language, standing))}</p>}
      {open.length > 0 && <p>{t.openRoutes(listText(language, open))}</p>}
    </div>
  )
}

function Bodies({ language, bodies }: { language: Language; bodies: readonly ListedBody[] }) {
  const t = consultationWords(language).list
  return (
    <table class="table cards">
      <caption class="visually-hidden">{t.caption}</caption>
      <thead>
        <tr>
          {[t.name, t.rhythm, t.next, t.turnout, t.state].map((name) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bodies.map((one) => (
          <Row language={language} listed={one} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ language, listed: { body, next, turnout } }: { language: Language; listed: ListedBody }) {
  const t = consultationWords(language)
  return (
    <tr>
      <th scope="row">
        <a href={link(language, pathOf(body.id))}>{body.name}</a>
        <small>{t.kind[body.kind]}</small>
      </th>
      <td data-label={t.list.rhythm}>{rhythmText(language, body)}</td>
      <td data-label={t.list.next}>
        {next ? (
          <a href={link(language, meetingPath(body.id, next.id))}>{formatDate(language, next.plannedOn)}</a>
        ) : (
          <span class="quiet">{t.list.noNext}</span>
        )}
      </td>
      <td data-label={t.list.turnout}>
        <span>
          <TurnoutText language={language} turnout={turnout} />
        </span>
      </td>
      <td data-label={t.list.state}>
        <BodyBadge language={language} state={body.state} />
      </td>
    </tr>
  )
}
