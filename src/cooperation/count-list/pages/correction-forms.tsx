import type { Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { ChoiceField } from '#ui/form/field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { type Change, seenOf } from '../changes.ts'
import { isPending } from '../correction.actions.ts'
import { stillToAnswer } from '../correction.store.ts'
import { sha256 } from '../print.ts'
import { listHref } from './addresses.ts'
import { asNew, type CorrectionsModel, changeText, nameOfLine } from './correction-text.ts'
import { nameIn, whichOf } from './frame.tsx'
import { ReasonField, wrongOf } from './reason-field.tsx'
import { listWords } from './words.ts'

interface Part {
  language: Language
  model: CorrectionsModel
}

/** Which change was chosen, and what was on the screen of it. */
export const changeValue = (change: Change): string => `${change.id} ${sha256(seenOf(change)).slice(0, 16)}`

/** Of what the records say otherwise, in the name of a school. */
export function AddCorrection({ language, model }: Part) {
  const t = listWords(language).corrections
  const { seen, typed, mistakes } = model
  const free = seen.changes.filter((change) => !seen.corrections.some((one) => isPending(one, change)))
  const mine = seen.schools.filter(({ institutionId }) => seen.confirmsFor.includes(institutionId))
  if (free.length === 0 || mine.length === 0) return null
  const options = free.map((change) => ({
    value: changeValue(change),
    label: `${nameOfLine(model, language, change.now ?? change.before)}: ${changeText(language, model, change)}`,
  }))
  return (
    <form
      class="panel section-s no-print"
      method="post"
      action={listHref(language, whichOf(seen), 'correcties')}
      aria-labelledby="vastleggen"
    >
      <h2 id="vastleggen">{t.addTitle}</h2>
      <SelectField
        name="wijziging"
        label={t.which}
        chosen={typed.get('wijziging') ?? ''}
        options={options}
        wrong={wrongOf(mistakes, 'wijziging')}
      />
      {mine.length === 1 ? (
        <input type="hidden" name="school" value={mine[0]?.institutionId} />
      ) : (
        <SelectField
          name="school"
          label={t.school}
          chosen={typed.get('school') ?? ''}
          options={mine.map(({ institutionId, name }) => ({ value: institutionId, label: name }))}
        />
      )}
      <ReasonField label={t.reason} hint={t.reasonHint} value={typed.get('reden') ?? ''} wrong={wrongOf(mistakes, 'reden')} />
      <p>
        <SubmitButton>{t.add}</SubmitButton>
      </p>
    </form>
  )
}

/** What the own school has to say of another school's corrections. */
export function AnswerForm({ language, model }: Part) {
  const t = listWords(language).corrections
  const { seen, typed, mistakes } = model
  const nameOf = nameIn(seen, language)
  const waiting = seen.corrections.flatMap((one) =>
    stillToAnswer(one).flatMap((institutionId) => (seen.confirmsFor.includes(institutionId) ? [{ one, institutionId }] : [])),
  )
  if (waiting.length === 0) return null
  const options = waiting.map(({ one, institutionId }) => ({
    value: `${one.id} ${institutionId}`,
    label: t.option(
      String(one.nr),
      `${nameOfLine(model, language, one)}, ${t.change[one.kind]}: ${asNew(language, seen, one)}`,
      nameOf(institutionId),
    ),
  }))
  return (
    <form
      class="panel section-s no-print"
      method="post"
      action={listHref(language, whichOf(seen), 'correcties')}
      aria-labelledby="antwoorden"
    >
      <h2 id="antwoorden">{t.answerTitle}</h2>
      <input type="hidden" name="doe" value="antwoord" />
      <SelectField name="correctie" label={t.whichCorrection} chosen={typed.get('correctie') ?? ''} options={options} />
      <ChoiceField
        name="antwoord"
        legend={t.yourAnswer}
        chosen={typed.get('antwoord') ?? ''}
        wrong={wrongOf(mistakes, 'antwoord')}
        choices={[
          { value: 'ja', label: t.yes },
          { value: 'nee', label: t.no },
        ]}
      />
      <ReasonField name="waarom-niet" label={t.whyNot} value={typed.get('waarom-niet') ?? ''} wrong={wrongOf(mistakes, 'waarom-niet')} />
      <p>
        <SubmitButton>{t.send}</SubmitButton>
      </p>
    </form>
  )
}
