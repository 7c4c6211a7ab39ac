import { link } from '#platform/http/address.ts'
import { formatNumber } from '#platform/i18n.ts'
import type { MissingPupil } from '#pupils/index.ts'
import { Badge } from '#ui/badge.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { todayWords } from '../words.ts'
import { TO } from './addresses.ts'
import type { PartProps } from './part.ts'

/** The morning of one's own groups and routes: whoever is missing and was not found yet, an alarm on top. */
export function MissingPart({ language, missing }: PartProps & { missing: readonly MissingPupil[] }) {
  const t = todayWords(language).missing
  const alarms = missing.filter(({ state }) => state === 'alarm').length
  return (
    <section aria-labelledby="mist">
      <h2 id="mist">{t.title}</h2>
      {alarms > 0 && <p class="banner bad">{t.alarms(formatNumber(language, alarms))}</p>}
      {missing.length === 0 && <p>{t.nobody}</p>}
      {missing.length > 0 && (
        <ul class="tasks">
          {missing.map(({ pupilId, name, state }) => (
            <li>
              <a href={link(language, TO.absence(pupilId))}>{name}</a>
              <Badge tone={state === 'alarm' ? 'bad' : 'wait'}>{t.state[state]}</Badge>
            </li>
          ))}
        </ul>
      )}
      <p class="actions">
        <ButtonLink href={link(language, TO.morning)}>{t.list}</ButtonLink>
        {missing.length > 0 && (
          <ButtonLink second href={link(language, TO.calls)}>
            {t.call}
          </ButtonLink>
        )}
      </p>
    </section>
  )
}
