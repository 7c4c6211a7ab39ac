import { describe, expect, test } from 'vitest'
import type { DeliveredHours } from '../activity/delivered.store.ts'
import type { MeetingSeen } from '../consultation/held.store.ts'
import type { FrozenCount } from '../count-list/frozen.store.ts'
import { hoursDelivered } from './delivered-hours.ts'
import { meetingsHeld } from './meetings-held.ts'
import { placesGiven } from './places-given.ts'
import { pupilsCounted } from './pupils-counted.ts'

const nothing = { value: null, why: 'no-data' }

describe('hours delivered', () => {
  const line = (hours: number, more: Partial<DeliveredHours> = {}): DeliveredHours => ({
    ...{
      id: 'h',
      institutionId: 'beek',
      forInstitutionId: null,
      person: 'Karim Idrissi',
      function: 'docent',
      routeId: 'r',
      routeName: 'R',
    },
    ...{ leerjaar: 3, from: '2026-09-01', to: '2026-09-30', hours, ...more },
  })
  const about = { routeIds: ['r'], institutionIds: ['beek'], from: '2026-08-01', until: '2026-11-23' }

  test('are those of the promising school, for these routes, ended within the term', () => {
    const lines = [
      line(10.1),
      line(20.2),
      line(99, { institutionId: 'wilg' }),
      line(99, { routeId: 's' }),
      line(99, { to: '2026-11-24' }),
      line(99, { to: '2026-07-31' }),
    ]
    // 10.1 + 20.2 in floating point is 30.299999999999997
    expect(hoursDelivered(lines, about)).toEqual({
      ...{ value: 30.3, unit: 'uur', adds: true },
      rows: [
        { label: 'docent, Karim Idrissi', on: '2026-09-30', value: 10.1 },
        { label: 'docent, Karim Idrissi', on: '2026-09-30', value: 20.2 },
      ],
    })
  })
  test('the first and the last day of the term belong to it', () =>
    expect(hoursDelivered([line(1, { to: '2026-08-01' }), line(2, { to: '2026-11-23' })], about)).toMatchObject({ value: 3 }))
  test('nobody promised: of every school', () =>
    expect(hoursDelivered([line(1), line(2, { institutionId: 'wilg' })], { ...about, institutionIds: [] })).toMatchObject({ value: 3 }))
  test('hours of another school only are none of this one', () =>
    expect(hoursDelivered([line(5, { institutionId: 'wilg' })], about)).toEqual({ value: 0, unit: 'uur', adds: true, rows: [] }))
  test('no line for these routes says nothing', () => {
    expect(hoursDelivered([], about)).toEqual(nothing)
    expect(hoursDelivered([line(5, { routeId: null })], about)).toEqual(nothing)
  })
})

describe('meetings held with both sides', () => {
  const meeting = (more: Partial<MeetingSeen>): MeetingSeen => ({
    ...{ id: 'm', bodyId: 'b', bodyName: 'Stuurgroep', routeIds: ['r'], institutionIds: [], plannedOn: '2026-10-06', state: 'held' },
    ...{ sidesPresent: ['mbo', 'vo'], ...more },
  })
  test('one side, not held or of another route does not count', () => {
    const all = [meeting({}), meeting({ sidesPresent: ['vo'] }), meeting({ state: 'not-held' }), meeting({ routeIds: ['s'] })]
    expect(meetingsHeld(all, { routeIds: ['r'] })).toMatchObject({
      ...{ value: 1, unit: 'overleg', adds: true },
      rows: [{ label: 'Stuurgroep', on: '2026-10-06', value: 1 }, { value: 0 }, { value: 0 }],
    })
  })
  test('none planned says nothing; planned and not held is none', () => {
    expect(meetingsHeld([meeting({ routeIds: ['s'] })], { routeIds: ['r'] })).toEqual(nothing)
    expect(meetingsHeld([meeting({ state: 'planned', sidesPresent: [] })], { routeIds: ['r'] })).toMatchObject({ value: 0 })
  })
})

describe('pupils on the frozen list', () => {
  const count = (pupils: number, more: Partial<FrozenCount> = {}): FrozenCount => ({
    ...{
      listId: 'l',
      teldatum: '2026-10-01',
      institutionId: 'wilg',
      partnerId: null,
      routeId: 'r',
      routeName: 'R',
      phase: 'VO',
      leerjaar: 3,
    },
    ...{ startYear: 2026, level: 'kb', pupils, ...more },
  })
  const sees = (seesPupils: boolean, routeIds = ['r']) => ({ routeIds, seesPupils })

  test('of the last teldatum, over schools and phases', () => {
    const counts = [count(30, { teldatum: '2025-10-01' }), count(3), count(4, { phase: 'MBO' })]
    // 3 and 4 are hidden apart, but 7 is what is told
    expect(pupilsCounted(counts, sees(false))).toEqual({
      ...{ value: 7, unit: 'leerling' },
      rows: [{ label: 'R', href: '/programma/r', on: '2026-10-01', value: 7 }],
    })
  })
  test.each([
    [4, false, 'few'],
    [4, true, 4],
    [5, false, 5],
    [0, false, 0],
  ] as const)('of %i who may see pupils (%s) gets %s', (pupils, seesPupils, shown) => {
    const found = pupilsCounted([count(pupils)], sees(seesPupils))
    expect(found.rows).toMatchObject([{ value: shown }])
    expect(found.value).toBe(shown === 'few' ? null : pupils)
  })
  test('a total beside one hidden route would tell it: it is not told', () =>
    expect(pupilsCounted([count(20), count(3, { routeId: 's' })], sees(false, ['r', 's']))).toMatchObject({
      value: null,
      why: 'too-few-to-show',
    }))
  test('no list says nothing', () => expect(pupilsCounted([count(20, { routeId: 's' })], sees(true))).toEqual(nothing))
})

describe('places given', () => {
  const came = (pupils: number | 'few', institutionId = 'beek', routeId = 'r') => ({ schoolYear: 2026, routeId, institutionId, pupils })
  const names = new Map([['beek', 'Beekzijde']])
  test('are pupils who came to the promising mbo', () =>
    expect(placesGiven([came(12), came(9, 'haven'), came(9, 'beek', 's')], { routeIds: ['r'], institutionIds: ['beek'] }, names)).toEqual({
      ...{ value: 12, unit: 'plaats' },
      rows: [{ label: 'Beekzijde', year: 2026, value: 12, href: '/programma/r' }],
    }))
  test('one to four are not told, nor a sum with them', () =>
    expect(placesGiven([came(12), came('few', 'haven')], { routeIds: ['r'], institutionIds: [] }, names)).toMatchObject({
      value: null,
      why: 'too-few-to-show',
    }))
  test('nobody came: nothing is known', () => expect(placesGiven([], { routeIds: ['r'], institutionIds: [] }, names)).toEqual(nothing))
})
