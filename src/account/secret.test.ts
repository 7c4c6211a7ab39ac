import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { secretOf } from './secret.store.ts'

const folder = (): string => join(mkdtempSync(join(tmpdir(), 'doorloop-secret-')), 'data')

test('is made once, long, and for its owner only', () => {
  const one = folder()
  const secret = secretOf(one, {})
  expect(secret.length).toBeGreaterThanOrEqual(64)
  expect(secretOf(one, {})).toBe(secret)
  expect(readFileSync(join(one, 'secret'), 'utf8')).toBe(secret)
  expect(statSync(join(one, 'secret')).mode & 0o777).toBe(0o600)
  expect(secretOf(folder(), {})).not.toBe(secret)
})

test('of the environment goes first, and must be long; a short one is not told', () => {
  const given = 'x'.repeat(32)
  expect(secretOf(folder(), { DOORLOOP_SECRET: given })).toBe(given)
  expect(() => secretOf(folder(), { DOORLOOP_SECRET: 'geheim' })).toThrow('at least 32 characters')
  expect(() => secretOf(folder(), { DOORLOOP_SECRET: 'geheim' })).not.toThrow('geheim')
})
