import type { AppContext } from '#platform/http/app.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import type { Platform } from '#platform/platform.ts'
import { Badge } from '#ui/badge.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { pupilHref } from '../../pages/addresses.ts'
import { requestOf } from '../../pages/asked.ts'
import { pupilsPage } from '../../pages/frame.tsx'
import { type CallListLine, type SeenCalls, seeCalls } from '../calls/call.actions.ts'
import { dialled } from '../contacts/contact.ts'
import { CALLS, MORNING, teamLink } from './addresses.ts'
import { teamIn } from './asked.ts'
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
              <Missing language={language} one={one} mayCall={team?.mayMark === true} isOfGroup={team?.kind === 'group'} />
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
  /** pupils of a group may be in several routes: each says what was agreed */
  isOfGroup: boolean
}

function Missing({ language, one: { line, state, setting, isLate, contacts }, mayCall, isOfGroup }: MissingProps) {
  const t = todayWords(language)
  const { last } = line.standing
  return (
    <li>
      <a href={pupilHref(language, line.pupilId, '/verzuim')}>{line.name}</a>
      <Badge tone={state === 'alarm' ? 'bad' : state === 'closed' ? 'good' : 'wait'}>{t.calls.state[state]}</Badge>
      <p>
        {whereText(language, line.expected)}. {last && saidText(language, last)}
      </p>
      {isLate && setting && <p class="banner bad">{t.calls.late(setting.callBefore, t.where.side[setting.side])}</p>}
      {isOfGroup && setting && !isLate && state !== 'closed' && (
        <p class="quiet">{t.calls.agreed(setting.callBefore, t.where.side[setting.side])}</p>
      )}
      {state !== 'closed' &&
        contacts.map(({ name, relation, number }) => (
          <p>
            {name}, {t.contacts.relation[relation].toLowerCase()}: <a href={`tel:${dialled(number)}`}>{number}</a>
          </p>
        ))}
      {mayCall && state !== 'closed' && contacts.length === 0 && <p>{t.contacts.none}</p>}
      {mayCall && state !== 'closed' && (
        <p class="actions">
          <ButtonLink slim second={state !== 'alarm'} href={`${pupilHref(language, line.pupilId, '/verzuim')}#bellen`}>
            {t.calls.note}
          </ButtonLink>
        </p>
      )}
    </li>
  )
}
