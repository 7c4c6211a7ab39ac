import { formatNumber, type Language } from '#platform/i18n.ts'
import { pupilHref } from '../../pages/addresses.ts'
import { dayText } from '../../pages/format.ts'
import { partKey } from '../part.ts'
import type { SeenProgress } from '../progress.actions.ts'
import { WithdrawForm } from './history-part.tsx'
import { progressWords } from './words.ts'

/** Hours that were written down, per line. */
export function HoursPart({ language, seen }: { language: Language; seen: SeenProgress }) {
  const t = progressWords(language)
  if (seen.hours.length === 0) return null
  return (
    <section class="section" aria-labelledby="gemaakte-uren">
      <h2 id="gemaakte-uren">{t.hours}</h2>
      <ul class="lines">
        {seen.hours.map(({ id, part, routeId, hours, from, until, by, note }) => {
          const name = seen.parts.find((one) => one.routeId === routeId && partKey(one.part) === partKey(part))?.name ?? part.id
          const days = from === until ? dayText(language, from) : t.programmePeriod(dayText(language, from), dayText(language, until))
          return (
            <li>
              <b>{name}</b>: {formatNumber(language, hours, Number.isInteger(hours) ? 0 : 2)}
              <small>{[days, t.by(by), note].filter(Boolean).join('; ')}</small>
              {seen.mayWrite && (
                <WithdrawForm
                  language={language}
                  action={pupilHref(language, seen.pupil.id, `/voortgang/uren/${id}/intrekken`)}
                  what={name}
                />
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
