import type { Role } from '#platform/access/rights.ts'
import type { Platform } from '#platform/platform.ts'
import type { Request } from '#pupils/index.ts'
import { schoolYearOf } from '../../calendar.ts'
import { fullName } from '../../names.ts'
import type { PersonRow, RecordRow, Rows } from '../../rows.ts'
import type { Stage } from '../stage.actions.ts'
import { daysAgo, daysAhead } from './days.ts'

export interface Pupil {
  id: string
  recordId: string
  name: string
  givenName: string
  familyName: string
}

export interface Team {
  id: string
  siteId: string
  /** who are in the route today, as they sit in the group */
  pupils: readonly Pupil[]
}

/** Somebody who does something on a day, as the actions of pupils want it. */
export interface Desk {
  platform: Platform
  db: Platform['db']
  request: Request & { now: Date }
  now: Date
}

/** A group of the vmbo and the one of the mbo that it goes to, with who works with them. */
export interface School {
  stage: Stage
  today: string
  year: number
  ago(days: number): string
  ahead(days: number): string
  desk(person: PersonRow, day: string): Desk
  people: Record<
    'mentor' | 'teacher' | 'care' | 'leader' | 'lead' | 'coach' | 'placer' | 'mboLeader' | 'dean' | 'child' | 'parent',
    PersonRow
  >
  vmbo: Team
  /** without the child */
  mbo: Team
  /** the pupil of the family of the cast, in the group of the mbo */
  child: Pupil
}

export function schoolOf(stage: Stage): School {
  const { pair, rows, today } = stage
  const { teacher, vmboLeader, mboLeader, lead } = pair.people
  const [vmbo, mbo] = [teamOf(stage, pair.vo, 'VO'), teamOf(stage, pair.mbo, 'MBO')]
  const at = (role: Role, scopeId?: string): PersonRow => personAs(rows, role, scopeId)
  const child = pupilOf(rows, mbo.pupils, at('leerling'))
  const others = { ...mbo, pupils: mbo.pupils.filter(({ id }) => id !== child.id) }
  return {
    ...{ stage, today, year: schoolYearOf(today), vmbo, mbo: others, child },
    ago: (days) => daysAgo(today, days),
    ahead: (days) => daysAhead(today, days),
    desk: (person, day) => deskOf(stage, person, day),
    people: {
      ...{ teacher, lead, leader: vmboLeader, mboLeader, mentor: at('mentor', vmbo.id), coach: at('mentor', mbo.id) },
      ...{
        care: at('zorgcoördinator'),
        placer: at('stagebegeleider', mbo.id),
        dean: at('decaan'),
        child: at('leerling'),
        parent: at('ouder'),
      },
    },
  }
}

function deskOf({ as }: Stage, person: PersonRow, day: string): Desk {
  const { platform, viewer, requestId } = as(person, day)
  const now = platform.now()
  return { platform, db: platform.db, request: { viewer, day, requestId, now }, now }
}

/** The group of this school whose mentor one can look along with: mentors of the cast have their roles first. */
function teamOf({ rows, pair }: Stage, institutionId: string, phase: 'VO' | 'MBO'): Team {
  const sites = new Set(rows.site.filter((one) => one.institution_id === institutionId).map(({ id }) => id))
  const groups = new Map(rows.pupil_group.filter(({ site_id }) => sites.has(site_id)).map((group) => [group.id, group]))
  const group = groups.get(rows.role_assignment.find(({ role, scope_id }) => role === 'mentor' && groups.has(scope_id))?.scope_id ?? '')
  if (!group) throw new Error('no group of the example has a mentor at this school')
  const inRoute = new Set(
    rows.route_enrolment
      .filter((one) => one.route_id === pair.routeId && one.phase === phase && one.valid_until === null)
      .map(({ record_id }) => record_id),
  )
  const members = rows.group_member.filter(({ group_id, valid_until }) => group_id === group.id && valid_until === null)
  const records = members.map(({ record_id }) => rows.school_record.find(({ id }) => id === record_id))
  const pupils = records.flatMap((record) => (record && inRoute.has(record.id) ? [named(record)] : []))
  return { id: group.id, siteId: group.site_id, pupils }
}

export const named = (record: RecordRow): Pupil => ({
  ...{ id: record.pupil_id, recordId: record.id, name: fullName(record) },
  ...{ givenName: record.given_name, familyName: [record.infix, record.family_name].filter(Boolean).join(' ') },
})

export function personAs({ person, role_assignment }: Rows, role: Role, scopeId?: string): PersonRow {
  const held = role_assignment.find((one) => one.role === role && (scopeId === undefined || one.scope_id === scopeId))
  const found = person.find(({ id }) => id === held?.person_id)
  if (!found) throw new Error(`nobody of the example is ${role} here`)
  return found
}

function pupilOf({ role_assignment }: Rows, pupils: readonly Pupil[], person: PersonRow): Pupil {
  const scope = role_assignment.find(({ person_id }) => person_id === person.id)?.scope_id
  const found = pupils.find(({ id }) => id === scope)
  if (!found) throw new Error('the pupil of the cast is not in the route')
  return found
}

/** The pupil that sits there in the group; groups of the example are larger than what is played with them. */
export function seat({ pupils }: Team, nr: number): Pupil {
  const found = pupils[nr % Math.max(1, pupils.length)]
  if (!found) throw new Error('a group of the example has nobody in the route')
  return found
}
