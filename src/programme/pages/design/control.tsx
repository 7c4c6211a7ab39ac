import type { Language } from '#platform/i18n.ts'
import { ChoiceField, Field as OneField } from '#ui/form/field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { TickList } from '#ui/form/tick-list.tsx'
import type { RouteDesign } from '../../design/design.ts'
import type { Field } from '../../designer/field.ts'
import { choiceText, designWords, refText } from './words.ts'

export interface ControlModel {
  language: Language
  design: RouteDesign
  field: Field
  typed: URLSearchParams
  /** id of the part: a hint may be said for one part alone */
  part: string
  wrong?: string | undefined
}

/** The question of a field, with what was typed or kept. */
export function Control(model: ControlModel) {
  const { language, field, typed, part, wrong } = model
  const t = designWords(language)
  const hints = t.hint as Record<string, string>
  const own = { jaren: 'years' }[part as 'jaren']
  const shared = {
    name: field.name,
    label: labelOf(language, field),
    hint: hints[`${own}.${field.name}`] ?? (own && field.name === 'weeks' ? undefined : hints[field.name]),
    wrong,
  }
  const value = typed.get(field.name) ?? ''
  if (field.kind === 'weeks') return <WeeksField {...model} label={shared.label} hint={hints.weeks} />
  if ('many' in field && field.many)
    return (
      <TickList
        {...shared}
        legend={shared.label}
        inline={field.kind === 'choice' && field.words !== 'clause' && field.words !== 'profiel'}
        options={optionsOf(model)}
        ticked={typed.getAll(field.name)}
      />
    )
  if (field.kind === 'choice' || field.kind === 'ref') {
    const none = { value: '', label: field.required ? t.choose : t.none }
    return <SelectField {...shared} chosen={value} options={[none, ...optionsOf(model)]} />
  }
  if (field.kind === 'yes-no') return <YesNo language={language} {...shared} value={value} />
  if (field.kind === 'text' && field.long) return <LongText {...shared} value={value} />
  const isShort = field.kind === 'number'
  return (
    <TextField
      {...shared}
      value={value}
      type={field.kind === 'date' ? 'date' : 'text'}
      {...(isShort ? { size: 8, inputmode: 'numeric' as const } : field.kind === 'date' ? {} : { size: 36 })}
      autocomplete="off"
    />
  )
}

export const labelOf = (language: Language, { name }: Field): string =>
  (designWords(language).field as Record<string, string>)[name] ?? name

export function optionsOf({ language, design, field }: Pick<ControlModel, 'language' | 'design' | 'field'>) {
  if (field.kind === 'choice') return field.options.map((one) => ({ value: String(one), label: choiceText(language, field.words, one) }))
  if (field.kind === 'ref') return design[field.to].map(({ id }) => ({ value: id, label: refText(language, design, field.to, id) }))
  return []
}

interface Shared {
  name: string
  label: string
  hint: string | undefined
  wrong: string | undefined
  value: string
}

function YesNo({ language, name, label, hint, wrong, value }: Shared & { language: Language }) {
  const t = designWords(language)
  const choices = [
    { value: 'ja', label: t.yes },
    { value: 'nee', label: t.no },
    { value: '', label: t.none },
  ]
  return <ChoiceField name={name} legend={label} hint={hint} wrong={wrong} choices={choices} chosen={value} />
}

function LongText({ name, label, hint, wrong, value }: Shared) {
  return (
    <OneField
      id={name}
      label={label}
      hint={hint}
      wrong={wrong}
      control={(props) => (
        <textarea name={name} rows={3} maxlength={2000} {...props}>
          {value}
        </textarea>
      )}
    />
  )
}

function WeeksField({ language, field, typed, label, hint, wrong }: ControlModel & { label: string; hint: string | undefined }) {
  const t = designWords(language)
  const [from, to] = [`${field.name}.from`, `${field.name}.to`]
  return (
    <fieldset class={wrong ? 'field wrong' : 'field'}>
      <legend>{label}</legend>
      {hint && <span class="hint">{hint}</span>}
      {wrong && <span class="wrong-text">{wrong}</span>}
      <span class="inline-fields">
        <label for={field.name}>{t.weeksFrom}</label>
        <input id={field.name} name={from} value={typed.get(from) ?? ''} size={3} inputmode="numeric" autocomplete="off" />
        <label for={to}>{t.weeksTo}</label>
        <input id={to} name={to} value={typed.get(to) ?? ''} size={3} inputmode="numeric" autocomplete="off" />
      </span>
    </fieldset>
  )
}
