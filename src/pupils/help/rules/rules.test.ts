import { describe, expect, test } from 'vitest'
import type { Consent, GivenBy, Purpose } from '../help.ts'
import { groundOf } from './ground.ts'
import { mayPassOn } from './pass-on.ts'

// sixteen on 14 March 2026, eighteen on 14 March 2028
const BORN = '2010-03-14'
const given = (givenBy: GivenBy, more: Partial<Consent> = {}): Consent => ({
  ...{ id: givenBy, purpose: 'pass-on' as Purpose, givenBy, givenOn: '2025-09-01', how: 'signed', notedBy: 'Anouk', withdrawnOn: null },
  ...more,
})
const pass = (consents: Consent[], day: string, birthDate: string | null = BORN) =>
  mayPassOn({ consents, passOnSource: null }, birthDate, day).rule

describe('help is passed on', () => {
  test('until 16 with the consent of a parent, and with the pupil’s alone not', () => {
    expect(pass([given('parent')], '2026-03-13')).toBe('passes-by-consent')
    expect(pass([given('pupil')], '2026-03-13')).toBe('consent-lacking')
  })
  test('from 16 with the pupil’s; without the parents’ somebody decides until 18', () => {
    expect(pass([given('parent')], '2026-03-14')).toBe('consent-lacking')
    expect(pass([given('pupil')], '2026-03-14')).toBe('other-consent-lacking')
    expect(pass([given('pupil'), given('parent')], '2026-03-14')).toBe('passes-by-consent')
    expect(pass([given('pupil')], '2028-03-13')).toBe('other-consent-lacking')
    expect(pass([given('pupil')], '2028-03-14')).toBe('passes-by-consent')
  })
  test('of unknown age only with both', () => {
    expect(pass([given('pupil')], '2026-03-14', null)).toBe('consent-lacking')
    expect(pass([given('pupil'), given('parent')], '2026-03-14', null)).toBe('passes-by-consent')
  })
  test('not before consent was given, and no longer from the day it was taken back', () => {
    const back = [given('parent', { withdrawnOn: '2026-02-01' })]
    expect(pass([given('parent')], '2025-08-31')).toBe('consent-lacking')
    expect(pass(back, '2026-01-31')).toBe('passes-by-consent')
    expect(pass(back, '2026-02-01')).toBe('consent-lacking')
  })
  test('not with a consent that was for the help itself', () =>
    expect(pass([given('parent', { purpose: 'help' })], '2026-01-01')).toBe('consent-lacking'))
  test('by a law that was named, without consent', () =>
    expect(mayPassOn({ consents: [], passOnSource: 'WVO 2020' }, BORN, '2026-01-01')).toEqual({
      rule: 'passes-by-law',
      strength: 'fits',
      source: 'WVO 2020',
    }))
})

describe('the ground of help', () => {
  const help = { ground: 'consent' as const, groundSource: null, consents: [] as Consent[] }
  test('consent holds while it holds', () => {
    expect(groundOf(help, BORN, '2026-01-01')).toEqual({ rule: 'help-without-consent', strength: 'not-allowed', of: 'parent' })
    expect(groundOf({ ...help, consents: [given('parent', { purpose: 'help' })] }, BORN, '2026-01-01')).toBeNull()
  })
  test('a law wants to be named; a vital interest does not wait for it', () => {
    expect(groundOf({ ...help, ground: 'legal-duty' }, BORN, '2026-01-01')?.rule).toBe('law-not-named')
    expect(groundOf({ ...help, ground: 'public-task', groundSource: 'WEB art. 8' }, BORN, '2026-01-01')).toBeNull()
    expect(groundOf({ ...help, ground: 'vital-interest' }, BORN, '2026-01-01')).toBeNull()
  })
})
