import { describe, expect, test } from 'vitest'
import { claimsIn, showsSecondFactor, subjectIn } from './claims.ts'
import { ProviderSettingError, providersFrom } from './provider.ts'
import { purposeIn } from './purpose.ts'

const SURF = {
  OIDC_SURFCONEXT_ISSUER: 'https://connect.surfconext.nl/',
  OIDC_SURFCONEXT_CLIENT_ID: 'doorloop',
  OIDC_SURFCONEXT_CLIENT_SECRET: 'geheim',
}

describe('providers in the environment', () => {
  test('there are none without settings', () => expect(providersFrom({})).toEqual([]))

  test('one is enough with issuer, id and secret', () => {
    expect(providersFrom(SURF)).toEqual([
      {
        id: 'surfconext',
        label: 'SURFCONEXT',
        issuer: 'https://connect.surfconext.nl',
        clientId: 'doorloop',
        clientSecret: 'geheim',
        subjectClaim: 'sub',
        scopes: ['openid'],
        secondFactorAcr: [],
        askAcr: [],
      },
    ])
  })

  test('and any number of them, each with its own claim, scopes and levels', () => {
    const entree = {
      OIDC_ENTREE_ISSUER: 'http://localhost:4000',
      OIDC_ENTREE_CLIENT_ID: 'a',
      OIDC_ENTREE_CLIENT_SECRET: 'b',
      OIDC_ENTREE_LABEL: 'Entree',
      OIDC_ENTREE_SUBJECT_CLAIM: 'nlEduPersonRealId',
      OIDC_ENTREE_SCOPES: 'profile  eduperson',
      OIDC_ENTREE_SECOND_FACTOR_ACR: 'urn:loa2 urn:loa3',
    }
    expect(providersFrom({ ...SURF, ...entree })).toMatchObject([
      {
        id: 'entree',
        label: 'Entree',
        subjectClaim: 'nlEduPersonRealId',
        scopes: ['openid', 'profile', 'eduperson'],
        secondFactorAcr: ['urn:loa2', 'urn:loa3'],
      },
      { id: 'surfconext' },
    ])
  })

  test.each([
    [{ OIDC_SURFCONEXT_CLIENT_SECRET: '' }, 'OIDC_SURFCONEXT_CLIENT_SECRET'],
    [{ OIDC_SURFCONEXT_CLIENT_ID: undefined }, 'OIDC_SURFCONEXT_CLIENT_ID'],
    [{ OIDC_SURFCONEXT_ISSUER: 'http://connect.surfconext.nl' }, 'OIDC_SURFCONEXT_ISSUER'],
    [{ OIDC_SURFCONEXT_ISSUER: 'surfconext' }, 'OIDC_SURFCONEXT_ISSUER'],
    [{ OIDC_SURFCONEXT_SUBJECT_CLAIM: 'email' }, 'OIDC_SURFCONEXT_SUBJECT_CLAIM'],
  ])('%o is refused by the name of the variable, without its value', (change, variable) => {
    const read = () => providersFrom({ ...SURF, ...change })
    expect(read).toThrow(ProviderSettingError)
    expect(read).toThrow(variable)
    expect(read).not.toThrow('geheim')
  })
})

const idToken = (claims: unknown): string => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x`

test.each([
  [undefined, null],
  ['', null],
  ['a', null],
  ['a.b.c', null],
  [idToken([1]), null],
  [idToken(null), null],
  [idToken({ sub: 'x' }), { sub: 'x' }],
])('claims in %j', (token, claims) => expect(claimsIn(token)).toEqual(claims))

test.each([
  ['a text', 'x', 'x'],
  ['a number', 42, '42'],
  ['a list of one', ['x'], 'x'],
  ['a list of more', ['x', 'y'], null],
  ['empty', ' ', null],
  ['missing', undefined, null],
  ['an object', { a: 1 }, null],
  ['half a number', 1.5, null],
  ['too long', 'x'.repeat(256), null],
])('who it is: %s', (_, value, subject) => expect(subjectIn({ uid: value }, 'uid')).toBe(subject))

test('only the levels that were set count as a second factor', () => {
  expect(showsSecondFactor({ acr: 'loa2' }, ['loa2', 'loa3'])).toBe(true)
  expect(showsSecondFactor({ acr: 'loa1' }, ['loa2'])).toBe(false)
  expect(showsSecondFactor({ acr: ['loa2'] }, ['loa2'])).toBe(false)
  expect(showsSecondFactor({}, [])).toBe(false)
})

test.each([
  [null, { kind: 'sign-in' }],
  [{ purpose: { kind: 'link' } }, { kind: 'sign-in' }],
  [{ purpose: { kind: 'link', userId: 'u', tokenHash: 'h' } }, { kind: 'link', userId: 'u' }],
  [{ purpose: { kind: 'invitation', tokenHash: 'h' } }, { kind: 'invitation', tokenHash: 'h' }],
  [{ purpose: { kind: 'beheerder' } }, { kind: 'sign-in' }],
])('state %j is for %j', (state, purpose) => expect(purposeIn(state)).toEqual(purpose))
