import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Role, ScopeKind } from '../../../src/platform/access/rights.ts'
import type { Viewer } from '../../../src/platform/access/viewer.ts'
import { asSystem, type Db } from '../../../src/platform/database/database.ts'
import { drawUpMonth } from '../../../src/pupils/retention/index.ts'
import { addPupil } from '../../../src/pupils/testing/add-pupil.ts'
import { addPerson, buildRegion, type TestRegion, TODAY, viewerFor } from '../../../src/schools/testing/build-region.ts'
import { giveAccount } from '../open-world.ts'
import { type ActivityRecords, addActivities } from './activities.ts'
import { addAgreement, addAssessment } from './agreements.ts'
import { type AttendanceRecords, addAttendance } from './attendance.ts'
import { addConsultation, type ConsultationRecords } from './consultation.ts'
import { DESIGN } from './design-pages.ts'
import { addElectives, type ElectiveRecords } from './electives.ts'
import { addHelp, type HelpRecords } from './help.ts'
import { addIntake, type IntakeRecords } from './intake.ts'
import { addBilling, addInvoice, type InvoiceRecords } from './invoices.ts'
import { addOver, type OverRecords } from './over.ts'
import { addPlacementLines, type PlacementRecords } from './placements.ts'
import { addProgress, type ProgressRecords } from './progress.ts'
import { addStatement } from './statements.ts'
import { addTalks, type TalkRecords } from './talks.ts'

/** How a record lies to somebody of Het Zwaluwnest: their school, the roc in a route with it, De Kade which is in none, a school elsewhere. */
export const RELATIONS = ['own', 'partner', 'stranger', 'elsewhere'] as const
export type Relation = (typeof RELATIONS)[number]

/** One of each kind of record that an address can name, all of one school. */
export interface Records {
  board: string
  institution: string
  site: string
  company: string
  person: string
  assignment: string
  /** somebody of the same school who was never invited */
  colleague: string
  route: string
  group: string
  pupil: string
  /** what the school keeps of the pupil */
  record: string
  /** of that school, in its route, and the pupil it is about */
  line: string
  linePupil: string
  note: string
  /** the mentor of Het Zwaluwnest is named for it */
  help: HelpRecords
  placement: PlacementRecords
  /** of the pupil, for the route */
  intake: IntakeRecords
  attendance: AttendanceRecords
  /** of the pupil, at that school */
  progress: ProgressRecords
  talks: TalkRecords
  over: OverRecords
  run: string
  list: string
  /** a record that may be the same pupil */
  twin: string
  /** the role of a parent */
  parent: string
  /** left long ago: what is kept of them is on the list */
  left: string
  /** a decision about two other records */
  match: string
  hold: string
  /** at the site, asked for by the pupil */
  electives: ElectiveRecords
  /** a draft of that school alone; the own one covers the route */
  agreement: string
  /** a file of it */
  annex: string
  /** open: the own one with its partner, De Kade with the roc */
  assessment: string
  /** a body of that school alone; the own one is about the route */
  consultation: ConsultationRecords
  /** of that school alone; the own ones are about the route */
  activities: ActivityRecords
  /** the draft of what that school owes another, which is no partner of it; the rule and the line in it */
  statement: string
  moneyRule: string
  statementLine: string
  counterpart: string
  /** of that school with one of another board */
  invoices: InvoiceRecords
  /** key of the school with another: the own one and its partner are one pair, De Kade is alone */
  pair: string
}

export type World = Record<Relation, Records>
export type Who =
  | Exclude<Role, 'beheerder' | 'coördinator'>
  | 'coördinator region'
  | 'coördinator school'
  | 'beheerder region'
  | 'beheerder school'

export interface TwoRegions {
  world: World
  viewers: Record<Who, Viewer>
}

export async function buildTwoRegions(db: Db): Promise<TwoRegions> {
  const [here, there] = [await buildRegion(db), await buildRegion(db, 'Regio Elders')]
  const own = await addRecords(db, here, 'zwaluwnest')
  const partner = await addRecords(db, here, 'rocHaven', own.route)
  const world = { own, partner, stranger: await addRecords(db, here, 'kade'), elsewhere: await addRecords(db, there, 'zwaluwnest') }
  await drawUpMonth(db, TODAY)
  for (const one of RELATIONS) {
    world[one].list = await listOf(db, world[one].institution)
    // a hold is placed on somebody who stands on a list
    world[one].hold = await insert(db, 'legal_hold', { pupil_id: world[one].hold, reason: 'bezwaar', placed_by: world[one].person })
  }
  return { world, viewers: await addViewers(db, here, own) }
}

/** Everything of one school at one site; in `sharedRoute`, else in a route of its own. */
async function addRecords(db: Db, region: TestRegion, at: 'zwaluwnest' | 'rocHaven' | 'kade', sharedRoute?: string): Promise<Records> {
  const [institution, siteId] = [region.institutions[at === 'rocHaven' ? 'roc' : at], region.sites[at]]
  const { regionId } = region
  const route =
    sharedRoute ??
    (at === 'zwaluwnest'
      ? region.routeId
      : await insert(db, 'route', { region_id: regionId, name: `Route ${at}`, scheme: 'dlr', starts_on: '2025-08-01' }))
  if (at === 'kade') await insert(db, 'route_partner', { route_id: route, site_id: siteId, side: 'vo' }, false)
  if (!sharedRoute) await insert(db, 'route_version', { route_id: route, number: 1, state: 'draft', design: JSON.stringify(DESIGN) })
  const group =
    at === 'kade'
      ? await insert(db, 'pupil_group', { region_id: regionId, site_id: siteId, name: '4K', school_year: 2026 })
      : region.groups[at === 'zwaluwnest' ? 'derde' : 'eerste']
  const inRoute = at === 'zwaluwnest' ? [] : [{ routeId: route, phase: 'VO' as const }]
  const lines = { enrolments: [{ siteId }], groups: [{ groupId: group }] }
  const one = { institutionId: institution, given: 'Mila', family: 'Bos', birthDate: '2010-03-14', ...lines }
  const {
    pupilId: pupil,
    recordIds: [record = ''],
  } = await addPupil(db, { regionId, records: [{ ...one, routes: inRoute }] })
  const twins = [await addPupil(db, { regionId, records: [one] }), await addPupil(db, { regionId, records: [{ ...one, given: 'Daan' }] })]
  const old = {
    enrolments: [{ siteId, from: '2018-08-01', until: '2020-07-31' }],
    groups: [{ groupId: group, from: '2018-08-01', until: '2020-07-31' }],
  }
  const left = await addPupil(db, { regionId, records: [{ ...one, given: 'Oud', ...old }] })
  const held = await addPupil(db, { regionId, records: [{ ...one, given: 'Vast', ...old }] })
  const teacher = await addPerson(db, regionId, {
    given: 'Tara',
    family: at,
    email: `tara.${randomUUID()}@example.org`,
    role: 'docent',
    scopeKind: 'site',
    scopeId: siteId,
  })
  const colleague = await addPerson(db, regionId, {
    given: 'Bas',
    family: at,
    email: `bas.${randomUUID()}@example.org`,
    role: 'decaan',
    scopeKind: 'site',
    scopeId: siteId,
  })
  const parent = await addPerson(db, regionId, {
    email: `ouder.${randomUUID()}@example.org`,
    given: 'Ouder',
    family: at,
    role: 'ouder',
    scopeKind: 'pupil',
    scopeId: pupil,
  })
  await giveAccount(db, teacher.personId, `${teacher.personId}@example.org`)
  const line =
    at === 'zwaluwnest'
      ? await insert(db, 'route_enrolment', { record_id: twins[1]?.recordIds[0], route_id: route, phase: 'VO', valid_from: '2026-08-01' })
      : await lineOf(db, record)
  const note = await insert(db, 'care_note', {
    pupil_id: pupil,
    institution_id: institution,
    text: `Notitie ${at}`,
    written_by: teacher.personId,
  })
  const company = await insert(db, 'learning_company', {
    region_id: regionId,
    leerbedrijf_id: randomUUID().slice(0, 9),
    name: `Bedrijf ${at}`,
  })
  const put = (table: string, values: Record<string, unknown>, hasId?: boolean) => insert(db, table, values, hasId)
  return {
    board: await boardOf(db, institution),
    institution,
    site: siteId,
    company,
    person: teacher.personId,
    assignment: teacher.assignmentId,
    colleague: colleague.personId,
    route,
    group,
    pupil,
    record,
    line,
    linePupil: at === 'zwaluwnest' ? (twins[1]?.pupilId ?? '') : pupil,
    note,
    progress: await addProgress((table, values, hasId) => insert(db, table, values, hasId), {
      ...{ regionId, record, pupil, route, institution, person: teacher.personId },
    }),
    talks: await addTalks((table, values, hasId) => insert(db, table, values, hasId), {
      ...{ record, writer: teacher.personId, leader: region.people.mentor.personId, institution, regionId },
    }),
    help: await addHelp((table, values, hasId) => insert(db, table, values, hasId), {
      ...{ record, writer: teacher.personId, reader: region.people.mentor.personId, parent: parent.personId },
    }),
    attendance: await addAttendance((table, values, hasId) => insert(db, table, values, hasId), {
      ...{ record, route, region: regionId, writer: teacher.personId },
    }),
    over: await addOver((table, values, hasId) => insert(db, table, values, hasId), {
      ...{ institution, site: siteId, route, record, person: teacher.personId },
      lineRecord: at === 'zwaluwnest' ? (twins[1]?.recordIds[0] ?? '') : record,
      cohort: { zwaluwnest: 2025, rocHaven: 2024, kade: 2023 }[at],
    }),
    placement: await addPlacementLines(put, { record, writer: teacher.personId, company }),
    intake: await addIntake(put, { record, route, writer: teacher.personId }),
    run: await insert(db, 'import_run', {
      institution_id: institution,
      kind: 'table',
      file_name: `${at}.csv`,
      sha256: 'ab',
      bytes: 1,
      state: 'applied',
      settings: JSON.stringify({ asOf: '2026-10-01', sites: {}, changes: 'from-date', gone: null }),
      started_by: teacher.personId,
      applied_at: `${TODAY}T08:00:00Z`,
    }),
    list: '',
    parent: parent.assignmentId,
    left: left.pupilId,
    twin: twins[0]?.recordIds[0] ?? '',
    match: await insert(db, 'pupil_match', {
      record_id: twins[1]?.recordIds[0],
      other_record_id: record,
      decision: 'different',
      decided_by: teacher.personId,
    }),
    hold: held.pupilId,
    pair: at === 'kade' ? `${institution}_geen` : `${region.institutions.zwaluwnest}_${region.institutions.roc}`,
    ...(await addAgreement((table, values, hasId) => insert(db, table, values, hasId), {
      ...{ regionId, board: await boardOf(db, institution), institution, route: at === 'zwaluwnest' ? route : null },
      person: teacher.personId,
    })),
    assessment: await addAssessment((table, values) => insert(db, table, values), {
      ...{ regionId, vo: region.institutions[at === 'zwaluwnest' ? 'zwaluwnest' : 'kade'], mbo: region.institutions.roc },
      schoolYear: at === 'kade' ? 2027 : 2026,
    }),
    consultation: await addConsultation((table, values, hasId) => insert(db, table, values, hasId), {
      ...{ regionId, institution, route: at === 'zwaluwnest' ? route : null, person: teacher.personId },
    }),
    ...(await addStatement((table, values, hasId) => insert(db, table, values, hasId), {
      ...{ regionId, institution, counterpart: region.institutions[at === 'kade' ? 'roc' : 'kade'] },
      ...{ board: await boardOf(db, institution), route: at === 'zwaluwnest' ? route : null },
    })),
    invoices: await addInvoices(db, region, at, institution, teacher.personId),
    activities: await addActivities((table, values, hasId) => insert(db, table, values, hasId), {
      ...{ regionId, institution, route: at === 'zwaluwnest' ? route : null },
    }),
    electives: await addElectives((table, values) => insert(db, table, values), { regionId, siteId, record, person: teacher.personId }),
  }
}

/** Zwaluwnest and De Kade bill the roc, and the roc De Kade; their boards know how they are billed. */
async function addInvoices(
  db: Db,
  { regionId, boards, institutions }: TestRegion,
  at: 'zwaluwnest' | 'rocHaven' | 'kade',
  institution: string,
  person: string,
) {
  const put = (table: string, values: Record<string, unknown>, hasId?: boolean) => insert(db, table, values, hasId)
  if (at === 'zwaluwnest') for (const board of Object.values(boards)) await addBilling(put, { regionId, board, person })
  const isRoc = at === 'rocHaven'
  const board = isRoc ? boards.merwestroom : boards.waterkant
  const payer = isRoc ? institutions.kade : institutions.roc
  return addInvoice(put, { regionId, institution, payer, board, person, number: at === 'kade' ? 2 : 1 })
}

/** Somebody for each role, of Het Zwaluwnest as narrow as the role can be; who builds, for the region as well. */
async function addViewers(db: Db, { regionId, people, institutions, routeId }: TestRegion, own: Records): Promise<Record<Who, Viewer>> {
  const somebody = async (role: Role, scopeKind: ScopeKind, scopeId: string) =>
    viewerFor(db, (await addPerson(db, regionId, { given: 'Kijker', family: role, role, scopeKind, scopeId })).personId)
  const { coördinator, beheerder, mboMentor: _, ...others } = people
  const viewers: Partial<Record<Who, Viewer>> = {
    'coördinator region': await viewerFor(db, coördinator.personId),
    'coördinator school': await somebody('coördinator', 'institution', institutions.zwaluwnest),
    'beheerder region': await viewerFor(db, beheerder.personId),
    'beheerder school': await somebody('beheerder', 'institution', institutions.zwaluwnest),
    leerling: await somebody('leerling', 'pupil', own.pupil),
    ouder: await somebody('ouder', 'pupil', own.pupil),
    projectleider: await somebody('projectleider', 'route', routeId),
    financieel: await somebody('financieel', 'institution', institutions.zwaluwnest),
  }
  for (const [role, { personId }] of Object.entries(others)) viewers[role as Who] ??= await viewerFor(db, personId)
  return viewers as Record<Who, Viewer>
}

async function insert(db: Db, table: string, values: Record<string, unknown>, hasId = true): Promise<string> {
  const id = randomUUID()
  const all = hasId ? { id, ...values } : values
  const columns = sql.join(Object.keys(all).map((name) => sql.ref(name)))
  // a test builds its world before anybody is signed in
  await asSystem(db, (trx) => sql`insert into ${sql.table(table)} (${columns}) values (${sql.join(Object.values(all))})`.execute(trx))
  return id
}

async function only(db: Db, query: ReturnType<typeof sql<{ id: string }>>): Promise<string> {
  const { rows } = await asSystem(db, (trx) => query.execute(trx))
  if (!rows[0]) throw new Error('the world of the test lacks a row')
  return rows[0].id
}

const boardOf = (db: Db, institution: string) => only(db, sql`select board_id as id from institution where id = ${institution}`)
const lineOf = (db: Db, record: string) => only(db, sql`select id from route_enrolment where record_id = ${record}`)
const listOf = (db: Db, institution: string) => only(db, sql`select id from retention_list where institution_id = ${institution}`)
