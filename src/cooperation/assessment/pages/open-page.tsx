import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { SubmitButton } from '#ui/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { TickList } from '#ui/form/tick-list.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import type { Wrong } from '../../fields.ts'
import { framed } from '../../pages/frame.tsx'
import { said } from '../../pages/said.ts'
import { partWords } from '../../pages/words.ts'
import { keyOf } from '../assessment.ts'
import type { OpeningChoices } from '../see.actions.ts'
import type { AssessmentMistake } from '../typed.ts'
import { assessmentWords } from '../words.ts'
import { LIST } from './addresses.ts'

export interface OpenModel {
  choices: OpeningChoices
  typed: URLSearchParams
  mistakes: readonly Wrong<AssessmentMistake>[]
}

/** Which pairs and routes are asked, and until when. */
export function openPage(c: AppContext, { choices, typed, mistakes }: OpenModel) {
  const { language } = c.var.address
  const words = assessmentWords(language)
  const t = words.open
  const labels = { waarover: t.about, schooljaar: t.year, van: t.from, tot: t.until }
  const { list, of } = said<AssessmentMistake>(mistakes, { ...partWords(language).mistake, ...words.mistake }, labels)
  const field = (name: keyof typeof labels, more: object = {}) => (
    <TextField name={name} label={labels[name]} value={typed.get(name) ?? ''} wrong={of(name)} autocomplete="off" {...more} />
  )
  return framed(c, {
    part: 'zelfevaluatie',
    title: t.title,
    lead: t.lead,
    crumbs: [],
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        <WrongList title={t.wrong} mistakes={list} />
        <form method="post" action={link(language, `${LIST}/openen`)}>
          <TickList
            name="waarover"
            legend={t.about}
            hint={choices.subjects.length > 0 ? t.aboutHint : t.noSubjects}
            wrong={of('waarover')}
            options={choices.subjects.map((one) => ({ value: keyOf(one), label: one.name }))}
            ticked={typed.getAll('waarover')}
          />
          <div class="fields section-s">
            {field('schooljaar', { hint: t.yearHint, size: 6, inputmode: 'numeric' })}
            {field('van', { type: 'date' })}
            {field('tot', { type: 'date' })}
          </div>
          <p class="actions">
            <SubmitButton>{t.save}</SubmitButton>
          </p>
        </form>
      </>
    ),
  })
}
