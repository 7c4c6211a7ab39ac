import { ChoiceField } from '#ui/form/field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { TickList } from '#ui/form/tick-list.tsx'
import { grantedOn } from '../../../rounds/decision.ts'
import { CAUSES } from '../../../rounds/status.ts'
import { roundWords } from '../../../rounds/words.ts'
import { questions } from '../form.tsx'
import { roundPageWords } from '../words.ts'
import type { PartProps } from './part.ts'

/** How one route stood in one spring. */
export function StatusFields({ language, seen: { dossier }, state }: PartProps) {
  const [t, words] = [roundPageWords(language).status, roundWords(language)]
  const { line, choice, ticks, wrong } = questions(language, state)
  const routes = dossier.application.routes.filter(({ id }) => grantedOn(dossier.decisions, id) !== null)
  if (routes.length === 0) return null
  return (
    <>
      <div class="fields">
        <SelectField {...choice('route')} label={t.route} options={routes.map(({ id, name }) => ({ value: id, label: name }))} />
        <TextField {...line('jaar')} label={t.year} size={5} inputmode="numeric" autocomplete="off" />
      </div>
      <div class="section-s">
        <ChoiceField
          name="stand"
          legend={t.status}
          wrong={wrong('stand')}
          choices={(['afgerond', 'lopend', 'gestopt', 'onbekend'] as const).map((value) => ({
            value,
            label: words.status[value],
            hint: words.statusHint[value],
          }))}
          chosen={state.typed.get('stand') ?? ''}
        />
      </div>
      <div class="section-s">
        <TickList
          {...ticks('oorzaak')}
          legend={t.causes}
          hint={t.causesHint}
          options={CAUSES.map((value) => ({ value, label: words.cause[value] }))}
        />
      </div>
      <div class="section-s">
        <TextField {...line('nota')} label={t.note} autocomplete="off" />
      </div>
    </>
  )
}
