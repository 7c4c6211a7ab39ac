import { SubmitButton } from '#ui/button.tsx'
import { dayText } from '../../pages/format.ts'
import { hoursMade, type WeekHours } from '../placement.ts'
import type { PartProps } from './part.ts'
import { hoursText } from './text.ts'
import { placementWords } from './words.ts'

/** Hours by week: by the pupil or the school, confirmed by the school. */
export function HoursPart({ language, seen, placement, fields: f, to }: PartProps) {
  const t = placementWords(language)
  const { weeks, hours } = placement
  const made = hoursMade(weeks)
  const toConfirm = hoursMade(weeks.filter(({ isOwn }) => !isOwn)).waiting
  return (
    <section aria-labelledby="uren-kop">
      <h2 id="uren-kop">{t.part.hours}</h2>
      {weeks.length === 0 ? (
        <p>{t.none.hours}</p>
      ) : (
        <>
          <p>{t.made(hoursText(language, made.confirmed), hoursText(language, made.waiting), hours === null ? '' : String(hours))}</p>
          <table class="table cards">
            <thead>
              <tr>
                {Object.values(t.hoursCol).map((one) => (
                  <th scope="col">{one}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeks.map((week) => (
                <Week
                  language={language}
                  week={week}
                  mayDrop={seen.mayWriteHours && (seen.mayWrite || week.isOwn)}
                  action={to('uren-weg')}
                />
              ))}
            </tbody>
          </table>
        </>
      )}
      {seen.mayWrite && toConfirm > 0 && (
        <form method="post" action={to('uren-bevestigen')} class="section-s no-print">
          <SubmitButton second>{t.do.confirm(hoursText(language, toConfirm))}</SubmitButton>
        </form>
      )}
      {seen.mayWriteHours && (
        <form method="post" action={to('uren')} class="panel section-s no-print">
          <h3>{t.do.hours}</h3>
          <div class="fields">
            {f.date('week')}
            {f.text('uren-gemaakt', { size: 6 })}
            {f.text('uren-bij')}
          </div>
          <p class="section-s">
            <SubmitButton second>{t.do.hours}</SubmitButton>
          </p>
        </form>
      )}
    </section>
  )
}

interface WeekProps {
  language: PartProps['language']
  week: WeekHours
  mayDrop: boolean
  action: string
}

function Week({ language, week: { id, week, hours, note, by, confirmedAt, confirmedBy }, mayDrop, action }: WeekProps) {
  const t = placementWords(language)
  return (
    <tr>
      <th scope="row">
        {dayText(language, week)}
        {note && <small>{note}</small>}
      </th>
      <td data-label={t.hoursCol.hours}>{hoursText(language, Number(hours))}</td>
      <td data-label={t.hoursCol.by}>{by}</td>
      <td data-label={t.hoursCol.state}>
        {confirmedAt ? (confirmedBy ? t.confirmedBy(confirmedBy) : t.confirmed) : t.waits}
        {!confirmedAt && mayDrop && (
          <form method="post" action={action} class="no-print">
            <input type="hidden" name="regel" value={id} />
            <SubmitButton second slim label={t.do.dropOf(dayText(language, week))}>
              {t.do.drop}
            </SubmitButton>
          </form>
        )}
      </td>
    </tr>
  )
}
