import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import { Badge, type Tone } from '#ui/badge.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { framed } from '../../pages/frame.tsx'
import { Pairs } from '../../place/pages/pairs.tsx'
import { type Choices, nameOfSchool } from '../../place/place.ts'
import type { SeenCall } from '../call.actions.ts'
import { type Application, type ApplicationState, type Call, ownCents } from '../call.ts'
import { CallBadge, LIST } from './list-page.tsx'
import { callWords, moneyText, shareText } from './words.ts'

/** One call with everything that was applied for. */
export function callPage(c: AppContext, { call, choices, mayWrite }: SeenCall) {
  const { language } = c.var.address
  const t = callWords(language)
  const path = `${LIST}/${call.id}`
  return framed(c, {
    part: 'subsidies',
    title: call.name,
    lead: `${t.source} ${call.source}`,
    crumbs: [],
    actions: mayWrite && (
      <>
        <ButtonLink second href={link(language, `${path}/wijzigen`)}>
          {t.change}
        </ButtonLink>
        <ButtonLink href={link(language, `${path}/aanvraag/nieuw`)}>{t.apply}</ButtonLink>
      </>
    ),
    children: (
      <>
        <p>
          <CallBadge language={language} call={call} today={choices.today} />
        </p>
        <Facts language={language} call={call} />
        <section class="section" aria-labelledby="aanvragen">
          <h2 id="aanvragen">{t.applications}</h2>
          {call.applications.length === 0 && <p>{t.noApplications}</p>}
          {call.applications.map((one) => (
            <One language={language} call={call} application={one} choices={choices} />
          ))}
        </section>
      </>
    ),
  })
}

function Facts({ language, call }: { language: Language; call: Call }) {
  const t = callWords(language)
  const facts: [string, string][] = [
    [t.col.opens, call.opensOn ? formatDate(language, call.opensOn) : ''],
    [t.col.closes, call.closesOn ? formatDate(language, call.closesOn) : ''],
    [t.col.amount, moneyText(language, call.cents)],
    [t.col.share, shareText(language, call.ownShare)],
    [t.note, call.note],
  ]
  return <Pairs facts={facts} />
}

const TONE: Record<ApplicationState, Tone> = { idea: 'plain', submitted: 'wait', granted: 'good', refused: 'bad', accounted: 'good' }

export function ApplicationBadge({ language, state }: { language: Language; state: ApplicationState }) {
  return <Badge tone={TONE[state]}>{callWords(language).state[state]}</Badge>
}

function One({ language, call, application, choices }: { language: Language; call: Call; application: Application; choices: Choices }) {
  const { id, title, state } = application
  return (
    <section class="section-s" aria-labelledby={`a-${id}`}>
      <h3 id={`a-${id}`}>
        <a href={link(language, `${LIST}/${call.id}/aanvraag/${id}`)}>{title}</a>
      </h3>
      <ApplicationBadge language={language} state={state} />
      <ApplicationFacts language={language} call={call} application={application} choices={choices} />
    </section>
  )
}

/** What the schools pay themselves goes with what was granted, and before that with what was asked. */
export function ApplicationFacts({ language, call, application, choices }: Parameters<typeof One>[0]) {
  const t = callWords(language)
  const { schoolIds, leadId, askedCents, grantedCents, submittedOn, decidedOn, accountedOn, accountBy } = application
  const names = schoolIds.filter((one) => one !== leadId).map((one) => nameOfSchool(choices.schools, one))
  const day = (name: keyof typeof t.on, on: string | null) => (on ? [t.on[name](formatDate(language, on))] : [])
  const days = [...day('submitted', submittedOn), ...day('decided', decidedOn), ...day('accounted', accountedOn)]
  const coming = accountedOn === null ? day('accountBy', accountBy) : []
  const amount = grantedCents ?? askedCents
  const own = amount !== null && call.ownShare !== null ? moneyText(language, ownCents(amount, call.ownShare)) : ''
  return (
    <Pairs
      facts={[
        [t.who, [t.leads(nameOfSchool(choices.schools, leadId)), ...names].join(', ')],
        [t.asked, moneyText(language, askedCents)],
        [t.granted, moneyText(language, grantedCents)],
        [t.own, own],
        [t.days, [...days, ...coming].join(', ')],
      ]}
    />
  )
}
