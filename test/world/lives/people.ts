import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { asSystem } from '../../../src/platform/database/database.ts'
import { addPupil, type NewRecord } from '../../../src/pupils/testing/add-pupil.ts'
import type { FormBrowser } from '../by-hand/form-browser.ts'
import type { Life } from './life.ts'

/** Who is around a pupil of the vmbo: each in a browser of their own. */
export interface Around {
  pupilId: string
  name: string
  at: string
  mentor: FormBrowser
  teamleider: FormBrowser
  /** teaches at the mbo: a partner in the route */
  mbo: FormBrowser
  mboMentor: FormBrowser
  parent: FormBrowser
  /** of a school that has nothing to do with the route */
  stranger: FormBrowser
}

const FIRST_DAY = '2026-08-01'

/** In vmbo-bb, year 3, in the route and in the group of the mentor; everything else as the life wants it. */
export async function startsAtVmbo(life: Life, given: string, family: string, change: Partial<NewRecord> = {}): Promise<Around> {
  const { db, world } = life
  const { institutions, sites, groups, routeId, regionId, people } = world
  const record: NewRecord = {
    ...{ institutionId: institutions.zwaluwnest, given, family, birthDate: '2012-03-14' },
    enrolments: [{ siteId: sites.zwaluwnest, opleiding: 'vmbo-bb', leerjaar: 3, from: FIRST_DAY }],
    ...{ routes: [{ routeId, from: FIRST_DAY }], groups: [{ groupId: groups.derde, from: FIRST_DAY }] },
    ...change,
  }
  const { pupilId } = await addPupil(db, { regionId, records: [record] })
  const teacher = (scopeId: string) => life.add({ given: 'Mo', family: 'Kaya', role: 'docent', scopeId })
  return {
    ...{ pupilId, name: `${given} ${family}`, at: `/leerlingen/${pupilId}` },
    mentor: life.as(people.mentor.personId),
    teamleider: life.as(people.teamleider.personId),
    mbo: life.as(await teacher(sites.rocHaven)),
    mboMentor: life.as(people.mboMentor.personId),
    parent: life.as(await life.add({ given: 'Samira', family, role: 'ouder', scopeKind: 'pupil', scopeId: pupilId })),
    stranger: life.as(await teacher(sites.kade)),
  }
}

/** What the file of the mbo would bring: its own record of the pupil, in the group of its mentor, enrolled from this day. */
export async function comesToMbo(
  { db, world }: Life,
  { pupilId, name }: Around,
  { from, isEnrolled }: { from: string; isEnrolled: boolean },
) {
  const { institutions, sites, groups } = world
  const [given = '', family = ''] = name.split(' ')
  const record = randomUUID()
  await asSystem(db, async (trx) => {
    await sql`insert into school_record (id, pupil_id, institution_id, key, given_name, family_name)
      values (${record}, ${pupilId}, ${institutions.roc}, ${record.slice(0, 8)}, ${given}, ${family})`.execute(trx)
    await sql`insert into group_member (group_id, record_id, valid_from) values (${groups.eerste}, ${record}, ${from})`.execute(trx)
    if (isEnrolled)
      await sql`insert into enrolment (record_id, site_id, kind, opleiding, leerjaar, crebo, valid_from)
        values (${record}, ${sites.rocHaven}, 'mbo', 'mbo-2-bol', 1, '95002', ${from})`.execute(trx)
  })
}

/** The file of the vmbo says that this was the last day there. */
export const leavesVmbo = ({ db }: Life, { pupilId }: Around, until: string) =>
  asSystem(db, (trx) =>
    sql`update enrolment e set valid_until = ${until} from school_record r
      where r.id = e.record_id and r.pupil_id = ${pupilId} and e.kind = 'vo' and e.valid_until is null`.execute(trx),
  )

/** Year 3 of the vmbo ends in the summer; the files of the next years say these leerjaren, the last one without an end. */
export async function goesOn({ db, world }: Life, { pupilId }: Around, leerjaren: readonly number[]): Promise<void> {
  await asSystem(db, async (trx) => {
    await sql`update enrolment e set valid_until = '2027-07-31' from school_record r
      where r.id = e.record_id and r.pupil_id = ${pupilId} and e.valid_until is null`.execute(trx)
    for (const [index, leerjaar] of leerjaren.entries())
      await sql`insert into enrolment (record_id, site_id, kind, opleiding, leerjaar, valid_from, valid_until)
        select id, ${world.sites.zwaluwnest}, 'vo', 'vmbo-bb', ${leerjaar}, ${`${2027 + index}-08-01`}::date,
          ${index === leerjaren.length - 1 ? null : `${2028 + index}-07-31`}::date from school_record where pupil_id = ${pupilId}`.execute(
        trx,
      )
  })
}

/** A teamleider of a school. */
export const leader = async (life: Life, siteId: string): Promise<FormBrowser> =>
  life.as(await life.add({ given: 'Nadia', family: 'Pot', role: 'teamleider', scopeId: siteId }))

/** What the page at this address says to this person. */
export const reads = async (who: FormBrowser, address: string): Promise<string> => (await who.open(address)).text
