import { describe, expect, test } from 'vitest'
import { typed } from '../testing/act-as.ts'
import { isSetupCode, newSetupCode } from './code.ts'
import { readStart } from './form.ts'

const filled = {
  regio: 'Regio Merwestreek',
  voornaam: 'Wil',
  achternaam: 'Hofman',
  email: 'Wil@merwestreek.example',
  wachtwoord: ' vier ganzen op een rij ',
  nogmaals: ' vier ganzen op een rij ',
}
const rules = (changes: Record<string, string>, setupCode: string | null = null, problem: string | null = null) => {
  const read = readStart(typed({ ...filled, ...changes }), { setupCode, passwordProblem: () => problem })
  return read.ok ? [] : read.findings.map(({ rule }) => rule)
}

describe('the start of a region', () => {
  test('keeps a password as it was typed, and an address in small letters', () => {
    const read = readStart(typed(filled), { setupCode: null, passwordProblem: () => null })
    expect(read.ok && [read.value.password, read.value.person.email]).toEqual([' vier ganzen op een rij ', 'wil@merwestreek.example'])
  })

  test('says everything that is wrong at once', () => {
    const nothing = { regio: ' ', voornaam: '', achternaam: '', email: '', wachtwoord: '' }
    expect(rules(nothing, 'ABCDE')).toEqual([
      'setup/code-wrong',
      'setup/region-missing',
      'name-missing',
      'name-missing',
      'setup/email-missing',
      'setup/password-missing',
    ])
    expect(rules({ nogmaals: 'anders' })).toEqual(['setup/passwords-differ'])
    expect(rules({ email: 'wil' }, null, 'Te kort')).toEqual(['person/email-wrong', 'setup/password-refused'])
  })

  test('asks for a code only where one is needed', () => {
    expect(rules({ code: 'wrong' }, null)).toEqual([])
    expect(rules({ code: '7kq2m x0f9b' }, '7KQ2M-X0F9B')).toEqual([])
    expect(rules({ code: '7kq2m x0f9' }, '7KQ2M-X0F9B')).toEqual(['setup/code-wrong'])
    expect(rules({ code: '' }, '7KQ2M-X0F9B')).toEqual(['setup/code-wrong'])
  })
})

test('no two codes are alike, and each opens only its own', () => {
  const [one, other] = [newSetupCode(), newSetupCode()]
  expect(one).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/)
  expect([isSetupCode(one, one), isSetupCode(one, other)]).toEqual([true, false])
})
