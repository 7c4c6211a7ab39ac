import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { criteriaOf, VERDICTS } from '../../../rounds/criteria.ts'
import { roundWords } from '../../../rounds/words.ts'
import { SourceLine } from '../findings.tsx'
import { Group, questions } from '../form.tsx'
import { roundPageWords } from '../words.ts'
import { choicesIn, type PartProps } from './part.ts'

/** A judgement for each criterion; what differs from before becomes a new line. */
export function AssessFields({ language, seen: { dossier }, state }: PartProps) {
  const [t, words] = [roundPageWords(language).assess, roundWords(language)]
  const { line, choice, wrong } = questions(language, state)
  const { open } = choicesIn(language)
  const verdicts = [...VERDICTS].reverse().map((value) => ({ value, label: words.verdict[value] }))
  const nothing = wrong('oordelen')
  return (
    <>
      <div id="oordelen" tabindex={-1}>
        {nothing && <p class="wrong-text">{nothing}</p>}
      </div>
      {criteriaOf(dossier.round.regime).map(({ criterion, source }) => (
        <Group name={criterion} title={words.criterion[criterion]} source={<SourceLine language={language} source={source} />}>
          <div class="fields">
            <SelectField {...choice(`oordeel-${criterion}`)} label={t.verdict} options={[open, ...verdicts]} />
            <TextField {...line(`nota-${criterion}`)} label={t.note} autocomplete="off" />
          </div>
        </Group>
      ))}
      <div class="fields section-s">
        <TextField {...line('door')} label={t.by} hint={t.byHint} autocomplete="off" />
        <TextField {...line('dag')} type="date" label={t.day} />
      </div>
    </>
  )
}
