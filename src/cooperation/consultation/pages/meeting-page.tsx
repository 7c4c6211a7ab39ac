import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, formatMoment, type Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { framed } from '../../pages/frame.tsx'
import { notHeldWhy, sidesPresent } from '../held.ts'
import type { SeenMeeting } from '../see.actions.ts'
import { Agenda, AgendaThen } from './agenda.tsx'
import { AttendanceForm, AttendanceList } from './attendance.tsx'
import { ChangeMeeting } from './change-meeting.tsx'
import { meetingPath, pathOf } from './frame.ts'
import { Actions, Decisions } from './lines.tsx'
import type { MeetingModel } from './model.ts'
import { MeetingBadge } from './parts.tsx'
import { consultationWords } from './words.ts'

/** A meeting: before it its agenda, during it who came and what was agreed, after it the minutes. */
export function meetingPage(c: AppContext, model: MeetingModel) {
  const { language } = c.var.address
  const words = consultationWords(language)
  const { body, meeting, mayWrite } = model.seen
  const isOpen = meeting.state === 'planned'
  return framed(c, {
    part: 'overleg',
    title: `${body.name}, ${formatDate(language, meeting.plannedOn)}`,
    lead: words.meeting.lead(words.hours(meeting.fromTime, meeting.untilTime), meeting.place),
    crumbs: [{ label: body.name, href: link(language, pathOf(body.id)) }],
    status: model.problem ? 422 : 200,
    children: (
      <>
        <WrongList title={words.wrong} mistakes={model.problem?.list ?? []} />
        <div class="spaced">
          <p>
            <MeetingBadge language={language} state={meeting.state} />
          </p>
          <Standing language={language} seen={model.seen} />
        </div>
        {isOpen ? <Agenda language={language} model={model} /> : <AgendaThen language={language} model={model} />}
        {isOpen && mayWrite ? (
          <AttendanceForm language={language} model={model} />
        ) : (
          <AttendanceList language={language} seen={model.seen} />
        )}
        <Decisions language={language} model={model} />
        <Actions language={language} model={model} />
        {isOpen && mayWrite && <CloseForm language={language} seen={model.seen} />}
        <Corrections language={language} model={model} />
        <ChangeMeeting language={language} model={model} />
      </>
    ),
  })
}

/** Why it does not count, or since when nothing changes. */
function Standing({ language, seen: { meeting } }: { language: Language; seen: SeenMeeting }) {
  const t = consultationWords(language)
  const { notHeldWhy: why, cancelReason, closedAt, closedBy } = meeting
  return (
    <>
      {why && <p class="banner wait">{t.notHeld[why]}</p>}
      {cancelReason && <p class="banner wait">{t.meeting.cancelled(cancelReason)}</p>}
      {closedAt && <p class="small quiet">{t.meeting.closed(closedBy ?? '', formatMoment(language, closedAt))}</p>}
    </>
  )
}

function CloseForm({ language, seen: { body, meeting, attendance, today } }: { language: Language; seen: SeenMeeting }) {
  const t = consultationWords(language)
  if (meeting.plannedOn > today) return null
  const why = attendance.length > 0 ? notHeldWhy(body.needsBoth, sidesPresent(attendance)) : null
  return (
    <form method="post" action={link(language, meetingPath(body.id, meeting.id))} class="section spaced no-print">
      <input type="hidden" name="doe" value="sluiten" />
      {why && (
        <p class="banner wait">
          {t.notHeld[why]} {t.meeting.ifClosed}
        </p>
      )}
      <p>{t.meeting.closeHint}</p>
      <p class="actions">
        <button type="submit" id="sluiten" class="utrecht-button utrecht-button--primary-action">
          {t.meeting.close}
        </button>
      </p>
    </form>
  )
}

/** What was wrong in minutes that are closed; the minutes themselves stay. */
function Corrections({ language, model: { seen, typed, problem } }: { language: Language; model: MeetingModel }) {
  const t = consultationWords(language).meeting
  const { body, meeting, corrections, mayWrite } = seen
  if (!meeting.closedAt) return null
  return (
    <section class="section-s spaced" aria-labelledby="verbeteringen">
      {corrections.length > 0 && <h2 id="verbeteringen">{t.corrections}</h2>}
      <ul class="bullets">
        {corrections.map(({ text, by, on }) => (
          <li>
            {text} <span class="small quiet">({t.correctionBy(by, formatDate(language, on))})</span>
          </li>
        ))}
      </ul>
      {mayWrite && (
        <form method="post" action={link(language, meetingPath(body.id, meeting.id))} class="no-print">
          <input type="hidden" name="doe" value="correctie" />
          <TextArea name="correctie" label={t.correction} value={typed.get('correctie') ?? ''} wrong={problem?.of('correctie')} rows={2} />
          <p class="actions">
            <SubmitButton second>{t.addCorrection}</SubmitButton>
          </p>
        </form>
      )}
    </section>
  )
}
