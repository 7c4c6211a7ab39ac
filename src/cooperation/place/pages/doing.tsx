import type { Child } from 'hono/jsx'
import type { Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { placeWords } from './words.ts'

/** What one form under a record does: its name, where it goes, and in a word what lay before who presses. */
export interface DoingProps {
  what: string
  action: string
  seen: string
  title?: string
  /** takes a file */
  hasFile?: boolean
  children: Child
}

/** A form that does one thing; `id` is also where a mistake points when no field is to blame. */
export function Doing({ what, action, seen, title, hasFile, children }: DoingProps) {
  const sending = hasFile ? ({ enctype: 'multipart/form-data', 'data-turbo': 'false' } as const) : {}
  return (
    <form class="panel" id={what} method="post" {...sending} action={action}>
      <input type="hidden" name="doe" value={what} />
      <input type="hidden" name="gezien" value={seen} />
      {title && <h3>{title}</h3>}
      {children}
    </form>
  )
}

export interface ButtonProps {
  lead: string
  label: string
  second?: boolean
}

export function OneButton({ lead, label, second = false, ...doing }: Omit<DoingProps, 'children'> & ButtonProps) {
  return (
    <Doing {...doing}>
      <p>{lead}</p>
      <SubmitButton {...(second ? { second } : {})}>{label}</SubmitButton>
    </Doing>
  )
}

interface OnBehalfProps {
  language: Language
  name: string
  /** in whose name somebody may do this */
  sides: readonly { id: string; name: string }[]
  chosen: string
  wrong?: string | undefined
}

/** In whose name: said when it can be one only, asked when there is a choice, and then nobody is chosen beforehand. */
export function OnBehalf({ language, name, sides, chosen, wrong }: OnBehalfProps) {
  const t = placeWords(language)
  const [only] = sides
  if (only && sides.length === 1)
    return (
      <p>
        {t.onBehalfOf}
        {': '}
        <b>{only.name}</b>
        <input type="hidden" name={name} value={only.id} />
      </p>
    )
  const options = [{ value: '', label: t.choose }, ...sides.map((one) => ({ value: one.id, label: one.name }))]
  return <SelectField name={name} label={t.onBehalfOf} chosen={chosen} options={options} wrong={wrong} />
}
