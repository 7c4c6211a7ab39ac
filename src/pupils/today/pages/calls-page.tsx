import type { AppContext } from '#platform/http/app.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import type { Platform } from '#platform/platform.ts'
import { Badge } from '#ui/badge.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { pupilHref } from '../../pages/addresses.ts'
import { requestOf } from '../../pages/asked.ts'
import { pupilsPage } from '../../pages/frame.tsx'
import { type CallListLine, type SeenCalls, seeCalls } from '../calls/call.actions.ts'
import type { CallDuty } from '../calls/duty.ts'
import { dialled } from '../contacts/contact.ts'
import { CALLS, MORNING, teamLink } from './addresses.ts'
import { teamIn } from './asked.ts'
import { dutyText } from './duty-text.ts'
import { saidText } from './morning-form.tsx'
import { TeamChoice } from './team-choice.tsx'
import { whereText } from './where-text.ts'
import { clockText, todayWords } from './words.ts'

export async function callsPage(c: AppContext, platform: Platform) {
  const seen = await seeCalls(platform.db, requestOf(c, platform), clockText(platform.now()), teamIn(c.var.address.query))
  return seen ? showCalls(c, seen) : c.notFound()
}

/** Who is missing is called: an alarm on top, then who was not called yet, each number under the thumb. */
function showCalls(c: AppContext, seen: SeenCalls) {
  const { language } = c.var.address
  const t = todayWords(language)
  const { team, setting, calls } = seen
  return pupilsPage(c, {
    title: t.calls.title,
    lead: team ? t.calls.leadOf(team.name, formatDate(language, seen.day)) : t.calls.lead,
    crumbs: [{ label: t.morning.title, href: teamLink(language, MORNING, team) }],
    children: (
      <>
        <TeamChoice language={language} choices={seen.choices} team={team} at={CALLS} />
        {team?.kind === 'route' && <p>{setting ? t.calls.agreed(setting.callBefore, t.where.side[setting.side]) : t.calls.notAgreed}</p>}
        {calls.length === 0 ? (
          <p class="empty">{t.calls.nobodyMissing}</p>
        ) : (
          <ol class="tasks section">
            {calls.map((one) => (
              <Missing language={language} one={one} mayCall={team?.mayWrite === true} />
            ))}
          </ol>
        )}
      </>
    ),
  })
}

interface MissingProps {
  language: Language
  one: CallListLine
  mayCall: boolean
}

function Missing({ language, one, mayCall }: MissingProps) {
  const t = todayWords(language)
  const { line, state, duty } = one
  const { last } = line.standing
  return (
    <li>
      <a href={pupilHref(language, line.pupilId, '/verzuim')}>{line.name}</a>
      <Badge tone={state === 'alarm' ? 'bad' : state === 'closed' ? 'good' : 'wait'}>{t.calls.state[state]}</Badge>
      <p>
        {whereText(language, line.expected)}. {last && saidText(language, last)}
      </p>
      {duty && state !== 'closed' && <Duty language={language} duty={duty} />}
      {mayCall && state !== 'closed' && <ToCall language={language} one={one} />}
    </li>
  )
}

function Duty({ language, duty }: { language: Language; duty: CallDuty }) {
  const t = todayWords(language)
  return (
    <>
      <p class="quiet">{dutyText(language, duty)}</p>
      {duty.isLate && <p class="banner bad">{t.calls.late(duty.callBefore, t.where.side[duty.side])}</p>}
      {duty.isLate && duty.whose === 'other' && <p>{t.calls.duty.stepIn}</p>}
    </>
  )
}

/** The numbers, and where to write down what came of it; in the turn of the other school only the way to the latter. */
function ToCall({ language, one: { line, state, duty, contacts } }: Omit<MissingProps, 'mayCall'>) {
  const t = todayWords(language)
  const at = `${pupilHref(language, line.pupilId, '/verzuim')}#bellen`
  if (duty && !duty.isFree)
    return (
      <p class="small">
        <a href={at}>{t.calls.duty.calledAnyway}</a>
      </p>
    )
  return (
    <>
      {contacts.map(({ name, relation, number }) => (
        <p>
          {name}, {t.contacts.relation[relation].toLowerCase()}: <a href={`tel:${dialled(number)}`}>{number}</a>
        </p>
      ))}
      {contacts.length === 0 && <p>{t.contacts.none}</p>}
      <p class="actions">
        <ButtonLink slim second={state !== 'alarm'} href={at}>
          {t.calls.note}
        </ButtonLink>
      </p>
    </>
  )
}
