import { describe, expect, test } from 'vitest'
import { DIPLOMAS, isStartkwalificatie, openWith } from './leaving.ts'
import { readLeaving } from './leaving-form.ts'
import { reachable, schoolMonth } from './reachable.ts'

const form = (fields: Record<string, string>) => new URLSearchParams(fields)
const TODAY = '2026-11-23'

test('a startkwalificatie is mbo 2 or higher, havo or vwo', () =>
  expect(DIPLOMAS.filter(isStartkwalificatie)).toEqual(['havo', 'vwo', 'mbo-2', 'mbo-3', 'mbo-4']))

describe('what is told of who leaves', () => {
  test('a switch has a last day, a reason and a destination', () => {
    expect(readLeaving(form({}), 'switch', TODAY)).toEqual({
      ok: false,
      mistakes: [
        { field: 'reden', mistake: 'missing' },
        { field: 'bestemming', mistake: 'missing' },
        { field: 'laatste-dag', mistake: 'missing' },
      ],
    })
    const read = readLeaving(
      form({ 'laatste-dag': '2026-11-30', reden: 'bbl', bestemming: 'regular-mbo-bbl', terugweg: 'ja' }),
      'switch',
      TODAY,
    )
    expect(read).toMatchObject({ ok: true, value: { on: '2026-11-30', reason: 'bbl', wayBackUsed: true, diploma: null } })
  })
  test('an own reason and another destination are told in words', () => {
    const read = readLeaving(form({ 'laatste-dag': TODAY, reden: 'own', bestemming: 'other' }), 'switch', TODAY)
    expect(read.ok ? [] : read.mistakes.map(({ field }) => field)).toEqual(['reden-tekst', 'bestemming-tekst'])
  })
  test('a diploma has its day, which has been; outside the route it ends nothing', () => {
    const diploma = { diploma: 'mbo-2', 'diploma-dag': '2026-07-10', waar: 'buiten', bestemming: 'work' }
    expect(readLeaving(form(diploma), 'diploma', TODAY)).toMatchObject({ ok: true, value: { on: '2026-07-10', within: false } })
    expect(readLeaving(form({ ...diploma, waar: 'binnen' }), 'diploma', TODAY)).toMatchObject({ mistakes: [{ field: 'laatste-dag' }] })
    expect(readLeaving(form({ ...diploma, 'diploma-dag': '2026-11-24' }), 'diploma', TODAY)).toMatchObject({
      mistakes: [{ field: 'diploma-dag', mistake: 'in-future' }],
    })
  })
  test('who goes on in the route after a diploma has no last day and no destination', () => {
    const diploma = { diploma: 'vmbo-kb', 'diploma-dag': '2026-07-10', waar: 'verder' }
    const stays = { on: '2026-07-10', within: true, destination: 'same-route', destinationWords: null, diploma: 'vmbo-kb' }
    expect(readLeaving(form(diploma), 'diploma', TODAY)).toMatchObject({ ok: true, value: stays })
    const more = { 'laatste-dag': '2026-07-31', bestemming: 'work', 'bestemming-tekst': 'Bakkerij' }
    expect(readLeaving(form({ ...diploma, ...more }), 'diploma', TODAY)).toMatchObject({ ok: true, value: stays })
    expect(readLeaving(form({ 'laatste-dag': TODAY, reden: 'bbl', bestemming: 'same-route' }), 'switch', TODAY)).toMatchObject({
      mistakes: [{ field: 'bestemming', mistake: 'unknown' }],
    })
  })
  test('a drop-out says what was tried; what is missing is said, and refuses nothing', () => {
    const read = readLeaving(form({ 'laatste-dag': TODAY, bestemming: 'unknown' }), 'drop-out', TODAY)
    expect(read.ok ? openWith(read.value) : read).toEqual([
      'drop-out/not-reported',
      'drop-out/no-contact-tried',
      'drop-out/no-way-in-again',
    ])
    const told = { pogingen: '3 keer gebeld', 'gemeld-bij': 'leerplicht', terugkomen: 'in februari' }
    const whole = readLeaving(form({ 'laatste-dag': TODAY, bestemming: 'unknown', ...told }), 'drop-out', TODAY)
    expect(whole.ok && openWith(whole.value)).toEqual([])
  })
})

describe('what can be reached now', () => {
  const year = (id: string) => ({ id }) as never
  const way = (fromYear: string, fromMonth: number, toYear: string, toMonth: number, where: string) => ({
    ...{ id: where, fromYear, fromMonth, toYear, toMonth, diploma: null, where, left: null },
  })
  const design = { years: [year('y3'), year('y4')], wayBack: [way('y3', 1, 'y3', 6, 'leerjaar 3'), way('y3', 7, 'y4', 4, 'leerjaar 4')] }
  const at = (yearId: string | null, day: string) => reachable(design, yearId, day).map(({ where }) => where)

  test.each([
    ['2026-08-01', 1],
    ['2026-12-31', 5],
    ['2027-01-01', 6],
    ['2027-07-31', 12],
  ])('%s is month %i of the school year', (day, month) => expect(schoolMonth(day)).toBe(month))
  test('by year of the route and month, the first and last month included', () => {
    expect(at('y3', '2027-01-31')).toEqual(['leerjaar 3'])
    expect(at('y3', '2027-02-01')).toEqual(['leerjaar 4'])
    expect(at('y4', '2027-11-30')).toEqual(['leerjaar 4'])
    expect(at('y4', '2027-12-01')).toEqual([])
  })
  test('all of it when the year is not known', () => expect(at(null, '2027-12-01')).toEqual(['leerjaar 3', 'leerjaar 4']))
})
