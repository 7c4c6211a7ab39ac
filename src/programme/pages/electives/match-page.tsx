import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { Badge } from '#ui/badge.tsx'
import { SubmitButton } from '#ui/button.tsx'
import { ScrollBox } from '#ui/scroll-box.tsx'
import type { SeenMatch } from '../../electives/matching/match.actions.ts'
import type { Assigned } from '../../electives/matching/match.store.ts'
import { AT, electivesFrame, Refusal } from './frame.tsx'
import { choiceText, electiveWords } from './words.ts'

/** A division: what everybody would get and why, for a person to confirm or not. */
export function matchPage(c: AppContext, { match, assigned, state, stale }: SeenMatch, refused: string | null = null) {
  const { language } = c.var.address
  const { match: t, requests } = electiveWords(language)
  const count = (choice: number | null) => formatNumber(language, assigned.filter((one) => one.choice === choice).length)
  return electivesFrame(
    c,
    {
      title: t.title,
      lead: t.lead(count(1), count(2), count(3), count(null)),
      tab: null,
      crumbs: [{ label: requests.title, href: link(language, `${AT}/aanvragen`, { jaar: match.schoolYear }) }],
      mayPlace: true,
      status: refused ? 422 : 200,
    },
    <>
      <Refusal text={refused ?? (stale > 0 ? t.stale : null)} />
      <p class={state === 'confirmed' ? 'banner' : 'banner wait'}>{t.state[state]}</p>
      {!match.isBest && <p class="banner wait">{t.notBest}</p>}
      <ScrollBox label={t.caption} class="section-s">
        <table class="table cards">
          <caption class="visually-hidden">{t.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.pupil}</th>
              <th scope="col" class="num">
                {t.number}
              </th>
              {[t.gets, t.why].map((one) => (
                <th scope="col">{one}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {assigned.map((one) => (
              <Row language={language} one={one} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p class="small quiet section-s">{t.lottery(match.seed)}</p>
      {state === 'proposed' && stale === 0 && <Verb language={language} id={match.id} verb="vaststellen" label={t.confirm} />}
      {state === 'confirmed' && <Verb language={language} id={match.id} verb="terugdraaien" label={t.undo} second />}
    </>,
  )
}

function Row({ language, one }: { language: Language; one: Assigned }) {
  const { match: t } = electiveWords(language)
  const reasons = t.reason as Record<string, (name: string) => string>
  return (
    <tr>
      <th scope="row">
        {one.name}
        <small>{[one.group, one.school].filter(Boolean).join(', ')}</small>
      </th>
      <td class="num" data-label={t.number}>
        {formatNumber(language, one.lottery)}
      </td>
      <td class="main" data-label={t.gets}>
        {one.electiveId && one.choice ? (
          <>
            {one.elective} <Badge tone={one.choice === 1 ? 'good' : 'plain'}>{choiceText(language, one.choice)}</Badge>
            {one.isWithdrawn && <span class="quiet"> {t.withdrawn}</span>}
          </>
        ) : (
          <Badge tone="wait">{t.nothing}</Badge>
        )}
      </td>
      <td data-label={t.why}>
        {one.why.map(({ name, reason }) => (
          <div>{reasons[reason]?.(name)}</div>
        ))}
        {one.why.length === 0 && '–'}
      </td>
    </tr>
  )
}

function Verb({
  language,
  id,
  verb,
  label,
  second = false,
}: {
  language: Language
  id: string
  verb: string
  label: string
  second?: boolean
}) {
  return (
    <form method="post" action={link(language, `${AT}/voorstel/${id}/${verb}`)} class="section-s">
      <p class="actions">
        <SubmitButton second={second}>{label}</SubmitButton>
      </p>
    </form>
  )
}
