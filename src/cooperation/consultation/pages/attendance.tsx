import { link } from '#platform/http/address.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { type Member, SIDES, type Side } from '../body.ts'
import { ATTENDED } from '../meeting.ts'
import type { SeenMeeting } from '../see.actions.ts'
import { meetingPath } from './frame.ts'
import type { MeetingModel } from './model.ts'
import { consultationWords, listText } from './words.ts'

/** Who came, side by side; each member three choices of thumb size. */
export function AttendanceForm({ language, model: { seen } }: { language: Language; model: MeetingModel }) {
  const t = consultationWords(language)
  const { body, meeting, members } = seen
  const of = (side: Side) => members.filter((one) => one.side === side)
  return (
    <section class="section-s spaced" aria-labelledby="aanwezig">
      <h2 id="aanwezig">{t.meeting.attendance}</h2>
      {members.length === 0 ? (
        <p>{t.meeting.noMembers}</p>
      ) : (
        <form method="post" action={link(language, meetingPath(body.id, meeting.id))} class="spaced">
          <input type="hidden" name="doe" value="aanwezig" />
          <div class="two-choices">
            {SIDES.filter((side) => of(side).length > 0).map((side) => (
              <div class="panel">
                <h3>
                  {t.side[side]}: <Count language={language} seen={seen} side={side} />
                </h3>
                {of(side).map((one) => (
                  <MemberChoice language={language} seen={seen} member={one} />
                ))}
              </div>
            ))}
          </div>
          <p class="actions">
            <SubmitButton second>{t.meeting.saveAttendance}</SubmitButton>
          </p>
        </form>
      )}
    </section>
  )
}

function MemberChoice({
  language,
  seen,
  member: { id, name, institutionName },
}: {
  language: Language
  seen: SeenMeeting
  member: Member
}) {
  const t = consultationWords(language)
  const now = seen.attendance.find(({ memberId }) => memberId === id)?.status ?? ''
  return (
    <fieldset class="field inline">
      <legend>{institutionName ? `${name} (${institutionName})` : name}</legend>
      <input type="hidden" name={`was-${id}`} value={now} />
      {ATTENDED.map((status) => (
        <div class="choice">
          <input type="radio" id={`lid-${id}-${status}`} name={`lid-${id}`} value={status} checked={now === status} />
          <label for={`lid-${id}-${status}`}>{t.attended[status]}</label>
        </div>
      ))}
    </fieldset>
  )
}

function Count({ language, seen: { members, attendance }, side }: { language: Language; seen: SeenMeeting; side: Side }) {
  const t = consultationWords(language)
  const asked = members.filter((one) => one.side === side)
  const came = asked.filter(({ id }) => attendance.some((one) => one.memberId === id && one.status === 'present'))
  return <>{t.cameOf(formatNumber(language, came.length), formatNumber(language, asked.length))}</>
}

/** The same to read. */
export function AttendanceList({ language, seen }: { language: Language; seen: SeenMeeting }) {
  const t = consultationWords(language)
  const { members, attendance, meeting } = seen
  if (meeting.state === 'cancelled' || attendance.length === 0) return null
  return (
    <section class="section-s spaced" aria-labelledby="aanwezig">
      <h2 id="aanwezig">{t.meeting.attendance}</h2>
      <dl class="pairs">
        {SIDES.flatMap((side) =>
          ATTENDED.map((status) => {
            const names = members
              .filter((one) => one.side === side && attendance.some(({ memberId, status: was }) => memberId === one.id && was === status))
              .map(({ name }) => name)
            if (names.length === 0) return null
            return (
              <>
                <dt>
                  {t.side[side]}, {t.attended[status]}
                </dt>
                <dd>{listText(language, names)}</dd>
              </>
            )
          }),
        )}
      </dl>
    </section>
  )
}
