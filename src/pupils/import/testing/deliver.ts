import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { asPerson, asSystem, type Db } from '#platform/database/database.ts'
import { TODAY } from '#schools/testing/build-region.ts'
import { type ApplyStep, apply } from '../apply.store.ts'
import { type Counts, type JudgedImport, judge } from '../judge.store.ts'
import type { PupilDelivery } from '../readers/delivery.ts'
import { addRun, deliveringSchools, moveRun } from '../run.store.ts'
import { stagePupil } from '../stage-pupil.ts'
import type { ImportSettings } from '../staged.ts'
import { clearStaging, stageBatch } from '../staging.store.ts'
import { undo } from '../undo.store.ts'

export interface TestDelivery {
  db: Db
  regionId: string
  institutionId: string
  /** who may import there */
  personId: string
  settings?: Partial<ImportSettings>
  isExact?: boolean
}

const settingsOf = (change: Partial<ImportSettings> = {}): ImportSettings => ({
  asOf: TODAY,
  sites: {},
  changes: 'from-date',
  gone: null,
  ...change,
})

/** Stages and judges a delivery, without reading a file; gives what it would do. */
export async function previewDelivery(
  world: TestDelivery,
  pupils: readonly PupilDelivery[],
): Promise<{ run: JudgedImport; counts: Counts }> {
  const { db, personId, institutionId, isExact = false } = world
  const settings = settingsOf(world.settings)
  const run: JudgedImport = { importId: randomUUID(), institutionId, settings, isExact }
  const counts = await asPerson(db, personId, async (trx) => {
    const school = (await deliveringSchools(trx, TODAY)).find((one) => one.institutionId === institutionId)
    if (!school) throw new Error('no such school')
    const file = { fileName: 'test.csv', sha256: '', bytes: 1 }
    await addRun(trx, { id: run.importId, institutionId, kind: isExact ? 'ro' : 'table', settings, startedBy: personId, ...file })
    const staged = pupils.map((pupil) => stagePupil(pupil, school))
    const batch = {
      rows: staged.flatMap(({ row }) => row ?? []),
      lines: staged.flatMap(({ lines }) => lines),
      problems: staged.flatMap(({ problems }) => problems),
    }
    await stageBatch(trx, run.importId, batch, { line: 0, problem: 0 })
    return await judge(trx, run)
  })
  return { run, counts }
}

/** The same, and does it. `onStep` may throw to break it off. */
export async function applyDelivery(
  world: TestDelivery,
  pupils: readonly PupilDelivery[],
  onStep: (step: ApplyStep) => void = () => undefined,
): Promise<{ importId: string; counts: Counts }> {
  const { run, counts } = await previewDelivery(world, pupils)
  const { db, personId, regionId } = world
  await asPerson(db, personId, async (trx) => {
    const why = { right: 'import/run', role: 'beheerder', scopeKind: 'region', scopeId: regionId, through: 'role' } as const
    await apply(trx, run, { personId, regionId, requestId: 'test', why }, onStep)
    await clearStaging(trx, run.importId)
    await moveRun(trx, run.importId, ['reading'], 'applied', { appliedAt: new Date() })
  })
  return { importId: run.importId, counts }
}

export async function undoDelivery({ db, personId }: TestDelivery, importId: string): Promise<void> {
  await asPerson(db, personId, async (trx) => {
    await undo(trx, importId)
    await moveRun(trx, importId, ['applied'], 'undone')
  })
}

/** Everything a school keeps that stands, without ids and moments: two equal texts are two equal schools. */
export async function standing(db: Db, institutionId: string): Promise<string> {
  const { rows } = await asSystem(db, (trx) =>
    sql<{ all: unknown }>`
      select coalesce(jsonb_agg(one order by one), '[]') as all from (
        select jsonb_build_array('record', r.key, r.given_name, r.infix, r.family_name, r.initials, r.birth_date, r.sex, r.email) as one
          from school_record r where r.institution_id = ${institutionId}
        union all select jsonb_build_array('enrolment', r.key, e.site_id, e.kind, e.opleiding, e.leerjaar, e.profiel, e.crebo, e.ref, e.valid_from, e.valid_until, e.reason)
          from enrolment e join school_record r on r.id = e.record_id where r.institution_id = ${institutionId} and e.withdrawn_at is null
        union all select jsonb_build_array('route', r.key, e.route_id, e.phase, e.valid_from, e.valid_until)
          from route_enrolment e join school_record r on r.id = e.record_id where r.institution_id = ${institutionId} and e.withdrawn_at is null
        union all select jsonb_build_array('group', r.key, g.name, g.site_id, g.school_year, m.valid_from, m.valid_until)
          from group_member m join school_record r on r.id = m.record_id join pupil_group g on g.id = m.group_id where r.institution_id = ${institutionId}
        union all select jsonb_build_array('placement', r.key, t.fields) from placement_line t join school_record r on r.id = t.record_id
          where r.institution_id = ${institutionId} and t.withdrawn_at is null
        union all select jsonb_build_array('pupils', (select count(*) from pupil), (select count(*) from pupil_group), '', '', '')
      ) as all_lines (one)`.execute(trx),
  )
  return JSON.stringify(rows[0]?.all, null, 1)
}

/** A delivered pupil of the vmbo, with what the test is about. */
export function delivered(key: string, change: Partial<PupilDelivery> = {}): PupilDelivery {
  return {
    line: 2,
    key,
    keyKind: 'leerlingnummer',
    givenName: 'Jesse',
    infix: null,
    familyName: 'Bakker',
    initials: null,
    birthDate: '2010-03-14',
    sex: null,
    email: null,
    groups: [],
    enrolments: [vo()],
    bpv: [],
    diplomas: [],
    ...change,
  }
}

type VoEnrolment = Extract<PupilDelivery['enrolments'][number], { kind: 'vo' }>

export function vo(change: Partial<VoEnrolment> = {}): VoEnrolment {
  return {
    kind: 'vo',
    line: 2,
    number: null,
    site: { brin: null, vestiging: '00', location: null, ownKey: null, name: null },
    opleiding: 'vmbo-kb',
    profiel: 'PIE',
    leerjaar: 3,
    from: '2025-08-01',
    until: null,
    plannedUntil: null,
    reason: null,
    leerroute: null,
    leerroutefase: null,
    ...change,
  }
}
