import type { World } from '../../src/example/index.ts'
import { largeRoute } from './large-route.ts'
import { schoolDay } from './school-day.ts'

/** Who opens a page: 200 mentors in turn, or one person of the role. */
export type Who = 'mentor' | 'docent' | 'coördinator' | 'bestuurder'

export interface BenchPage {
  who: Who
  path: string
  /** what stands in the table instead of an address with a number in it */
  name?: string
  /** at once; the usual number when it is not said */
  connections?: number
}

/** The team of one large route opens its list on a few phones, not on sixteen. */
const PHONES = 4

/** Every page that lists something, for who sees least of it and for who sees most. */
export function pagesOf(world: World): BenchPage[] {
  const ids = idsOf(world)
  const lists: [string, string?][] = [
    ['/vandaag'],
    ['/leerlingen/vandaag'],
    ['/samenwerking'],
    [`/samenwerking/instellingen/${ids.institution}`, 'an institution'],
    [`/samenwerking/vestigingen/${ids.site}`, 'a site'],
    ['/samenwerking/mensen'],
    ['/samenwerking/mensen?rol=mentor'],
    [`/samenwerking/mensen/${ids.mentor}`, 'a person'],
    ['/samenwerking/opleidingen'],
    ['/samenwerking/leerbedrijven'],
    ['/programma'],
    [`/programma/${ids.route}`, 'a route'],
    ['/leerlingen'],
    ['/leerlingen?zoek=jan'],
    ['/leerlingen/groepen'],
    [`/leerlingen/groepen/${ids.group}`, 'a group'],
    [`/leerlingen/${ids.pupil}`, 'a pupil'],
    ['/zoeken?q=jansen'],
    ['/account'],
  ]
  const wide: [string, string?][] = [
    [`/leerlingen/${ids.pupil}/wie-keek`, 'who looked at a pupil'],
    ['/leerlingen/zelfde'],
    ['/leerlingen/inlezen'],
  ]
  const as = (who: Who, pages: [string, string?][]): BenchPage[] => pages.map(([path, name]) => ({ who, path, ...(name ? { name } : {}) }))
  const { id, pupils } = largeRoute(world)
  const morning = {
    path: `/leerlingen/vandaag?route=${id}&dag=${schoolDay()}`,
    name: `the morning list of ${pupils} pupils`,
    connections: PHONES,
  }
  return [
    ...as('mentor', lists),
    { who: 'docent', ...morning },
    ...as('coördinator', [...lists, ...wide]),
    { who: 'coördinator', ...morning },
    ...as('bestuurder', [['/vandaag'], ['/bewaartermijnen']]),
  ]
}

/** The mentors of the region, the one whose group and pupil are opened first. */
export function mentorsOf({ rows }: World): string[] {
  return [...new Set(rows.role_assignment.filter(({ role }) => role === 'mentor').map(({ person_id }) => person_id))]
}

export function personFor(world: World, role: Who): string {
  return world.rows.role_assignment.find((one) => one.role === role)?.person_id ?? ''
}

function idsOf(world: World) {
  const { rows } = world
  const [mentor = ''] = mentorsOf(world)
  const group = rows.role_assignment.find((one) => one.person_id === mentor && one.role === 'mentor')?.scope_id ?? ''
  const record = rows.group_member.find(({ group_id }) => group_id === group)?.record_id
  return {
    mentor,
    group,
    pupil: rows.school_record.find(({ id }) => id === record)?.pupil_id ?? '',
    institution: rows.institution[0]?.id ?? '',
    site: rows.site[0]?.id ?? '',
    route: rows.route[0]?.id ?? '',
  }
}
