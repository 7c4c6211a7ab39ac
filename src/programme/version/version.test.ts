import { describe, expect, test } from 'vitest'
import type { Partner } from '../route.ts'
import { currentVersion, isAgreedByAll, stillToAgree } from './version.ts'

const partner = (institutionId: string, side: 'vo' | 'mbo', siteId = institutionId): Partner => ({
  siteId,
  siteName: siteId,
  institutionId,
  institutionName: institutionId,
  boardId: 'board',
  side,
})
const wilg = partner('De Wilg', 'vo')
const roc = partner('ROC', 'mbo')

describe('a design is agreed', () => {
  test.each([
    ['by nobody', [wilg, roc], [], false],
    ['by one of two', [wilg, roc], ['ROC'], false],
    ['by both', [wilg, roc], ['ROC', 'De Wilg'], true],
    ['by two of three', [wilg, partner('De Es', 'vo'), roc], ['ROC', 'De Wilg'], false],
    ['by one side without the other', [wilg], ['De Wilg'], false],
    ['by one school that is both sides', [wilg, partner('De Wilg', 'mbo', 'groen')], ['De Wilg'], true],
    ['by nobody, without partners', [], [], false],
  ])('%s', (_, partners, schools, agreed) => {
    expect(
      isAgreedByAll(
        partners,
        schools.map((institutionId) => ({ institutionId })),
      ),
    ).toBe(agreed)
  })
})

test('a school with two sites says yes once', () => {
  expect(stillToAgree([wilg, partner('De Wilg', 'vo', 'noord'), roc], []).map(({ institutionId }) => institutionId)).toEqual([
    'De Wilg',
    'ROC',
  ])
})

test('the draft opens by itself, else the last version', () => {
  const version = (number: number, state: 'draft' | 'agreed' | 'closed') => ({ number, state })
  expect(currentVersion([])).toBeUndefined()
  expect(currentVersion([version(1, 'agreed'), version(3, 'closed'), version(2, 'agreed')])?.number).toBe(3)
  expect(currentVersion([version(3, 'agreed'), version(2, 'draft')])?.number).toBe(2)
})
