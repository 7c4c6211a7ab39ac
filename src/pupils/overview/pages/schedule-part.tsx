import { link } from '#platform/http/address.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { OWN, pupilHref } from '../../pages/addresses.ts'
import { dayText } from '../../pages/format.ts'
import { markText } from '../../progress/convert.ts'
import { StandingBadge } from '../../progress/pages/standing-badge.tsx'
import { progressWords } from '../../progress/pages/words.ts'
import type { PupilElective } from '../../progress/progress.store.ts'
import { partsBehind, type RouteProgress } from '../../progress/route-progress.store.ts'
import { overviewWords } from './words.ts'

interface ScheduleProps {
  language: Language
  pupilId: string
  /** the pupil or a parent looks: they have a page of their own */
  isOwn: boolean
  progress: readonly RouteProgress[]
  electives: readonly PupilElective[]
}

const MOST = 4

/** Behind, on schedule or ahead, with the parts that are behind and why. A route without a version says so above it. */
export function SchedulePart({ language, pupilId, isOwn, progress, electives }: ScheduleProps) {
  const t = overviewWords(language)
  const shown = progress.filter(({ route }) => route.version !== null)
  if (shown.length === 0) return null
  const href = isOwn ? link(language, `${OWN}/voortgang`, { leerling: pupilId }) : pupilHref(language, pupilId, '/voortgang')
  return (
    <section aria-labelledby="op-schema">
      <h2 id="op-schema">{progressWords(language).title}</h2>
      {shown.map((one) => (
        <>
          <p>
            {one.route.routeName}: <StandingBadge language={language} standing={one.whole} />
          </p>
          <Behind language={language} one={one} />
        </>
      ))}
      <Latest language={language} progress={shown} />
      {electives.length > 0 && <p>{t.electives(electives.map(({ name }) => name).join(', '))}</p>}
      <p class="small">
        <a href={href}>{t.toProgress}</a>
      </p>
    </section>
  )
}

/** What the pupil made last, over all routes. */
function Latest({ language, progress }: { language: Language; progress: readonly RouteProgress[] }) {
  const made = progress
    .flatMap(({ findings }) => findings)
    .flatMap(({ part, result }) => (result ? [{ part, result }] : []))
    .toSorted((one, other) => other.result.on.localeCompare(one.result.on))
  if (made.length === 0) return null
  return (
    <>
      <h3>{overviewWords(language).results}</h3>
      <ul>
        {made.slice(0, MOST).map(({ part, result }) => (
          <li>
            {part.name}: {progressWords(language).outcome[result.outcome]} {result.mark === null ? '' : markText(result.mark)}{' '}
            <span class="quiet small">{dayText(language, result.on)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Behind({ language, one }: { language: Language; one: RouteProgress }) {
  const behind = partsBehind([one])
  if (behind.length === 0) return null
  return (
    <ul>
      {behind.slice(0, MOST).map(({ part, reason, dueOn }) => (
        <li>
          {part.name}: {progressWords(language).reason[reason](dueOn ? dayText(language, dueOn) : '')}
        </li>
      ))}
      {behind.length > MOST && <li>{overviewWords(language).more(formatNumber(language, behind.length - MOST))}</li>}
    </ul>
  )
}
