import type { Wrong } from '#platform/form/fields.ts'
import { link } from '#platform/http/address.ts'
import type { Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { fieldsOf, named } from '#ui/form/fields.tsx'
import type { CohortMistake, SeenCohort } from '../cohort.actions.ts'
import { INTAKE } from './addresses.ts'
import { intakeWords } from './words.ts'

interface CohortProps {
  language: Language
  chosen: SeenCohort
  typed: URLSearchParams
  mistakes: readonly Wrong<CohortMistake>[]
}

/** How many places, and by which rule they are given when there are too few. */
export function CohortPart({ language, chosen, typed, mistakes }: CohortProps) {
  const t = intakeWords(language)
  const { cohort, route, startYear, mayRule } = chosen
  const before = new URLSearchParams(cohort ? { plaatsen: String(cohort.places), regel: cohort.rule, criteria: cohort.criteria ?? '' } : {})
  const f = fieldsOf<CohortMistake>({
    language,
    typed: typed.has('plaatsen') ? typed : before,
    mistakes,
    sentences: t.cohort.mistake,
    labels: { ...t.cohort.field, volgorde: t.order.title },
    hints: t.cohort.hint,
  })
  return (
    <section class="section" aria-labelledby="plaatsen-kop">
      <h2 id="plaatsen-kop">{t.cohort.title}</h2>
      {f.wrongs}
      <p>{cohort ? t.cohort.now(String(cohort.places), t.cohort.rule[cohort.rule]) : t.cohort.none}</p>
      {cohort?.criteria && <p class="prose">{cohort.criteria}</p>}
      {mayRule && (
        <form method="post" action={link(language, `${INTAKE}/cohort`)} class="panel no-print">
          <input type="hidden" name="route" value={route.routeId} />
          <input type="hidden" name="jaar" value={String(startYear)} />
          <div class="fields">
            {f.text('plaatsen', { size: 6, inputmode: 'numeric' })}
            {f.select('regel', named(t.cohort.rule))}
          </div>
          {f.area('criteria', 3)}
          <SubmitButton second>{t.cohort.save}</SubmitButton>
        </form>
      )}
    </section>
  )
}
