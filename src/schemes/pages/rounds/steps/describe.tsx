import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { TickList } from '#ui/form/tick-list.tsx'
import { questions } from '../form.tsx'
import { roundPageWords } from '../words.ts'
import { choicesIn, type PartProps } from './part.ts'

/** What each route is about, as the application has to name it. */
export function DescriptionFields({ language, seen, state }: PartProps) {
  const { routes } = seen.dossier.application
  return (
    <>
      {routes.map(({ name }, at) => (
        <section class="section-s">
          {routes.length > 1 && <h2>{name}</h2>}
          <OneRoute language={language} seen={seen} state={state} at={at} />
        </section>
      ))}
    </>
  )
}

function OneRoute({ language, seen, state, at }: PartProps & { at: number }) {
  const t = roundPageWords(language).describe
  const { line, choice, ticks } = questions(language, state)
  const options = choicesIn(language)
  const isVm2 = seen.dossier.round.regime === 'vm2'
  return (
    <div class="fields">
      <TickList {...ticks(`leerweg-${at}`)} legend={t.leerweg} options={options.leerwegen} />
      <TickList {...ticks(`sector-${at}`)} legend={t.sector} options={options.sectors} />
      <TextField {...line(`programma-${at}`)} label={t.programme} hint={t.programmeHint} autocomplete="off" />
      <SelectField {...choice(`profiel-${at}`)} label={t.profiel} options={options.profielen} />
      <TextField {...line(`domein-${at}`)} label={t.domain} autocomplete="off" />
      <SelectField {...choice(`niveau-${at}`)} label={t.niveau} options={options.niveaus} />
      <TextField {...line(`crebos-${at}`)} label={t.crebos} hint={t.crebosHint} autocomplete="off" />
      {!isVm2 && <SelectField {...choice(`pilot-${at}`)} label={t.pilot} options={options.yesOrNo} />}
      <SelectField {...choice(`licentie-${at}`)} label={t.licensed} hint={t.licensedHint} options={options.yesOrNo} />
      <TextField {...line(`licentienota-${at}`)} label={t.licenceNote} autocomplete="off" />
    </div>
  )
}
