import { link } from '#platform/http/address.ts'
import { formatMoment, formatNumber, type Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { meetingPath } from './frame.ts'
import type { MeetingModel } from './model.ts'
import { consultationWords } from './words.ts'

interface Part {
  language: Language
  model: MeetingModel
}

/** The invitation for everybody; moving, calling off and mailing for who writes. */
export function ChangeMeeting({ language, model }: Part) {
  const t = consultationWords(language).meeting
  const { body, meeting, mayWrite } = model.seen
  if (meeting.closedAt) return <p class="small quiet no-print">{t.print}</p>
  return (
    <section class="section spaced no-print" aria-labelledby="uitnodigen">
      <h2 id="uitnodigen">{t.invite}</h2>
      <p>
        <a href={link(language, meetingPath(body.id, meeting.id, 'uitnodiging.ics'))} data-turbo="false">
          {t.download}
        </a>
      </p>
      {mayWrite && <SendForm language={language} model={model} />}
      {mayWrite && meeting.state === 'planned' && <MoveForms language={language} model={model} />}
    </section>
  )
}

function SendForm({ language, model: { seen, canMail } }: Part) {
  const words = consultationWords(language)
  const t = words.meeting
  const { body, meeting, members, sendings } = seen
  const [last] = sendings
  const isStale = last !== undefined && last.sequence < meeting.sequence
  const label = meeting.state === 'cancelled' ? t.sendCancel : isStale ? t.sendChange : t.send
  const known = members.filter(({ email }) => email).length
  return (
    <>
      {isStale && <p class="banner wait">{t.stale}</p>}
      <form method="post" action={link(language, meetingPath(body.id, meeting.id))} class="spaced">
        <input type="hidden" name="doe" value="mailen" />
        <p>{t.sendHint(formatNumber(language, known), formatNumber(language, members.length))}</p>
        <p class="actions">
          {canMail ? (
            <button type="submit" id="mailen" class="utrecht-button utrecht-button--secondary-action">
              {label}
            </button>
          ) : (
            <span id="mailen">{words.refused['no-mail']}</span>
          )}
        </p>
      </form>
      {sendings.length > 0 && (
        <table class="table cards">
          <caption class="visually-hidden">{t.sendingsCaption}</caption>
          <thead>
            <tr>
              {[t.sentTo, t.sentWhat, t.sentWhen].map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sendings.map(({ memberName, method, arrived, sentAt }) => (
              <tr>
                <th scope="row">{memberName}</th>
                <td data-label={t.sentWhat}>{arrived ? t.method[method] : `${t.method[method]}, ${t.failed}`}</td>
                <td data-label={t.sentWhen}>{formatMoment(language, sentAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}

function MoveForms({ language, model: { seen, typed, problem } }: Part) {
  const words = consultationWords(language)
  const t = words.meeting
  const { body, meeting } = seen
  const at = link(language, meetingPath(body.id, meeting.id))
  const isMoving = typed.get('doe') === 'verzetten'
  const field = (name: string, label: string, now: string, more: object = {}) => (
    <TextField
      name={name}
      label={label}
      value={isMoving ? (typed.get(name) ?? '') : now}
      wrong={problem?.of(name)}
      autocomplete="off"
      {...more}
    />
  )
  return (
    <details open={isMoving || typed.get('doe') === 'afzeggen'}>
      <summary>{t.change}</summary>
      <div class="two-choices">
        <form method="post" action={at} class="panel">
          <h3>{t.move}</h3>
          <input type="hidden" name="doe" value="verzetten" />
          {field('dag', t.day, meeting.plannedOn, { type: 'date' })}
          {field('van', words.form.from, meeting.fromTime, { size: 5 })}
          {field('tot', words.form.until, meeting.untilTime, { size: 5 })}
          {field('plaats', t.place, meeting.place)}
          <p class="actions">
            <SubmitButton second>{t.move}</SubmitButton>
          </p>
        </form>
        <form method="post" action={at} class="panel">
          <h3>{t.cancel}</h3>
          <input type="hidden" name="doe" value="afzeggen" />
          <TextField name="reden" label={t.why} value={typed.get('reden') ?? ''} wrong={problem?.of('reden')} autocomplete="off" />
          <p class="actions">
            <SubmitButton second>{t.cancel}</SubmitButton>
          </p>
        </form>
      </div>
    </details>
  )
}
