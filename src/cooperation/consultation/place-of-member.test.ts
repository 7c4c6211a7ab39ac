import { expect, test } from 'vitest'
import type { BodySchool } from './body.ts'
import { placeOfMember } from './place-of-member.ts'

const school = (institutionId: string, side: 'vo' | 'mbo'): BodySchool => ({ institutionId, side, name: institutionId, reach: [] })
const body = { schools: [school('zwaluwnest', 'vo'), school('kade', 'vo'), school('roc', 'mbo')] }
const placed = (at: string[], typed: { school?: string; side?: string } = {}) => placeOfMember({ school: '', side: '', ...typed }, body, at)
const sits = (side: 'vo' | 'mbo', institutionId: string | null) => ({ ok: true, place: { side, institutionId } })
const asks = (field: string, mistake: string) => ({ ok: false, field, mistake })

test('who works at one school sits for it', () => expect(placed(['roc'])).toEqual(sits('mbo', 'roc')))
test('who works at two of one side sits for that side', () => expect(placed(['zwaluwnest', 'kade'])).toEqual(sits('vo', null)))
test('who works at both sides is asked', () => expect(placed(['kade', 'roc'])).toEqual(asks('kant', 'both-sides')))
test('and is asked no more with a side', () => expect(placed(['kade', 'roc'], { side: 'vo' })).toEqual(sits('vo', 'kade')))
test('nor with a school', () => expect(placed(['kade', 'roc'], { school: 'roc' })).toEqual(sits('mbo', 'roc')))
test('who works at none of them is asked', () => expect(placed([])).toEqual(asks('kant', 'missing')))
test('what was chosen goes before the role', () => expect(placed(['roc'], { school: 'kade' })).toEqual(sits('vo', 'kade')))
test('a school that takes no part', () => expect(placed([], { school: 'x' })).toEqual(asks('school', 'unknown')))
test('a side that there is not', () => expect(placed(['roc'], { side: 'hbo' })).toEqual(asks('kant', 'unknown')))
