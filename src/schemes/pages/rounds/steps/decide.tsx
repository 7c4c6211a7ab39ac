import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { TickList } from '#ui/form/tick-list.tsx'
import { roundWords } from '../../../rounds/words.ts'
import { questions } from '../form.tsx'
import { roundPageWords } from '../words.ts'
import { choicesIn, type PartProps } from './part.ts'

/** The decision on one route, with what it names. */
export function DecideFields({ language, seen: { dossier }, state }: PartProps) {
  const [t, words] = [roundPageWords(language), roundWords(language)]
  const { line, choice, ticks } = questions(language, state)
  const options = choicesIn(language)
  const outcomes = (['granted', 'refused', 'withdrawn'] as const).map((value) => ({ value, label: words.outcome[value] }))
  return (
    <>
      <div class="fields">
        <SelectField
          {...choice('route')}
          label={t.decide.route}
          options={dossier.application.routes.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SelectField {...choice('uitkomst')} label={t.decide.outcome} options={[options.open, ...outcomes]} />
        <TextField {...line('dag')} type="date" label={t.decide.day} />
        {dossier.round.regime === 'vm2' && (
          <TextField
            {...line('leerlingen')}
            label={t.decide.pupils}
            hint={t.decide.pupilsHint}
            size={6}
            inputmode="numeric"
            autocomplete="off"
          />
        )}
      </div>
      <h2 class="section-s">{t.decide.names}</h2>
      <div class="fields section-s">
        <SelectField {...choice('sector')} label={t.describe.sector} options={[options.open, ...options.sectors]} />
        <TickList {...ticks('leerweg')} legend={t.describe.leerweg} options={options.leerwegen} />
        <SelectField {...choice('profiel')} label={t.describe.profiel} options={options.profielen} />
        <TextField {...line('domein')} label={t.describe.domain} autocomplete="off" />
        <SelectField {...choice('niveau')} label={t.describe.niveau} options={options.niveaus} />
        <TextField {...line('nota')} label={t.decide.note} hint={t.decide.noteHint} autocomplete="off" />
      </div>
    </>
  )
}
