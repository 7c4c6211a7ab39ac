import type { Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { pupilHref } from '../../pages/addresses.ts'
import { dayText } from '../../pages/format.ts'
import type { OwnPart } from '../own-programme.ts'
import { partKey } from '../part.ts'
import type { SeenProgress } from '../progress.actions.ts'
import type { ProgrammeLine } from '../progress.store.ts'
import { WithdrawForm } from './history-part.tsx'
import { progressWords } from './words.ts'

/** What differs for this pupil from the version of the route. */
export function ProgrammePart({ language, seen }: { language: Language; seen: SeenProgress }) {
  const t = progressWords(language)
  if (seen.programmes.length === 0) return null
  return (
    <section class="section" aria-labelledby="eigen-programma">
      <h2 id="eigen-programma">{t.programme}</h2>
      <p class="small">{t.programmeLead}</p>
      {seen.programmes.map((programme) => (
        <Programme language={language} seen={seen} programme={programme} />
      ))}
    </section>
  )
}

function Programme({ language, seen, programme }: { language: Language; seen: SeenProgress; programme: ProgrammeLine }) {
  const t = progressWords(language)
  const { id, startsOn, endsOn, dayparts, times, reason, parts } = programme
  const from = dayText(language, startsOn)
  const when = endsOn ? t.programmePeriod(from, dayText(language, endsOn)) : t.programmeSince(from)
  const at = (below: string): string => pupilHref(language, seen.pupil.id, `/voortgang/programma/${id}${below}`)
  return (
    <article class="panel section-s">
      <h3>{when}</h3>
      <p>{reason}</p>
      <p class="small">{[dayparts.map((one) => t.daypart[one]).join(', '), times].filter(Boolean).join('; ')}</p>
      <ul class="lines">
        {parts.map((part) => (
          <li>
            {ownPartText(language, seen, programme, part)}
            {seen.mayWrite && (
              <form method="post" action={at(`/${part.id}/weg`)} class="small">
                <SubmitButton second slim label={t.dropOf(ownPartName(seen, programme, part))}>
                  {t.drop}
                </SubmitButton>
              </form>
            )}
          </li>
        ))}
      </ul>
      {seen.mayWrite && (
        <>
          <p>
            <a href={at('')}>{t.programmeChange}</a>
          </p>
          <WithdrawForm language={language} action={at('/intrekken')} what={when} />
        </>
      )}
    </article>
  )
}

function ownPartName({ parts }: SeenProgress, { routeId }: ProgrammeLine, { name, part }: OwnPart): string {
  if (name !== null || part === null) return name ?? ''
  return parts.find((one) => one.routeId === routeId && partKey(one.part) === partKey(part))?.name ?? part.id
}

function ownPartText(language: Language, seen: SeenProgress, programme: ProgrammeLine, part: OwnPart): string {
  const t = progressWords(language)
  const due = part.dueOn ? t.dueOn(dayText(language, part.dueOn)) : ''
  return `${ownPartName(seen, programme, part)}: ${[t.deviation[part.what], due, part.reason].filter(Boolean).join('; ')}`
}
