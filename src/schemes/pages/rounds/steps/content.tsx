import { Tick } from '#ui/form/field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { ADVICES } from '../../../rounds/application.ts'
import { COUNCILS, MAY_BE_ABSENT } from '../../../rounds/councils.ts'
import { papersOf } from '../../../rounds/papers.ts'
import { questionsOf } from '../../../rounds/questions.ts'
import { isInternalForm } from '../../../rounds/route-kind.ts'
import { roundWords } from '../../../rounds/words.ts'
import { SourceLine } from '../findings.tsx'
import { Group, questions } from '../form.tsx'
import { roundPageWords } from '../words.ts'
import { choicesIn, type PartProps } from './part.ts'

export function PlanFields({ language, seen: { dossier }, state }: PartProps) {
  const words = roundWords(language)
  const { line } = questions(language, state)
  return (
    <>
      {questionsOf(dossier.round.regime, dossier.application.routes.length).map(({ question, source }) => (
        <TextArea
          {...line(`vraag-${question}`)}
          label={words.question[question]}
          hint={<SourceLine language={language} source={source} />}
        />
      ))}
    </>
  )
}

/** Documents stay where they are; here stands that they are there, and where. */
export function PaperFields({ language, seen: { dossier }, state }: PartProps) {
  const [t, words] = [roundPageWords(language), roundWords(language)]
  const { line } = questions(language, state)
  return (
    <>
      {papersOf(dossier.round.regime, isInternalForm(dossier.application)).map(({ paper, source }) => (
        <Group name={paper} title={words.paper[paper]} source={<SourceLine language={language} source={source} />}>
          <Tick name={`stuk-${paper}`} label={t.papers.present} ticked={state.typed.get(`stuk-${paper}`) === 'ja'} />
          <TextField {...line(`plek-${paper}`)} label={t.papers.kept} hint={t.papers.keptHint} autocomplete="off" />
        </Group>
      ))}
    </>
  )
}

export function CouncilFields({ language, state }: PartProps) {
  const [t, words] = [roundPageWords(language), roundWords(language)]
  const { line, choice } = questions(language, state)
  const { open } = choicesIn(language)
  return (
    <>
      {COUNCILS.map((council) => (
        <Group name={council} title={words.council[council]}>
          <div class="fields">
            <SelectField
              {...choice(`advies-${council}`)}
              label={t.councils.advice}
              options={[
                open,
                ...ADVICES.filter((one) => one !== 'no-such-council' || MAY_BE_ABSENT.includes(council)).map((value) => ({
                  value,
                  label: words.advice[value],
                })),
              ]}
            />
            <TextField {...line(`dag-${council}`)} type="date" label={t.councils.day} />
          </div>
        </Group>
      ))}
    </>
  )
}

export function SignFields({ language, seen: { dossier }, state }: PartProps) {
  const t = roundPageWords(language).sign
  const { line } = questions(language, state)
  return (
    <div class="fields">
      {!isInternalForm(dossier.application) && <TextField {...line('vmbo')} type="date" label={t.vmbo} />}
      <TextField {...line('mbo')} type="date" label={t.mbo} />
    </div>
  )
}

/** What is missing is said above; from here on nothing of it changes any more. */
export function SubmitFields({ language, seen, state }: PartProps) {
  const t = roundPageWords(language).submit
  const { line } = questions(language, state)
  const open = seen.steps
    .filter(({ step, state: how }) => how === 'todo' && step !== 'indienen')
    .map(({ step }) => roundWords(language).step[step])
  return (
    <>
      {open.length > 0 && <p class="banner wait">{t.incomplete(open.join(', '))}</p>}
      <div class="section-s">
        <TextField {...line('dag')} type="date" label={t.day} hint={t.dayHint} />
      </div>
    </>
  )
}
