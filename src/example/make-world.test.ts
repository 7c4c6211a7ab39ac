import { describe, expect, test } from 'vitest'
import { ROLES, SCOPES_OF } from '#platform/access/rights.ts'
import { schoolYearOf } from './calendar.ts'
import { EXAMPLE_SIZE, makeWorld } from './make-world.ts'

const TODAY = '2026-11-24'
const world = makeWorld(TODAY)
const { rows } = world
const recordOf = new Map(rows.school_record.map((record) => [record.id, record]))
const linesOf = <L extends { record_id: string }>(lines: readonly L[]): Map<string, L[]> => {
  const found = new Map<string, L[]>()
  for (const line of lines) found.set(line.record_id, [...(found.get(line.record_id) ?? []), line])
  return found
}
const overlaps = (lines: readonly { valid_from: string; valid_until: string | null }[]): boolean => {
  const sorted = lines.toSorted((a, b) => a.valid_from.localeCompare(b.valid_from))
  return sorted.some((line, nr) => nr > 0 && (sorted[nr - 1]?.valid_until ?? '9999') >= line.valid_from)
}

test('the same seed and day give the same region, another seed another', () => {
  expect(makeWorld(TODAY)).toEqual(world)
  expect(makeWorld(TODAY, { ...EXAMPLE_SIZE, seed: 1 }).rows.region).not.toEqual(rows.region)
})

describe('as large as it says', () => {
  test('boards, sites, profielen, routes', () => {
    const vmbo = new Set(rows.site_profile.map(({ site_id }) => site_id))
    const mbo = rows.institution.filter(({ kind }) => kind === 'mbo' || kind === 'aoc')
    expect([rows.board.length, vmbo.size, mbo.length, rows.route.length]).toEqual([2, 4, 2, 6])
    expect(new Set(rows.site_profile.map(({ profiel }) => profiel)).size).toBe(7)
    expect(new Set(rows.route.map(({ scheme }) => scheme)).size).toBeGreaterThanOrEqual(5)
  })

  test('four cohorts of about 150, the last of this school year', () => {
    const starts = new Map<number, Set<string>>()
    for (const line of rows.enrolment.filter(({ kind, leerjaar }) => kind === 'vo' && leerjaar === 3)) {
      const year = schoolYearOf(line.valid_from)
      starts.set(year, (starts.get(year) ?? new Set()).add(recordOf.get(line.record_id)?.pupil_id ?? ''))
    }
    expect([...starts.keys()].sort()).toEqual([2023, 2024, 2025, 2026])
    for (const pupils of starts.values()) expect(Math.abs(pupils.size - 155)).toBeLessThan(20)
  })
})

describe('every life is possible', () => {
  test('a pupil has a record, a record has an enrolment', () => {
    const withRecord = new Set(rows.school_record.map(({ pupil_id }) => pupil_id))
    expect(rows.pupil.filter(({ id }) => !withRecord.has(id))).toEqual([])
    const enrolled = linesOf(rows.enrolment)
    expect(rows.school_record.filter(({ id }) => !enrolled.has(id))).toEqual([])
  })

  test('nobody is in two places of one school, twice in a route, or in a group twice', () => {
    for (const lines of linesOf(rows.enrolment).values()) expect(overlaps(lines)).toBe(false)
    for (const lines of linesOf(rows.route_enrolment).values()) expect(overlaps(lines)).toBe(false)
    for (const lines of linesOf(rows.group_member).values()) expect(overlaps(lines)).toBe(false)
  })

  test('nothing ends before it began, or happens after today', () => {
    const all = [...rows.enrolment, ...rows.route_enrolment, ...rows.group_member]
    expect(
      all.filter(
        ({ valid_from, valid_until }) => valid_from > TODAY || (valid_until !== null && (valid_until < valid_from || valid_until > TODAY)),
      ),
    ).toEqual([])
  })

  test('a line of a route lies within the time at a school of that pupil', () => {
    const enrolled = linesOf(rows.enrolment)
    for (const line of rows.route_enrolment.filter(({ phase }) => phase === 'VO')) {
      const first =
        enrolled
          .get(line.record_id)
          ?.map(({ valid_from }) => valid_from)
          .sort()[0] ?? '9999'
      expect(line.valid_from >= first).toBe(true)
    }
  })

  test('pupils are 14 to 16 when they start, and have names', () => {
    for (const { record_id, valid_from } of rows.enrolment.filter(({ kind, leerjaar }) => kind === 'vo' && leerjaar === 3)) {
      const record = recordOf.get(record_id)
      const age = (Date.parse(valid_from) - Date.parse(record?.birth_date ?? '')) / 31_557_600_000
      expect(age).toBeGreaterThan(13.7)
      expect(age).toBeLessThan(17.2)
      expect(record?.given_name && record.family_name).toBeTruthy()
    }
  })

  test('there are repeaters, drop-outs, switchers, hand-overs and diplomas', () => {
    const reasons = new Set(rows.enrolment.map(({ reason }) => reason ?? ''))
    for (const reason of ['vertrokken zonder startkwalificatie', 'diploma vmbo-kb', 'diploma mbo-2', 'naar het mbo in de route']) {
      expect([...reasons]).toContain(reason)
    }
    expect(rows.route_enrolment.some(({ reason }) => reason?.includes('gekozen'))).toBe(true)
    const third = rows.enrolment.filter(({ kind, leerjaar }) => kind === 'vo' && leerjaar === 3).map(({ record_id }) => record_id)
    expect(third.length).toBeGreaterThan(new Set(third).size)
  })
})

describe('what schools do not agree about', () => {
  const open = rows.route_enrolment.filter(({ valid_until }) => valid_until === null)
  const phases = new Map<string, Set<string>>()
  for (const line of open) {
    const pupil = recordOf.get(line.record_id)?.pupil_id ?? ''
    phases.set(pupil, (phases.get(pupil) ?? new Set()).add(line.phase))
  }

  test('of some the phase differs', () => {
    expect([...phases.values()].filter(({ size }) => size > 1).length).toBeGreaterThanOrEqual(3)
  })

  test('some are in the mbo phase without an mbo record', () => {
    const mbo = new Set(rows.enrolment.filter(({ kind }) => kind === 'mbo').map(({ record_id }) => record_id))
    const without = open.filter(({ phase, record_id }) => phase === 'MBO' && !mbo.has(record_id))
    expect(without.length).toBeGreaterThanOrEqual(2)
  })

  test('some have a double at the other school that nobody has decided about', () => {
    const seen = new Map<string, string>()
    const doubles = rows.school_record.filter(({ family_name, birth_date, given_name, pupil_id }) => {
      const key = [given_name, family_name, birth_date].join()
      const other = seen.get(key)
      seen.set(key, pupil_id)
      return other !== undefined && other !== pupil_id
    })
    expect(doubles.length).toBeGreaterThanOrEqual(3)
  })
})

describe('the people', () => {
  test('there is one for every role, there where the role can be', () => {
    expect(new Set(world.cast.flatMap(({ roles }) => roles))).toEqual(new Set(ROLES))
    for (const { role, scope_kind } of rows.role_assignment) expect(SCOPES_OF[role]).toContain(scope_kind)
  })

  test('every group of this year has a mentor', () => {
    const mentored = new Set(rows.role_assignment.filter(({ role }) => role === 'mentor').map(({ scope_id }) => scope_id))
    expect(rows.pupil_group.filter(({ id, school_year }) => school_year === 2026 && !mentored.has(id))).toEqual([])
  })

  test('the pupil who signs in is known to both schools', () => {
    const pupil = rows.role_assignment.find(({ role }) => role === 'leerling')?.scope_id
    expect(rows.school_record.filter(({ pupil_id }) => pupil_id === pupil)).toHaveLength(2)
  })

  test('each has an address of its own that leads nowhere', () => {
    const addresses = rows.person.map(({ email }) => email)
    expect(new Set(addresses).size).toBe(addresses.length)
    for (const address of addresses) expect(address).toMatch(/^[a-z.]+\d*@[a-z]+\.example$/)
  })
})

test('no number could be somebody’s: no BSN, no given BRIN, no given crebo', () => {
  for (const { key } of rows.school_record) expect(key).toMatch(/^1\d{5}$/)
  for (const { brin } of rows.institution) expect(brin).toMatch(/^9[0-9][A-Z]{2}$/)
  for (const { crebo } of rows.qualification) expect(crebo).toMatch(/^950\d\d$/)
})

test('care notes are of who may write them, and for the mentor', () => {
  const writers = new Set(rows.role_assignment.filter(({ role }) => role === 'zorgcoördinator').map(({ person_id }) => person_id))
  expect(rows.care_note.length).toBeGreaterThanOrEqual(4)
  for (const note of rows.care_note) expect(writers.has(note.written_by)).toBe(true)
  expect(new Set(rows.care_note_reader.map(({ note_id }) => note_id)).size).toBe(rows.care_note.length)
})

test.each(['2026-08-01', '2026-07-31', '2027-01-15', '2028-02-29'])('it can be made on %s', (day) => {
  const made = makeWorld(day)
  expect(new Set(made.cast.flatMap(({ roles }) => roles)).size).toBe(ROLES.length)
})
