import { formatNumber, type Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { Tick } from '#ui/form/field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import type { CheckName } from '../finding.ts'
import { checkTitle, checkWords } from '../words.ts'
import { printOfOpen } from '../work.ts'
import { listHref } from './addresses.ts'
import type { DifferencesModel } from './difference-model.ts'
import { whichOf } from './frame.tsx'
import { ReasonField, wrongOf } from './reason-field.tsx'
import { listWords } from './words.ts'

interface Part {
  language: Language
  model: DifferencesModel
}

/** Who looks after it, what was done, and whether it may stay; an owner who leads nothing here only writes what was done. */
export function HandleForm({ language, model, row }: Part & { row: DifferencesModel['names']['rows'][number] }) {
  const t = listWords(language).differences
  const { seen, typed, owners, mistakes } = model
  const isTyped = typed.get('soort') === row.rule
  const value = (name: string, kept: string): string => (isTyped ? (typed.get(name) ?? '') : kept)
  const options = [{ value: '', label: t.noOwner }, ...owners.map(({ personId, name }) => ({ value: personId, label: name }))]
  return (
    <form
      class="panel section-s no-print"
      method="post"
      action={listHref(language, whichOf(seen), 'verschillen')}
      aria-labelledby="behandelen"
    >
      <h2 id="behandelen">{t.formTitle}</h2>
      <p>{checkWords(language).check[row.rule].todo}</p>
      <input type="hidden" name="leerling" value={row.pupilId} />
      <input type="hidden" name="soort" value={row.rule} />
      <input type="hidden" name="gezien" value={row.facts} />
      {seen.mayChange && (
        <SelectField
          name="wie"
          label={t.chooseOwner}
          chosen={value('wie', row.ownerId ?? '')}
          options={options}
          wrong={wrongOf(mistakes, 'wie')}
        />
      )}
      <TextArea
        name="notitie"
        label={t.noteField}
        hint={t.noteHint}
        value={value('notitie', row.note)}
        rows={3}
        wrong={wrongOf(mistakes, 'notitie')}
      />
      {seen.mayChange && (
        <>
          <Tick name="blijft" label={t.may} hint={t.mayHint} ticked={isTyped ? typed.get('blijft') === 'ja' : row.state === 'accepted'} />
          <ReasonField label={t.why} hint={t.whyHint} value={value('reden', row.reason ?? '')} wrong={wrongOf(mistakes, 'reden')} />
        </>
      )}
      <p>
        <SubmitButton>{t.save}</SubmitButton>
      </p>
    </form>
  )
}

/** One reason for all open differences of a kind. */
export function AcceptAll({ language, model, rule }: Part & { rule: CheckName }) {
  const t = listWords(language).differences
  const { seen, typed, mistakes } = model
  const open = seen.work.filter((one) => one.rule === rule && one.state === 'open')
  if (open.length === 0) return null
  return (
    <form
      class="panel section-s no-print"
      method="post"
      action={listHref(language, whichOf(seen), 'verschillen')}
      aria-labelledby="allemaal"
    >
      <h2 id="allemaal">{t.bulkTitle}</h2>
      <p>{t.bulkLead(formatNumber(language, open.length), checkTitle(language, rule))}</p>
      <input type="hidden" name="doe" value="allemaal" />
      <input type="hidden" name="soort" value={rule} />
      <input type="hidden" name="gezien" value={printOfOpen(open)} />
      <ReasonField label={t.why} hint={t.whyHint} value={typed.get('reden') ?? ''} wrong={wrongOf(mistakes, 'reden')} />
      <p>
        <SubmitButton second>{t.bulk}</SubmitButton>
      </p>
    </form>
  )
}
