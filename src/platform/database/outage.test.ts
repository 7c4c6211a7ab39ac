import { describe, expect, test } from 'vitest'
import { isOutage } from './outage.ts'

const coded = (code: string) => Object.assign(new Error('said the server'), { code })

describe('passes by itself', () => {
  test.each(['57P01', '57P02', '57P03', '08006', '08001', '53100', '53300', '25006'])('SQLSTATE %s', (code) => {
    expect(isOutage(coded(code))).toBe(true)
  })

  test.each(['ECONNREFUSED', 'ECONNRESET', 'ENOSPC', 'ENOTFOUND'])('%s', (code) => {
    expect(isOutage(coded(code))).toBe(true)
  })

  test.each([
    'timeout exceeded when trying to connect',
    'Connection terminated unexpectedly',
    'Client has encountered a connection error and is not queryable',
  ])('the driver: %s', (words) => {
    expect(isOutage(new Error(words))).toBe(true)
  })

  test('what lies behind it, or behind one of several', () => {
    expect(isOutage(new Error('page', { cause: coded('57P01') }))).toBe(true)
    expect(isOutage(new AggregateError([coded('ECONNREFUSED')]))).toBe(true)
  })
})

describe('is a fault of ours, or an answer', () => {
  // a wrong value, a double one, no right, a page that took too long, a lock of another
  test.each(['22P02', '23505', '42501', '57014', '40001', '8006', '0800'])('SQLSTATE %s', (code) => {
    expect(isOutage(coded(code))).toBe(false)
  })

  test.each([null, undefined, 'ECONNREFUSED', new Error('secret cause')])('%s', (error) => {
    expect(isOutage(error)).toBe(false)
  })
})
