import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { buildRegion, type TestRegion, TODAY } from '#schools/testing/build-region.ts'
import { APPLY_STEPS } from './apply.store.ts'
import type { PupilDelivery } from './readers/delivery.ts'
import { applyDelivery, delivered, previewDelivery, standing, type TestDelivery, undoDelivery, vo } from './testing/deliver.ts'

let database: Database
let region: TestRegion
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

/** A school of its own for each test: nothing of the others stands in it. */
async function school(change: Partial<TestDelivery> = {}): Promise<TestDelivery> {
  region = await buildRegion(database.db)
  const { regionId, institutions, people } = region
  return { db: database.db, regionId, institutionId: institutions.zwaluwnest, personId: people.beheerder.personId, ...change }
}

/** Lines of a pupil that stand: from, until, leerjaar. */
async function lines(key: string): Promise<string[]> {
  const { rows } = await asSystem(database.db, (trx) =>
    sql<{ text: string }>`select concat_ws(' ', e.valid_from, coalesce(e.valid_until::text, '…'), 'lj' || e.leerjaar) as text
      from enrolment e join school_record r on r.id = e.record_id
      where r.key = ${key} and r.institution_id = ${region.institutions.zwaluwnest} and e.withdrawn_at is null order by e.valid_from`.execute(
      trx,
    ),
  )
  return rows.map(({ text }) => text)
}

describe('what a delivery does', () => {
  test('a pupil who is not known is new, with the enrolment', async () => {
    const { counts } = await applyDelivery(await school(), [delivered('1')])
    expect(counts).toMatchObject({ new: 1, changed: 0, same: 0, refused: 0 })
    expect(await lines('1')).toEqual(['2025-08-01 … lj3'])
  })

  test('the next leerjaar begins on the day the file tells about, and the one before ends', async () => {
    const world = await school()
    await applyDelivery({ ...world, settings: { asOf: '2025-10-01' } }, [delivered('1')])
    const { counts } = await previewDelivery(world, [delivered('1', { enrolments: [vo({ leerjaar: 4 })] })])
    expect(counts).toMatchObject({ new: 0, changed: 1, same: 0, lines: { enrolment: { changed: 1 } } })
    await applyDelivery(world, [delivered('1', { enrolments: [vo({ leerjaar: 4 })] })])
    expect(await lines('1')).toEqual(['2025-08-01 2026-11-22 lj3', `${TODAY} … lj4`])
  })

  test('chosen as a correction, it takes the place of what was wrong from the start', async () => {
    const world = await school()
    await applyDelivery({ ...world, settings: { asOf: '2025-10-01' } }, [delivered('1')])
    await applyDelivery({ ...world, settings: { changes: 'correction' } }, [delivered('1', { enrolments: [vo({ leerjaar: 4 })] })])
    expect(await lines('1')).toEqual(['2025-08-01 … lj4'])
  })

  test('an end is an end, whatever was chosen', async () => {
    const world = await school()
    await applyDelivery(world, [delivered('1')])
    await applyDelivery(world, [delivered('1', { enrolments: [vo({ until: '2026-10-31', reason: 'verhuisd' })] })])
    expect(await lines('1')).toEqual(['2025-08-01 2026-10-31 lj3'])
  })

  test('an enrolment that begins later ends the one before it', async () => {
    const world = await school()
    await applyDelivery(world, [delivered('1')])
    await applyDelivery(world, [delivered('1', { enrolments: [vo({ from: '2026-08-01', leerjaar: 4 })] })])
    expect(await lines('1')).toEqual(['2025-08-01 2026-07-31 lj3', '2026-08-01 … lj4'])
  })

  test('what stands there already stays, also beside one that begins later', async () => {
    const world = await school()
    const years = [
      vo({ leerjaar: 3, from: '2025-06-18', until: '2025-07-10' }),
      vo({ leerjaar: 4, from: '2025-09-15', until: '2026-02-22' }),
    ]
    await applyDelivery(world, [delivered('1', { enrolments: years })])
    const corrected = { ...world, settings: { asOf: '2025-10-01', changes: 'correction' as const } }
    for (let times = 0; times < 2; times += 1) {
      await applyDelivery(corrected, [delivered('1', { enrolments: [vo({ leerjaar: 4, from: '2025-06-07' })] })])
      expect(await lines('1')).toEqual(['2025-06-07 … lj4', '2025-06-18 2025-07-10 lj3'])
    }
  })

  test('who comes back begins anew', async () => {
    const world = await school()
    await applyDelivery(world, [delivered('1', { enrolments: [vo({ until: '2026-01-31' })] })])
    await applyDelivery(world, [delivered('1')])
    expect(await lines('1')).toEqual(['2025-08-01 2026-01-31 lj3', `${TODAY} … lj3`])
  })

  test('a file with its own periods corrects them, and keeps two enrolments apart by their numbers', async () => {
    const world = { ...(await school()), isExact: true }
    const two = (leerjaar: number) => [vo({ number: '1', from: '2024-08-01', until: '2025-07-31' }), vo({ number: '2', leerjaar })]
    await applyDelivery(world, [delivered('1', { enrolments: two(3) })])
    await applyDelivery(world, [delivered('1', { enrolments: two(4) })])
    expect(await lines('1')).toEqual(['2024-08-01 2025-07-31 lj3', '2025-08-01 … lj4'])
  })

  test('what a file does not say stays as it was', async () => {
    const world = await school()
    await applyDelivery(world, [delivered('1', { email: 'jesse@zwaluwnest.example' })])
    const silent = delivered('1', { enrolments: [vo({ opleiding: null, profiel: null, leerjaar: null, from: null })] })
    const { counts } = await previewDelivery(world, [silent])
    expect(counts).toMatchObject({ same: 1, lines: { enrolment: { same: 1 } } })
  })

  test('who is not in the file is left alone, or ends on the day that was chosen', async () => {
    const world = await school()
    await applyDelivery(world, [delivered('1'), delivered('2', { familyName: 'Visser' })])
    const { counts } = await applyDelivery(world, [delivered('1')])
    expect(counts.gone).toBe(1)
    expect(await lines('2')).toEqual(['2025-08-01 … lj3'])
    await applyDelivery({ ...world, settings: { gone: '2026-10-31' } }, [delivered('1')])
    expect(await lines('2')).toEqual(['2025-08-01 2026-10-31 lj3'])
    expect(await lines('1')).toEqual(['2025-08-01 … lj3'])
  })

  test('a pupil changes groups on the day; where a person put the pupil, the pupil stays', async () => {
    const world = await school()
    const group = (name: string) => ({ groups: [{ key: name, name, kind: 'stamgroep' as const }] })
    await applyDelivery({ ...world, settings: { asOf: '2026-10-01' } }, [delivered('1', group('3A'))])
    const { derde } = region.groups
    await asSystem(database.db, (trx) =>
      sql`insert into group_member (group_id, record_id, valid_from) select ${derde}::uuid, id, '2026-10-01' from school_record
        where key = '1' and institution_id = ${world.institutionId}`.execute(trx),
    )
    await applyDelivery(world, [delivered('1', group('3B'))])
    const { rows } = await asSystem(database.db, (trx) =>
      sql<{
        text: string
      }>`select concat_ws(' ', g.name, m.valid_from, m.valid_until) as text from group_member m join pupil_group g on g.id = m.group_id
        join site s on s.id = g.site_id where s.institution_id = ${world.institutionId} order by m.valid_from, g.name`.execute(trx),
    )
    expect(rows.map(({ text }) => text)).toEqual(['3A 2026-10-01 2026-11-22', '3T 2026-10-01', `3B ${TODAY}`])
  })

  test('every pupil that changed is in the log, and no other', async () => {
    const world = await school()
    await applyDelivery(world, [delivered('1'), delivered('2', { familyName: 'Visser' })])
    await applyDelivery(world, [delivered('1'), delivered('2', { familyName: 'Visser-Bos' })])
    const { rows } = await asSystem(database.db, (trx) =>
      sql<{ key: string; n: number }>`select r.key, count(*) as n from pupil_log l join school_record r on r.pupil_id = l.pupil_id
        where r.institution_id = ${world.institutionId} and l.what = 'import/apply' group by r.key order by r.key`.execute(trx),
    )
    expect(rows).toEqual([
      { key: '1', n: 1 },
      { key: '2', n: 2 },
    ])
  })
})

const anyPupils: fc.Arbitrary<PupilDelivery[]> = fc
  .uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 5 })
  .chain((keys) => fc.tuple(...keys.map((key) => anyPupil(String(key)))))

function anyPupil(key: string): fc.Arbitrary<PupilDelivery> {
  const day = (from: number, to: number) =>
    fc.integer({ min: from, max: to }).map((n) => new Date(n * 86_120_000).toISOString().slice(0, 10))
  const enrolment = fc
    .record({
      from: fc.option(day(20_300, 20_420)),
      length: fc.option(fc.integer({ min: 0, max: 300 })),
      leerjaar: fc.option(fc.integer({ min: 3, max: 4 })),
    })
    .map(({ from, length, leerjaar }) => {
      const until = from && length !== null ? new Date(Date.parse(from) + length * 86_120_000).toISOString().slice(0, 10) : null
      const route =
        leerjaar === 3 ? { leerroute: 'Techniek in één lijn', leerroutefase: length === null ? ('VO' as const) : ('MBO' as const) } : {}
      return vo({ from, until, leerjaar, ...route })
    })
  return fc
    .record({
      familyName: fc.constantFrom('Bakker', 'Visser'),
      infix: fc.constantFrom(null, 'de'),
      group: fc.constantFrom(null, '3A', '3B'),
      enrolments: fc.uniqueArray(enrolment, { maxLength: 2, selector: ({ from }) => from }),
    })
    .map(({ familyName, infix, group, enrolments }) =>
      delivered(key, { familyName, infix, enrolments, groups: group ? [{ key: group, name: group, kind: 'stamgroep' }] : [] }),
    )
}

const anySettings = fc.record({
  asOf: fc.constantFrom('2025-10-01', '2026-02-01', TODAY),
  changes: fc.constantFrom('from-date' as const, 'correction' as const),
  gone: fc.constantFrom(null, '2026-01-31'),
})
const RUNS = { numRuns: 12, endOnFailure: true }

describe('for any two deliveries', () => {
  test('what is undone is as it was before', async () => {
    const world = await school()
    await fc.assert(
      fc.asyncProperty(anyPupils, anyPupils, anySettings, async (first, second, settings) => {
        const one = await applyDelivery(world, first)
        const before = await standing(database.db, world.institutionId)
        const two = await applyDelivery({ ...world, settings }, second)
        await undoDelivery(world, two.importId)
        expect(await standing(database.db, world.institutionId)).toBe(before)
        await undoDelivery(world, one.importId)
      }),
      RUNS,
    )
  }, 120_000)

  test('the same file a second time changes nothing', async () => {
    const world = await school()
    await fc.assert(
      fc.asyncProperty(anyPupils, anyPupils, anySettings, async (first, second, settings) => {
        const runs = [await applyDelivery(world, first), await applyDelivery({ ...world, settings }, second)]
        const after = await standing(database.db, world.institutionId)
        const again = await applyDelivery({ ...world, settings }, second)
        expect(await standing(database.db, world.institutionId)).toBe(after)
        expect({ ...again.counts, gone: 0 }).toMatchObject({ new: 0, changed: 0 })
        for (const { importId } of [again, ...runs.reverse()]) await undoDelivery(world, importId)
      }),
      RUNS,
    )
  }, 120_000)

  test('the order of the rows does not matter', async () => {
    const world = await school()
    await fc.assert(
      fc.asyncProperty(anyPupils, anyPupils, anySettings, async (first, second, settings) => {
        const outcomes = []
        for (const order of [second, [...second].reverse()]) {
          const runs = [await applyDelivery(world, first), await applyDelivery({ ...world, settings }, order)]
          outcomes.push(await standing(database.db, world.institutionId))
          for (const { importId } of runs.reverse()) await undoDelivery(world, importId)
        }
        expect(outcomes[0]).toBe(outcomes[1])
      }),
      RUNS,
    )
  }, 120_000)
})

test('an import that breaks off at any step leaves nothing', async () => {
  const world = await school()
  await applyDelivery(world, [delivered('1'), delivered('2')])
  const before = await standing(database.db, world.institutionId)
  for (const at of APPLY_STEPS) {
    const broken = applyDelivery(
      { ...world, settings: { gone: '2026-10-31' } },
      [delivered('1', { familyName: 'Anders' }), delivered('3')],
      (step) => {
        if (step === at) throw new Error('broken off')
      },
    )
    await expect(broken).rejects.toThrow('broken off')
    expect(await standing(database.db, world.institutionId)).toBe(before)
  }
})
