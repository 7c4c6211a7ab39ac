import { sql } from 'kysely'
import { asSystem, type Db } from '../../../src/platform/database/database.ts'
import type { ActivityRecords } from '../records/activities.ts'
import type { AttendanceRecords } from '../records/attendance.ts'
import type { ConsultationRecords } from '../records/consultation.ts'
import { type ElectiveRecord, type ElectiveRecords, STAGES } from '../records/electives.ts'
import type { HelpRecords } from '../records/help.ts'
import type { IntakeRecords } from '../records/intake.ts'
import type { InvoiceRecords } from '../records/invoices.ts'
import type { OverRecords } from '../records/over.ts'
import type { PlacementRecords } from '../records/placements.ts'
import type { ProgressRecords } from '../records/progress.ts'
import type { TalkRecords } from '../records/talks.ts'
import type { Records } from '../records/two-regions.ts'

export const NO_ID = '00000000-0000-4000-8000-000000000009'

type Single = Exclude<
  keyof Records,
  'activities' | 'attendance' | 'consultation' | 'electives' | 'help' | 'invoices' | 'over' | 'progress' | 'talks' | 'intake' | 'placement'
>

/** Where the records of a region stand that an address can name; the pupil is one with everything that can be had. */
const QUERIES: Record<Single, string> = {
  board: 'select id from board limit 1',
  institution: 'select id from institution order by brin limit 1',
  site: 'select s.id from site s join institution i on i.id = s.institution_id order by i.brin limit 1',
  company: 'select id from learning_company limit 1',
  person: 'select p.id from person p join sign_in s on s.person_id = p.id order by p.created_at desc limit 1',
  assignment:
    'select a.id from role_assignment a join sign_in s on s.person_id = a.person_id join person p on p.id = a.person_id order by p.created_at desc limit 1',
  colleague: 'select id from person limit 1',
  // one of which a draft waits: its forms open too
  route:
    "select r.id from route r left join route_version v on v.route_id = r.id and v.state = 'draft' order by v.offered_at nulls last, v.id nulls last limit 1",
  group:
    'select g.id from pupil_group g join group_member m on m.group_id = g.id order by g.school_year desc, m.valid_until nulls first limit 1',
  pupil:
    'select r.pupil_id as id from route_enrolment e join school_record r on r.id = e.record_id where e.withdrawn_at is null and e.valid_until is null order by e.id limit 1',
  record: 'select record_id as id from route_enrolment where withdrawn_at is null and valid_until is null order by id limit 1',
  line: 'select id from route_enrolment where withdrawn_at is null and valid_until is null order by id limit 1',
  linePupil:
    'select r.pupil_id as id from route_enrolment e join school_record r on r.id = e.record_id where e.withdrawn_at is null and e.valid_until is null order by e.id limit 1',
  note: 'select id from care_note limit 1',
  run: 'select id from import_run order by started_at desc limit 1',
  list: 'select id from retention_list limit 1',
  parent: "select id from role_assignment where role = 'ouder' limit 1",
  left: 'select r.pupil_id as id from retention_item t join school_record r on r.id = t.record_id limit 1',
  twin: 'select id from school_record order by id desc limit 1',
  match: 'select id from pupil_match limit 1',
  hold: 'select id from legal_hold limit 1',
  // one of which somebody can still do something
  agreement: "select id from agreement order by state = 'signed' desc, id limit 1",
  annex: "select id from agreement_file where kind = 'annex' limit 1",
  assessment: 'select id from assessment limit 1',
  pair: "select v.institution_id || '_' || m.institution_id as id from route_partner a join site v on v.id = a.site_id join route_partner b on b.route_id = a.route_id and b.side = 'mbo' join site m on m.id = b.site_id where a.side = 'vo' limit 1",
  statement: 'select id from statement limit 1',
  moneyRule: 'select id from money_rule limit 1',
  statementLine: 'select line_id as id from statement_line limit 1',
  counterpart: 'select id from institution order by brin desc limit 1',
}

const INVOICES: Record<keyof InvoiceRecords, string> = {
  amount: 'select id from funding_amount limit 1',
  invoice: 'select id from invoice limit 1',
  toBill: "select id from statement where state = 'approved' limit 1",
  board: 'select id from board limit 1',
  institution: 'select id from institution order by brin limit 1',
}

const ACTIVITIES: Record<keyof ActivityRecords, string> = {
  task: 'select id from activity_task limit 1',
  activity: 'select id from activity order by starts_on limit 1',
  bottleneck: 'select id from bottleneck limit 1',
  contact: 'select id from contact limit 1',
  call: 'select call_id as id from subsidy_application limit 1',
  application: 'select id from subsidy_application limit 1',
}

const CONSULTATION: Record<keyof ConsultationRecords, string> = {
  body: 'select id from consultation_body order by name, id limit 1',
  meeting:
    'select m.id from consultation_meeting m join consultation_body b on b.id = m.body_id order by b.name, b.id, m.planned_on desc limit 1',
  decision: 'select d.id from consultation_decision d join consultation_body b on b.id = d.body_id order by b.name, b.id limit 1',
  action: 'select id from consultation_action limit 1',
}

const ATTENDANCE: Record<keyof AttendanceRecords, string> = {
  contact: 'select id from pupil_contact limit 1',
  step: 'select id from absence_step limit 1',
  exception: 'select id from timetable_exception limit 1',
}

const HELP: Record<keyof HelpRecords, string> = {
  help: 'select id from care_help limit 1',
  consent: 'select id from care_consent limit 1',
  correction: 'select id from correction_request limit 1',
}

const PROGRESS: Record<keyof ProgressRecords, string> = {
  result: 'select id from part_result limit 1',
  hours: 'select id from part_hours limit 1',
  proposal: 'select id from pace_proposal limit 1',
  otherProposal: 'select id from pace_proposal limit 1',
  programme: 'select id from own_programme limit 1',
  otherProgramme: 'select id from own_programme limit 1',
  ownPart: 'select id from own_programme_part limit 1',
  entry: 'select id from portfolio_entry limit 1',
  otherEntry: 'select id from portfolio_entry limit 1',
  file: 'select id from portfolio_file limit 1',
  otherFile: 'select id from portfolio_file limit 1',
  list: 'select id from competence_list limit 1',
  batch: 'select id from result_batch limit 1',
  batchLine: 'select id from result_batch_line limit 1',
  resultFile: 'select id from progress_import limit 1',
  rule: 'select id from result_rule limit 1',
}

const TALKS: Record<keyof TalkRecords, string> = {
  talk: 'select id from talk limit 1',
  other: 'select id from talk order by id desc limit 1',
  promise: 'select id from talk_agreement limit 1',
  ownPromise: 'select id from talk_agreement order by id desc limit 1',
  words: 'select id from own_words limit 1',
  letter: 'select id from letter limit 1',
  template: 'select id from letter_template limit 1',
  leader: 'select leader_id as id from talk limit 1',
}

const OVER: Record<Exclude<keyof OverRecords, 'cohort'>, string> = {
  handOver: 'select id from hand_over limit 1',
  leaving: 'select id from leaving where withdrawn_at is null limit 1',
  followUp: 'select id from follow_up where withdrawn_at is null limit 1',
}

const PLACEMENT: Record<keyof PlacementRecords, string> = {
  placement: 'select id from placement order by recorded_at, id limit 1',
  agreement: 'select id from placement_agreement limit 1',
  assignment: 'select id from placement_assignment limit 1',
  visit: 'select id from placement_visit limit 1',
  hours: 'select id from placement_hours limit 1',
}

const INTAKE: Record<keyof IntakeRecords, string> = {
  candidate: 'select id from candidate order by recorded_at, id limit 1',
  agreement: 'select id from education_agreement limit 1',
  objection: "select id from candidate_line where kind = 'objection' limit 1",
}

const ELECTIVE: Record<keyof ElectiveRecord, string> = {
  elective: 'select id from elective limit 1',
  request: 'select id from elective_request limit 1',
  match: 'select id from elective_match limit 1',
  place: 'select id from elective_assignment limit 1',
  assessment: 'select id from elective_assessment limit 1',
}

/** One of each that there is; what there is not gets an id of nothing. */
export function recordsIn(db: Db): Promise<Records> {
  return asSystem(db, async (trx) => {
    const idsOf = async <K extends string>(queries: Record<K, string>): Promise<Record<K, string>> => {
      const found: Partial<Record<K, string>> = {}
      for (const kind of Object.keys(queries) as K[]) {
        const { rows } = await sql<{ id: string }>`${sql.raw(queries[kind])}`.execute(trx)
        found[kind] = rows[0]?.id ?? NO_ID
      }
      return found as Record<K, string>
    }
    const elective = await idsOf(ELECTIVE)
    const electives = Object.fromEntries(STAGES.map((stage) => [stage, elective])) as ElectiveRecords
    return {
      ...(await idsOf(QUERIES)),
      invoices: await idsOf(INVOICES),
      over: { ...(await idsOf(OVER)), cohort: 2025 },
      activities: await idsOf(ACTIVITIES),
      consultation: await idsOf(CONSULTATION),
      help: await idsOf(HELP),
      placement: await idsOf(PLACEMENT),
      intake: await idsOf(INTAKE),
      attendance: await idsOf(ATTENDANCE),
      progress: await idsOf(PROGRESS),
      talks: await idsOf(TALKS),
      electives,
    }
  })
}
