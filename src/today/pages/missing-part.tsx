import type { Viewer } from '#platform/access/viewer.ts'
import { link } from '#platform/http/address.ts'
import { formatDate, formatNumber } from '#platform/i18n.ts'
import { dutyText, type MissingPupil } from '#pupils/index.ts'
import { Badge } from '#ui/badge.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { hasOwnTeam } from '../parts.ts'
import { todayWords } from '../words.ts'
import { TO } from './addresses.ts'
import type { PartProps } from './part.ts'

/** Days before today that are shown; what is most urgent comes first. */
const MOST_EARLIER = 12

type MissingProps = PartProps & { missing: readonly MissingPupil[] }

/** Without a group or route of one's own there is no morning, only what somebody asked to be done. */
export const isMorningQuiet = (viewer: Viewer, missing: readonly MissingPupil[]): boolean => missing.length === 0 && !hasOwnTeam(viewer)

/**
 * The morning of one's own groups and routes: whoever is missing and was not found yet, an alarm on top, whose call is the
 * other school's below; then earlier days.
 */
export function MissingPart({ language, day, missing }: MissingProps) {
  const t = todayWords(language).missing
  const alarms = missing.filter(({ state }) => state === 'alarm').length
  const [ofToday, earlier] = [missing.filter((one) => one.day === day), missing.filter((one) => one.day !== day)]
  return (
    <section aria-labelledby="mist">
      <h2 id="mist">{t.title}</h2>
      {alarms > 0 && <p class="banner bad">{t.alarms(formatNumber(language, alarms))}</p>}
      {ofToday.length === 0 ? <p>{t.nobody}</p> : <Listed language={language} missing={ofToday} />}
      {earlier.length > 0 && <h3>{t.earlier}</h3>}
      {earlier.length > 0 && <Listed language={language} missing={earlier.slice(0, MOST_EARLIER)} isEarlier />}
      {earlier.length > MOST_EARLIER && <p class="quiet">{t.more(formatNumber(language, earlier.length - MOST_EARLIER))}</p>}
      <p class="actions">
        <ButtonLink href={link(language, TO.morning)}>{t.list}</ButtonLink>
        {ofToday.length > 0 && (
          <ButtonLink second href={link(language, TO.calls)}>
            {t.call}
          </ButtonLink>
        )}
      </p>
    </section>
  )
}

function Listed({ language, missing, isEarlier = false }: Pick<MissingProps, 'language' | 'missing'> & { isEarlier?: boolean }) {
  const t = todayWords(language).missing
  return (
    <ul class="tasks">
      {missing.map(({ pupilId, name, day, state, next, duty }) => (
        <li>
          <a href={link(language, TO.absence(pupilId), { dag: isEarlier ? day : undefined })}>{name}</a>
          <Badge tone={state === 'alarm' ? 'bad' : 'wait'}>{t.state[state]}</Badge>
          {isEarlier && <p>{formatDate(language, day)}</p>}
          {duty && <p class="quiet">{dutyText(language, duty)}</p>}
          {duty?.isLate && duty.whose === 'other' && <p>{t.stepIn}</p>}
          {next && <p>{t.next(next.what, [next.owner, next.on && formatDate(language, next.on)].filter(Boolean).join(', '))}</p>}
        </li>
      ))}
    </ul>
  )
}
