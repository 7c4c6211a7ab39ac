import type { Role } from '#platform/access/rights.ts'
import type { Group } from './groups.ts'
import { fullName } from './names.ts'
import { addInvitation, addPerson, addRole, type Register, type Scope } from './people.ts'
import { type Place, type Places, placeOf } from './places.ts'
import type { PersonRow, RecordRow } from './rows.ts'

/** Somebody through whose eyes one can look. */
export interface CastMember {
  personId: string
  name: string
  email: string
  roles: readonly Role[]
  /** where: the name of the school, route or group; of a pupil nothing */
  place: string
}

interface Part {
  roles: readonly { role: Role; scope: Scope }[]
  place: string
  domain: string
}

/** A person for each role, and some with more than one; the groups must be there. */
export function addCast(register: Register, places: Places, groups: readonly Group[]): CastMember[] {
  const region: Scope = { kind: 'region', id: places.regionId }
  const parts = [...leaders(register, places, region), ...atTheVmbo(places, groups), ...atTheMbo(places, groups)]
  const cast = parts.map((part) => play(register, part, addPerson(register, part.domain)))
  return [...cast, ...family(register, groups)]
}

function play(register: Register, { roles, place }: Part, person: PersonRow): CastMember {
  for (const { role, scope } of roles) addRole(register, person, role, scope)
  return { personId: person.id, name: fullName(person), email: person.email, roles: [...new Set(roles.map(({ role }) => role))], place }
}

function leaders({ rows }: Register, places: Places, region: Scope): Part[] {
  const name = rows.region[0]?.name ?? ''
  const [wetering, hogeven] = [placeOf(places.sites, 'wetering'), placeOf(places.sites, 'hogeven')]
  const route = { kind: 'route', id: places.routes.get('auto') ?? '' } as const
  const board = [wetering, hogeven].map((place) => ({ role: 'bestuurder' as const, scope: institutionOf(place) }))
  return [
    { roles: [{ role: 'coördinator', scope: region }], place: name, domain: 'lindestreek' },
    { roles: [{ role: 'projectleider', scope: route }], place: 'Autotechniek in één lijn', domain: 'lindestreek' },
    { roles: board, place: rows.board[0]?.name ?? '', domain: 'wetering' },
    { roles: [{ role: 'onderzoeker', scope: region }], place: name, domain: 'lindestreek' },
    { roles: [{ role: 'beheerder', scope: region }], place: name, domain: 'lindestreek' },
  ]
}

function atTheVmbo(places: Places, groups: readonly Group[]): Part[] {
  const [wetering, veerhuis] = [placeOf(places.sites, 'wetering'), placeOf(places.sites, 'veerhuis')]
  const own = groupOf(groups, 'wetering', 4)
  const other = groupOf(groups, 'veerhuis', 3)
  const at = (place: Place, roles: Part['roles']): Part => ({ roles, place: place.plan.name, domain: place.institution.mail })
  return [
    at(wetering, [{ role: 'mentor', scope: { kind: 'group', id: own.id } }]),
    at(wetering, [{ role: 'docent', scope: { kind: 'site', id: wetering.siteId } }]),
    at(veerhuis, [{ role: 'decaan', scope: { kind: 'site', id: veerhuis.siteId } }]),
    at(wetering, [{ role: 'zorgcoördinator', scope: institutionOf(wetering) }]),
    at(wetering, [{ role: 'teamleider', scope: institutionOf(wetering) }]),
    at(veerhuis, [
      { role: 'mentor', scope: { kind: 'group', id: other.id } },
      { role: 'docent', scope: { kind: 'site', id: veerhuis.siteId } },
    ]),
  ]
}

function atTheMbo(places: Places, groups: readonly Group[]): Part[] {
  const roc = placeOf(places.sites, 'roc')
  const own = groupOf(groups, 'roc', 1, 'auto')
  const at = (roles: Part['roles']): Part => ({ roles, place: roc.plan.name, domain: roc.institution.mail })
  return [
    at([{ role: 'mentor', scope: { kind: 'group', id: own.id } }]),
    at([{ role: 'stagebegeleider', scope: { kind: 'group', id: own.id } }]),
    at([{ role: 'financieel', scope: institutionOf(roc) }]),
    at([{ role: 'teamleider', scope: institutionOf(roc) }]),
  ]
}

/** A pupil whom both schools know, and a parent. */
function family(register: Register, groups: readonly Group[]): CastMember[] {
  const record = pupilOfBoth(register.rows.school_record, groupOf(groups, 'roc', 1, 'auto'))
  const { given_name, infix, family_name } = record
  const scope: Scope = { kind: 'pupil', id: record.pupil_id }
  const child = addPerson(register, 'leerling', { given_name, infix, family_name })
  const parent = addPerson(register, 'thuis')
  return [
    play(register, { roles: [{ role: 'leerling', scope }], place: '', domain: '' }, child),
    play(register, { roles: [{ role: 'ouder', scope }], place: '', domain: '' }, parent),
  ]
}

function pupilOfBoth(records: readonly RecordRow[], group: Group): RecordRow {
  const mine = records.filter(({ id }) => group.recordIds.includes(id))
  const found = mine.find(({ pupil_id }) => records.filter((one) => one.pupil_id === pupil_id).length > 1)
  if (!found) throw new Error('nobody in the group is known to both schools')
  return found
}

/** Mentors for the other groups of the year, who have no account: invited a while ago, or only now. */
export function addMentors(register: Register, groups: readonly Group[], domainOf: (siteKey: string) => string, by: PersonRow): void {
  const taken = new Set(register.rows.role_assignment.filter(({ role }) => role === 'mentor').map(({ scope_id }) => scope_id))
  const open = groups.filter(({ id }) => !taken.has(id))
  for (const [index, group] of open.entries()) {
    const mentor = addPerson(register, domainOf(group.siteKey))
    addRole(register, mentor, 'mentor', { kind: 'group', id: group.id })
    if (index % 5 === 0) addInvitation(register, mentor, by)
  }
}

/** The mentor of the first group is away for some weeks; a colleague stands in. */
export function addStandIn(register: Register, cast: readonly CastMember[]): void {
  const away = register.rows.role_assignment.findLast(({ role }) => role === 'mentor')
  const colleague = register.rows.person.find(({ id }) => id === cast.find(({ roles }) => roles.includes('docent'))?.personId)
  if (away && colleague) addRole(register, colleague, 'mentor', { kind: 'group', id: away.scope_id }, away)
}

const institutionOf = ({ institutionId }: Place): Scope => ({ kind: 'institution', id: institutionId })

function groupOf(groups: readonly Group[], siteKey: string, leerjaar: number, routeKey?: string): Group {
  const found = groups.find((one) => one.siteKey === siteKey && one.leerjaar === leerjaar && (!routeKey || one.routeKey === routeKey))
  if (!found) throw new Error(`no group at ${siteKey} in leerjaar ${leerjaar}`)
  return found
}
