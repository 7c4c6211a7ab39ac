import { describe, expect, test } from 'vitest'
import { ChoiceField, Field } from './field.tsx'
import { WrongList } from './wrong-list.tsx'

describe('a field', () => {
  const html = (wrong?: string) =>
    String(<Field id="uren" label="Uren" hint="Een getal" wrong={wrong} control={(props) => <input name="uren" {...props} />} />)

  test('that is right is described by its hint only', () => {
    expect(html()).toContain('aria-describedby="uren-hint"')
    expect(html()).not.toMatch(/wrong|aria-invalid/)
  })

  test('that is wrong says so to eye and ear', () => {
    expect(html('Vul een getal in')).toContain('aria-describedby="uren-hint uren-wrong" aria-invalid="true"')
    expect(html('Vul een getal in')).toContain('<span class="wrong-text" id="uren-wrong">Vul een getal in</span>')
  })
})

test('exactly the chosen one of a few is checked', () => {
  const choices = ['a', 'b', 'c'].map((value) => ({ value, label: value.toUpperCase() }))
  const html = String(<ChoiceField name="keuze" legend="Keuze" choices={choices} chosen="b" />)
  expect(html.match(/checked/g)).toHaveLength(1)
  expect(html).toMatch(/id="keuze-b"[^>]*checked/)
})

test('mistakes link to their fields; without mistakes there is no list', () => {
  expect(String(<WrongList title="Niet verstuurd" mistakes={[{ field: 'uren', sentence: 'Vul een getal in' }]} />)).toContain(
    '<a href="#uren">Vul een getal in</a>',
  )
  expect(WrongList({ title: 'Niet verstuurd', mistakes: [] })).toBeNull()
})
