import type { Language } from '#platform/i18n.ts'
import { pupilHref } from '../../pages/addresses.ts'
import { dayText } from '../../pages/format.ts'
import { placementWords } from '../../placement/pages/words.ts'
import type { PlacedNow } from '../placed.store.ts'
import { overviewWords } from './words.ts'

interface PlacedProps {
  language: Language
  pupilId: string
  placed: readonly PlacedNow[]
}

/** At which company the pupil is or goes, on which days, and who of school goes along. */
export function PlacedPart({ language, pupilId, placed }: PlacedProps) {
  if (placed.length === 0) return null
  const t = placementWords(language)
  return (
    <section class="panel small" aria-labelledby="stage">
      <h2 id="stage">{t.title}</h2>
      {placed.map(({ kind, company, startsOn, endsOn, weekdays, coach }) => (
        <p>
          {company ? t.at(t.kind[kind], company) : `${t.kind[kind]}: ${t.standing.looking}`}
          {weekdays.length > 0 && `, ${weekdays.map((day) => t.weekdays[day - 1]).join(', ')}`}
          <br />
          <span class="quiet">{t.period(dayText(language, startsOn), dayText(language, endsOn))}</span>
          {coach && (
            <>
              <br />
              {overviewWords(language).coach(coach)}
            </>
          )}
        </p>
      ))}
      <p>
        <a href={pupilHref(language, pupilId, '/stage')}>{overviewWords(language).toPlacements}</a>
      </p>
    </section>
  )
}
