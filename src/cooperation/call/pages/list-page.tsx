import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import { Badge, type Tone } from '#ui/badge.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { framed, PARTS } from '../../pages/frame.tsx'
import type { SeenCalls } from '../call.actions.ts'
import { type Call, type CallStanding, remindersOf, standingOfCall } from '../call.ts'
import { callWords, moneyText, shareText } from './words.ts'

export const LIST = PARTS.subsidies.path

const TONE: Record<CallStanding, Tone> = { 'to-come': 'plain', open: 'good', closed: 'plain' }

export function CallBadge({ language, call, today }: { language: Language; call: Call; today: string }) {
  const standing = standingOfCall(call, today)
  return <Badge tone={TONE[standing]}>{callWords(language).standing[standing]}</Badge>
}

/** Calls with their applications, and what is due soon. */
export function listPage(c: AppContext, { calls, choices, mayWrite }: SeenCalls) {
  const { language } = c.var.address
  const t = callWords(language)
  const add = mayWrite && <ButtonLink href={link(language, `${LIST}/nieuw`)}>{t.add}</ButtonLink>
  const reminders = remindersOf(calls, choices.today)
  return framed(c, {
    part: 'subsidies',
    title: t.title,
    crumbs: null,
    lead: t.lead,
    actions: calls.length > 0 && add,
    children:
      calls.length === 0 ? (
        <section class="empty">
          <h2>{t.emptyTitle}</h2>
          <p>{mayWrite ? t.emptyMay : t.emptyMayNot}</p>
          {add}
        </section>
      ) : (
        <>
          {reminders.length > 0 && (
            <section class="panel section-s" aria-labelledby="binnenkort">
              <h2 id="binnenkort">{t.reminders}</h2>
              <ul>
                {reminders.map(({ kind, callId, name, on }) => (
                  <li>
                    <a href={link(language, `${LIST}/${callId}`)}>{t.reminder[kind](name, formatDate(language, on))}</a>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <div class="section-s">
            <table class="table cards">
              <thead>
                <tr>
                  {[t.col.name, t.col.opens, t.col.closes].map((one) => (
                    <th scope="col">{one}</th>
                  ))}
                  {[t.col.amount, t.col.share].map((one) => (
                    <th scope="col" class="num">
                      {one}
                    </th>
                  ))}
                  {[t.col.state, t.col.applications].map((one) => (
                    <th scope="col">{one}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {calls.map((one) => (
                  <Row language={language} call={one} today={choices.today} />
                ))}
              </tbody>
            </table>
          </div>
        </>
      ),
  })
}

function Row({ language, call, today }: { language: Language; call: Call; today: string }) {
  const t = callWords(language)
  return (
    <tr>
      <th scope="row">
        <a href={link(language, `${LIST}/${call.id}`)}>{call.name}</a>
        <small>{call.source}</small>
      </th>
      <td data-label={t.col.opens}>{call.opensOn && formatDate(language, call.opensOn, 'short')}</td>
      <td data-label={t.col.closes}>{call.closesOn && formatDate(language, call.closesOn, 'short')}</td>
      <td data-label={t.col.amount} class="num">
        {moneyText(language, call.cents)}
      </td>
      <td data-label={t.col.share} class="num">
        {shareText(language, call.ownShare)}
      </td>
      <td data-label={t.col.state}>
        <CallBadge language={language} call={call} today={today} />
      </td>
      <td data-label={t.col.applications}>
        {call.applications.map(({ title, state }) => (
          <div>{`${title}: ${t.state[state]}`}</div>
        ))}
      </td>
    </tr>
  )
}
