import { SubmitButton } from '#ui/button.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import type { OpenDesign } from '../../version/see.actions.ts'
import { postVersionsTo, type VersionPart } from './version-forms.tsx'
import { designWords } from './words.ts'

/** Puts a cohort on a version that was agreed. */
export function StartCohort({ language, open }: VersionPart) {
  const t = designWords(language)
  const able = open.versions.filter(({ state }) => state === 'agreed' || state === 'running')
  if (!open.mayChange || able.length === 0) return null
  const options = able.map(({ number, state }) => ({ value: String(number), label: `${number}, ${t.state[state]}` }))
  return (
    <section class="section-s" aria-labelledby="cohort">
      <h2 id="cohort">{t.versions.cohortTitle}</h2>
      <p class="prose">{t.versions.cohortLead}</p>
      <form method="post" action={postVersionsTo(language, open)}>
        <input type="hidden" name="doe" value="cohort" />
        <div class="fields">
          <TextField
            name="jaar"
            label={t.versions.cohortYear}
            value={String(nextCohort(open))}
            size={5}
            inputmode="numeric"
            autocomplete="off"
          />
          <SelectField name="nummer" label={t.versions.cohortVersion} chosen={String(able[0]?.number)} options={options} />
        </div>
        <p class="actions">
          <SubmitButton second>{t.versions.cohortStart}</SubmitButton>
        </p>
      </form>
    </section>
  )
}

/** The year after the last cohort; without one the first year of the route. */
function nextCohort({ versions, route }: OpenDesign): number {
  const years = versions.flatMap(({ cohorts }) => cohorts)
  return years.length > 0 ? Math.max(...years) + 1 : Number(route.startsOn.slice(0, 4))
}
