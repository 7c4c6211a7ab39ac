import type { Wrong } from '#platform/form/fields.ts'
import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import type { Platform } from '#platform/platform.ts'
import { PLACES } from '#programme/index.ts'
import { SubmitButton } from '#ui/button.tsx'
import { fieldsOf } from '#ui/form/fields.tsx'
import { idIn, requestOf } from '../../pages/asked.ts'
import { pupilsPage } from '../../pages/frame.tsx'
import { answered } from '../../pages/handling.ts'
import {
  addException,
  agreeCalls,
  type SeenTimetable,
  seeTimetable,
  type TimetableDone,
  takeBackException,
} from '../exceptions/exception.actions.ts'
import { FREE, type TimetableException } from '../exceptions/exception.ts'
import { AGREED, MORNING, TIMETABLE, teamLink, teamQuery } from './addresses.ts'
import { teamIn } from './asked.ts'
import { TeamChoice } from './team-choice.tsx'
import { todayWords } from './words.ts'

interface Sent {
  form: 'rooster' | 'belafspraak' | null
  typed: URLSearchParams
  mistakes: readonly Wrong[]
}
const NOTHING: Sent = { form: null, typed: new URLSearchParams(), mistakes: [] }

export async function timetablePage(c: AppContext, platform: Platform, sent: Sent = NOTHING) {
  const team = sent.form ? teamIn(sent.typed) : teamIn(c.var.address.query)
  const seen = await seeTimetable(platform.db, requestOf(c, platform), team)
  return seen ? showTimetable(c, seen, sent) : c.notFound()
}

export async function postException(c: AppContext, platform: Platform): Promise<Response> {
  const typed = await readForm(c)
  const team = teamIn(typed)
  const done = team ? await addException(platform.db, requestOf(c, platform), platform.now(), team, typed) : null
  return after(c, platform, done, 'rooster', typed)
}

export async function postTakeBackException(c: AppContext, platform: Platform): Promise<Response> {
  const [id, typed] = [idIn(c, 'uitzondering'), await readForm(c)]
  const team = teamIn(typed)
  const done = id && team ? await takeBackException(platform.db, requestOf(c, platform), platform.now(), team, id) : null
  return after(c, platform, done, 'rooster', typed)
}

export async function postAgreed(c: AppContext, platform: Platform): Promise<Response> {
  const typed = await readForm(c)
  const team = teamIn(typed)
  const done = team?.kind === 'route' ? await agreeCalls(platform.db, requestOf(c, platform), platform.now(), team.id, typed) : null
  return after(c, platform, done, 'belafspraak', typed)
}

function after(
  c: AppContext,
  platform: Platform,
  done: TimetableDone | null,
  form: Sent['form'],
  typed: URLSearchParams,
): Response | Promise<Response> {
  const query = new URLSearchParams(Object.entries(teamQuery(teamIn(typed))).map(([name, value]) => [name, value ?? '']))
  return answered(c, done, `${TIMETABLE}?${query}`, (mistakes) => timetablePage(c, platform, { form, typed, mistakes }))
}

function showTimetable(c: AppContext, seen: SeenTimetable, sent: Sent) {
  const { language } = c.var.address
  const t = todayWords(language)
  const { team, exceptions } = seen
  return pupilsPage(c, {
    title: t.timetable.title,
    lead: team ? team.name : t.timetable.lead,
    crumbs: [{ label: t.morning.title, href: teamLink(language, MORNING, team) }],
    status: sent.mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        <TeamChoice language={language} choices={seen.choices} team={team} at={TIMETABLE} />
        {team === null ? (
          <p class="empty">{t.morning.noTeam}</p>
        ) : (
          <div class="section stack">
            <p class="prose">{t.timetable.text}</p>
            {exceptions.length === 0 && <p class="empty">{t.timetable.none}</p>}
            <ul class="tasks">
              {exceptions.map((one) => (
                <Row language={language} one={one} mayMark={team.mayWrite} />
              ))}
            </ul>
            {team.mayWrite && <ExceptionForm language={language} seen={seen} sent={sent} />}
            {team.kind === 'route' && <Agreed language={language} seen={seen} sent={sent} />}
          </div>
        )}
      </>
    ),
  })
}

function Row({ language, one, mayMark }: { language: Language; one: TimetableException; mayMark: boolean }) {
  const t = todayWords(language)
  const days = [...new Set([one.validFrom, one.validUntil])].map((day) => formatDate(language, day)).join(t.timetable.until)
  return (
    <li>
      <b>{`${days}: ${t.where.place[one.place ?? 'free']}`}</b>
      <p>
        {one.reason}. <span class="quiet">{one.by}</span>
      </p>
      {mayMark && (
        <form method="post" action={link(language, `${TIMETABLE}/${one.id}/intrekken`)}>
          <TeamFields team={one.team} />
          <button type="submit" class="as-link">
            {t.timetable.takeBack}
          </button>
        </form>
      )}
    </li>
  )
}

const TeamFields = ({ team }: { team: SeenTimetable['team'] | TimetableException['team'] }) => (
  <>
    {Object.entries(teamQuery(team)).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
)

function ExceptionForm({ language, seen, sent }: { language: Language; seen: SeenTimetable; sent: Sent }) {
  const t = todayWords(language)
  const isSent = sent.form === 'rooster'
  const typed = isSent ? sent.typed : new URLSearchParams({ van: seen.day })
  const f = fieldsOf({ language, typed, mistakes: isSent ? sent.mistakes : [], sentences: {}, labels: t.field, hints: t.hint })
  const places = [...PLACES.map((one) => ({ value: one, label: t.where.place[one] })), { value: FREE, label: t.where.place.free }]
  return (
    <section class="panel" aria-labelledby="anders">
      <h2 id="anders">{t.timetable.add}</h2>
      {f.wrongs}
      <form method="post" action={link(language, TIMETABLE)}>
        <TeamFields team={seen.team} />
        <div class="fields">
          {f.date('van')}
          {f.date('tot')}
          {f.select('plek', places)}
          {f.text('reden')}
        </div>
        <p class="actions">
          <SubmitButton>{t.timetable.keep}</SubmitButton>
        </p>
      </form>
    </section>
  )
}

/** What the partners agreed about calling: read by everybody of the team, changed by who may change the route. */
function Agreed({ language, seen, sent }: { language: Language; seen: SeenTimetable; sent: Sent }) {
  const t = todayWords(language)
  const { setting, mayAgree } = seen
  const isSent = sent.form === 'belafspraak'
  const typed = isSent ? sent.typed : new URLSearchParams({ voor: setting?.callBefore ?? '', kant: setting?.side ?? '' })
  const f = fieldsOf({ language, typed, mistakes: isSent ? sent.mistakes : [], sentences: {}, labels: t.field, hints: t.hint })
  return (
    <section aria-labelledby="belafspraak">
      <h2 id="belafspraak">{t.calls.agreement}</h2>
      <p>{setting ? t.calls.agreed(setting.callBefore, t.where.side[setting.side]) : t.calls.notAgreed}</p>
      {mayAgree && (
        <form method="post" action={link(language, AGREED)} class="panel">
          {f.wrongs}
          <TeamFields team={seen.team} />
          <div class="fields">
            {f.text('voor', { size: 6 })}
            {f.select(
              'kant',
              (['vo', 'mbo'] as const).map((side) => ({ value: side, label: t.where.side[side] })),
            )}
          </div>
          <p class="actions">
            <SubmitButton second>{t.calls.agree}</SubmitButton>
          </p>
        </form>
      )}
    </section>
  )
}
