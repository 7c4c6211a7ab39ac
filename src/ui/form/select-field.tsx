import type { Child } from 'hono/jsx'
import { Field } from './field.tsx'

export interface Option {
  value: string
  label: string
}

export interface OptionGroup {
  label: string
  options: readonly Option[]
}

export interface SelectFieldProps {
  /** also the name in the form */
  name: string
  label: Child
  hint?: Child
  wrong?: string | undefined
  chosen: string
  options: readonly (Option | OptionGroup)[]
}

/** One of many; with a few, ChoiceField shows them all at once. */
export function SelectField({ name, label, hint, wrong, chosen, options }: SelectFieldProps) {
  return (
    <Field
      id={name}
      label={label}
      hint={hint}
      wrong={wrong}
      control={(props) => (
        <select name={name} {...props}>
          {options.map((one) =>
            'options' in one ? (
              <optgroup label={one.label}>
                {one.options.map((option) => (
                  <SelectOption option={option} chosen={chosen} />
                ))}
              </optgroup>
            ) : (
              <SelectOption option={one} chosen={chosen} />
            ),
          )}
        </select>
      )}
    />
  )
}

function SelectOption({ option: { value, label }, chosen }: { option: Option; chosen: string }) {
  return (
    <option value={value} selected={value === chosen}>
      {label}
    </option>
  )
}
