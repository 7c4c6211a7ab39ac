import { SubmitButton } from '#ui/button.tsx'
import { byId, named } from '#ui/form/fields.tsx'
import { pupilHref } from '../../pages/addresses.ts'
import { momentText } from '../../pages/format.ts'
import { OUTCOMES } from '../calls/call.ts'
import type { CallDuty } from '../calls/duty.ts'
import { type FormProps, fieldsFor } from './absence-forms.tsx'
import { callerText, dutyText } from './duty-text.ts'
import { todayWords } from './words.ts'

/** In one's own turn the form stands open; in that of the other school it says who calls, and what came of it. */
export function CallPart(props: FormProps) {
  const { duty, may } = props.seen
  return (
    <>
      {duty && <DutyPart {...props} duty={duty} />}
      {may.call && (duty === null || duty.isFree) && (
        <section class="panel no-print" aria-labelledby="bellen">
          <h2 id="bellen">{todayWords(props.language).calls.add}</h2>
          <CallFields {...props} isOutOfTurn={false} />
        </section>
      )}
      {may.call && duty && !duty.isFree && <OutOfTurn {...props} duty={duty} />}
    </>
  )
}

type DutyProps = FormProps & { duty: CallDuty }

function DutyPart({ language, seen, duty }: DutyProps) {
  const t = todayWords(language)
  const last = seen.calls.find(({ day }) => day === seen.day)
  return (
    <div>
      <p>{dutyText(language, duty)}</p>
      {duty.isLate && <p class="banner bad">{t.calls.late(duty.callBefore, t.where.side[duty.side])}</p>}
      {duty.isLate && duty.whose === 'other' && <p>{t.calls.duty.stepIn}</p>}
      {duty.whose === 'other' && !duty.isLate && (
        <p class="quiet">
          {last && last.what !== 'closed'
            ? t.calls.duty.came(t.calls.outcome[last.what], momentText(language, last.at), last.by)
            : t.calls.duty.nothing}
        </p>
      )}
    </div>
  )
}

/** Who called all the same writes it down: a call that was made is never lost. */
function OutOfTurn({ duty, ...props }: DutyProps) {
  const { language, sent } = props
  const t = todayWords(language)
  return (
    <details id="bellen" class="no-print" open={sent.form === 'bellen'}>
      <summary>{t.calls.duty.calledAnyway}</summary>
      <p>{t.calls.duty.whyText(callerText(language, duty))}</p>
      <CallFields {...props} isOutOfTurn />
    </details>
  )
}

/** One attempt: whom, how it went, what comes next and who does that. */
function CallFields(props: FormProps & { isOutOfTurn: boolean }) {
  const { language, seen, isOutOfTurn } = props
  const t = todayWords(language)
  const f = fieldsFor(props, 'bellen', { wie: seen.contacts[0]?.id ?? '', eigenaar: seen.owners[0]?.id ?? '' })
  const whom = seen.contacts.map(({ id, name, relation, number }) => ({
    id,
    name: `${name}, ${t.contacts.relation[relation].toLowerCase()}, ${number}`,
  }))
  const outcomes = OUTCOMES.map((one) => ({ value: one, label: t.calls.outcome[one] }))
  return (
    <>
      {f.wrongs}
      {seen.may.mark && seen.contacts.length === 0 && <p class="banner wait">{t.contacts.none}</p>}
      <form method="post" action={pupilHref(language, seen.pupilId, '/verzuim/bellen')}>
        <input type="hidden" name="dag" value={seen.day} />
        {isOutOfTurn && f.text('buiten-beurt')}
        {f.select('wie', byId(whom, t.calls.otherWhom))}
        {f.text('ander')}
        {f.select('soort', named(t.contacts.numberType))}
        {f.select('uitkomst', outcomes)}
        {f.area('gezegd', 2)}
        {f.text('vervolg')}
        {f.select('eigenaar', byId(seen.owners))}
        {f.date('vervolgdag')}
        <p class="actions">
          <SubmitButton>{t.calls.keep}</SubmitButton>
        </p>
      </form>
    </>
  )
}
