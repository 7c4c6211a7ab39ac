import { expect, test } from 'vitest'
import { SelectField } from './select-field.tsx'
import { TextField } from './text-field.tsx'
import { TickList } from './tick-list.tsx'

test('what was typed stays, also when it is wrong', () => {
  const html = String(<TextField name="brin" label="Brin" wrong="Vier tekens" value="9Z" />)
  expect(html).toContain('value="9Z"')
  expect(html).toContain('aria-describedby="brin-wrong" aria-invalid="true"')
})

test('of many, exactly the chosen one is selected, in a group too', () => {
  const options = [
    { value: '', label: 'Kies' },
    { label: 'Scholen', options: [{ value: 'a', label: 'A' }] },
  ]
  const html = (chosen: string) => String(<SelectField name="school" label="School" chosen={chosen} options={options} />)
  expect(html('a')).toContain('<option value="a" selected="">A</option>')
  expect(html('a').match(/selected/g)).toHaveLength(1)
  expect(html('weg')).not.toContain('selected')
})

test('every tick of a list sends the same name, and the list of mistakes can point at it', () => {
  const options = [
    { value: 'BWI', label: 'BWI' },
    { value: 'PIE', label: 'PIE' },
  ]
  const html = String(<TickList name="profiel" legend="Profielen" wrong="Kies er een" options={options} ticked={['PIE']} />)
  expect(html.match(/name="profiel"/g)).toHaveLength(2)
  expect(html).toContain('id="profiel"')
  expect(html).toContain('value="PIE" checked=""')
})
