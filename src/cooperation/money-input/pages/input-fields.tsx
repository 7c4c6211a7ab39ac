import type { Child } from 'hono/jsx'
import type { Language } from '#platform/i18n.ts'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import type { SeenInput } from '../money-input.actions.ts'
import type { InputKind } from '../money-input.ts'
import { inputWords } from './words.ts'

interface Part {
  language: Language
  seen: SeenInput
  typed: URLSearchParams
  of: (field: string) => string | undefined
}

/** The form of each kind. */
export const FIELDS: Record<InputKind, (part: Part) => Child> = {
  kosten: (part) => <CostFields {...part} />,
  sleutels: (part) => <KeyFields {...part} />,
  diplomas: (part) => <DiplomaFields {...part} />,
}

function Text({ typed, of, name, ...rest }: Part & { name: string; label: string; hint?: string; type?: 'date'; size?: number }) {
  const { language: _, seen: __, ...props } = rest
  return <TextField name={name} value={typed.get(name) ?? ''} wrong={of(name)} autocomplete="off" {...props} />
}

function School({ language, seen, typed, of }: Part) {
  const options = seen.choices.institutions
    .filter(({ id }) => seen.choices.own.includes(id))
    .map(({ id, name }) => ({ value: id, label: name }))
  return (
    <SelectField
      name="school"
      label={inputWords(language).school}
      chosen={typed.get('school') ?? ''}
      options={options}
      wrong={of('school')}
    />
  )
}

/** For, or with, which school; and of which route. */
function Where({ language, seen, typed, of, label }: Part & { label: string }) {
  const t = inputWords(language)
  const schools = seen.choices.institutions.map(({ id, name }) => ({ value: id, label: name }))
  const routes = seen.routes.map(({ routeId, name }) => ({ value: routeId, label: name }))
  return (
    <>
      <SelectField
        name="voor-school"
        label={label}
        chosen={typed.get('voor-school') ?? ''}
        options={[{ value: '', label: t.forAll }, ...schools]}
        wrong={of('voor-school')}
      />
      <SelectField
        name="route"
        label={t.route}
        chosen={typed.get('route') ?? ''}
        options={[{ value: '', label: t.noRoute }, ...routes]}
        wrong={of('route')}
      />
    </>
  )
}

function CostFields(part: Part) {
  const t = inputWords(part.language)
  return (
    <>
      <div class="fields">
        <School {...part} />
        <Where {...part} label={t.forSchool} />
        <Text {...part} name="soort-kosten" label={t.costKind} hint={t.costKindHint} />
        <Text {...part} name="omschrijving" label={t.name} />
        <Text {...part} name="betaald-op" label={t.paidOn} type="date" />
        <Text {...part} name="bedrag" label={t.amount} size={12} />
      </div>
      <TextArea name="plakken" label={t.paste} hint={t.pasteHint} value={part.typed.get('plakken') ?? ''} wrong={part.of('plakken')} />
    </>
  )
}

function KeyFields(part: Part) {
  const t = inputWords(part.language)
  return (
    <div class="fields">
      <School {...part} />
      <Text {...part} name="schooljaar" label={t.schoolYear} hint={t.schoolYearHint} size={10} />
      <Text {...part} name="leerlingen" label={t.pupils} size={8} />
      <Text {...part} name="deel-door" label={t.share} hint={t.shareHint} size={8} />
      <Text {...part} name="bron" label={t.source} />
    </div>
  )
}

function DiplomaFields(part: Part) {
  const t = inputWords(part.language)
  const niveaus = ['1', '2', '3', '4'].map((value) => ({ value, label: value }))
  return (
    <div class="fields">
      <School {...part} />
      <Where {...part} label={t.partner} />
      <Text {...part} name="cohort" label={t.cohort} size={6} />
      <Text {...part} name="behaald-op" label={t.awardedOn} type="date" />
      <SelectField name="niveau" label={t.niveau} chosen={part.typed.get('niveau') ?? ''} options={niveaus} wrong={part.of('niveau')} />
      <Text {...part} name="aantal" label={t.number} size={8} />
      <Text {...part} name="bron" label={t.source} />
    </div>
  )
}
