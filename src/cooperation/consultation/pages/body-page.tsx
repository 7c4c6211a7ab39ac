import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import { ButtonLink, SubmitButton } from '#ui/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { framed } from '../../pages/frame.tsx'
import type { Meeting } from '../meeting.ts'
import type { SeenBody } from '../see.actions.ts'
import { LIST, meetingPath, pathOf } from './frame.ts'
import { Members } from './members.tsx'
import type { BodyModel } from './model.ts'
import { BodyBadge, MeetingBadge, TurnoutText } from './parts.tsx'
import { consultationWords, listText, rhythmText } from './words.ts'

/** One body: when it meets, who sits in it, what is open. */
export function bodyPage(c: AppContext, model: BodyModel) {
  const { language } = c.var.address
  const words = consultationWords(language)
  const t = words.body
  const { body, mayWrite } = model.seen
  const to = (more: string) => link(language, pathOf(body.id, more))
  return framed(c, {
    part: 'overleg',
    title: body.name,
    lead: t.lead(words.kind[body.kind], rhythmText(language, body)),
    crumbs: [],
    actions: mayWrite && body.state !== 'ended' && (
      <>
        <ButtonLink href={to('jaarplan')}>{t.plan}</ButtonLink>{' '}
        <ButtonLink second href={to('wijzigen')}>
          {t.change}
        </ButtonLink>
      </>
    ),
    status: model.problem ? 422 : 200,
    children: (
      <>
        <WrongList title={words.wrong} mistakes={model.problem?.list ?? []} />
        <State language={language} seen={model.seen} />
        <div class="with-aside section-s">
          <div>
            <Meetings language={language} seen={model.seen} />
            <OpenActions language={language} seen={model.seen} />
            <OpenDecisions language={language} seen={model.seen} />
          </div>
          <aside class="stack">
            <Facts language={language} seen={model.seen} />
          </aside>
        </div>
        <Members language={language} model={model} />
        {mayWrite && body.state !== 'ended' && <EndForm language={language} model={model} />}
      </>
    ),
  })
}

function State({ language, seen: { body, mayWrite } }: { language: Language; seen: SeenBody }) {
  const t = consultationWords(language).body
  if (body.state === 'ended') return <p class="banner wait">{t.ended(formatDate(language, body.endedOn ?? ''), body.endReason ?? '')}</p>
  if (body.state !== 'draft') return null
  return (
    <form method="post" action={link(language, pathOf(body.id))} class="banner wait">
      <p>{t.draft}</p>
      {mayWrite && (
        <p class="actions">
          <input type="hidden" name="doe" value="beginnen" />
          <SubmitButton slim>{t.start}</SubmitButton>
        </p>
      )}
    </form>
  )
}

function Meetings({ language, seen: { body, meetings, today } }: { language: Language; seen: SeenBody }) {
  const t = consultationWords(language)
  // what comes first, then what was, the last first
  const isToCome = ({ state, plannedOn }: Meeting): boolean => state === 'planned' && plannedOn >= today
  const inOrder = [...meetings.filter(isToCome), ...meetings.filter((one) => !isToCome(one)).toReversed()]
  return (
    <section class="spaced" aria-labelledby="bijeenkomsten">
      <h2 id="bijeenkomsten">{t.body.meetings}</h2>
      {meetings.length === 0 ? (
        <p>{t.body.noMeetings}</p>
      ) : (
        <ul class="tasks">
          {inOrder.map(({ id, plannedOn, fromTime, untilTime, place, state, notHeldWhy, cancelReason }) => (
            <li>
              <a href={link(language, meetingPath(body.id, id))}>{formatDate(language, plannedOn)}</a>
              <MeetingBadge language={language} state={state} />
              <p>
                {[t.hours(fromTime, untilTime), place, notHeldWhy ? t.notHeld[notHeldWhy] : '', cancelReason ?? '']
                  .filter(Boolean)
                  .join(', ')}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function OpenActions({ language, seen: { actions, today } }: { language: Language; seen: SeenBody }) {
  const t = consultationWords(language)
  return (
    <section class="section-s spaced" aria-labelledby="acties-kop">
      <h2 id="acties-kop">{t.body.actions}</h2>
      {actions.length === 0 && <p>{t.body.noActions}</p>}
      <ul class="bullets">
        {actions.map(({ id, text, ownerName, dueOn }) => (
          <li>
            <a href={link(language, `${LIST}/acties/${id}`)}>{text}</a>: {t.meeting.dueOn(ownerName, formatDate(language, dueOn))}
            {dueOn < today && <strong> ({t.meeting.late})</strong>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function OpenDecisions({ language, seen: { body, decisions } }: { language: Language; seen: SeenBody }) {
  const t = consultationWords(language).body
  return (
    <section class="section-s spaced" aria-labelledby="besluiten-kop">
      <h2 id="besluiten-kop">{t.decisions}</h2>
      {decisions.length === 0 && <p>{t.noDecisions}</p>}
      <ul class="bullets">
        {decisions.map(({ id, text, returnsOn }) => (
          <li>
            <a href={link(language, pathOf(body.id, `besluit/${id}`))}>{text}</a>{' '}
            <small class="quiet">({t.comesBack(formatDate(language, returnsOn))})</small>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Facts({ language, seen: { body, turnout } }: { language: Language; seen: SeenBody }) {
  const words = consultationWords(language)
  const t = words.body
  const schools = body.schools.map(({ name, side }) => `${name} (${words.side[side]})`)
  return (
    <section class="panel spaced" aria-labelledby="over-kop">
      <h2 id="over-kop">{t.facts}</h2>
      <p>
        <BodyBadge language={language} state={body.state} />
      </p>
      {body.about && <p>{body.about}</p>}
      <dl class="pairs">
        <dt>{t.schools}</dt>
        <dd>{schools.length > 0 ? listText(language, schools) : t.none}</dd>
        <dt>{t.routes}</dt>
        <dd>
          {body.routes.length === 0 && t.none}
          {body.routes.map(({ routeId, name }, at) => (
            <>
              {at > 0 && ', '}
              <a href={link(language, `/programma/${routeId}`)}>{name}</a>
            </>
          ))}
        </dd>
        <dt>{words.list.turnout}</dt>
        <dd>
          <TurnoutText language={language} turnout={turnout} />
        </dd>
        <dt>{t.decides}</dt>
        <dd>{words.decides[body.decides]}</dd>
        <dt>{t.both}</dt>
        <dd>{body.needsBoth ? t.bothYes : t.bothNo}</dd>
        <dt>{t.standing}</dt>
        <dd>{body.standing.length > 0 ? listText(language, body.standing) : t.none}</dd>
      </dl>
      {body.source && <p class="small quiet">{t.source(body.source)}</p>}
    </section>
  )
}

function EndForm({ language, model: { seen, typed, problem } }: { language: Language; model: BodyModel }) {
  const t = consultationWords(language).body
  return (
    <details class="section-s no-print" open={problem?.of('reden') !== undefined}>
      <summary>{t.end}</summary>
      <form method="post" action={link(language, pathOf(seen.body.id))}>
        <input type="hidden" name="doe" value="beëindigen" />
        <TextField name="reden" label={t.endWhy} hint={t.endHint} value={typed.get('reden') ?? ''} wrong={problem?.of('reden')} />
        <p class="actions">
          <SubmitButton second>{t.endButton}</SubmitButton>
        </p>
      </form>
    </details>
  )
}
