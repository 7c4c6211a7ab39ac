import type { World } from '../../src/example/index.ts'
import { schoolDay } from './morning.ts'

/** Who opens a page: 200 mentors in turn, or one person of the role. */
export type Who = 'mentor' | 'coördinator' | 'bestuurder'

export interface BenchPage {
  who: Who
  path: string
  /** what stands in the table instead of an address with a number in it */
  name?: string
}

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
    [`/leerlingen/vandaag?route=${ids.largeRoute}&dag=${schoolDay()}`, `the morning list of ${ids.largeRoutePupils} pupils`],
    ['/leerlingen/zelfde'],
    ['/leerlingen/inlezen'],
  ]
  const as = (who: Who, pages: [string, string?][]): BenchPage[] => pages.map(([path, name]) => ({ who, path, ...(name ? { name } : {}) }))
  return [...as('mentor', lists), ...as('coördinator', [...lists, ...wide]), ...as('bestuurder', [['/vandaag'], ['/bewaartermijnen']])]
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
    ...largeRoute(world),
  }
}

/** The route whose number of pupils of today lies nearest to 300: a large team. */
function largeRoute({ rows }: World): { largeRoute: string; largeRoutePupils: number } {
  const pupilOf = new Map(rows.school_record.map(({ id, pupil_id }) => [id, pupil_id]))
  const pupils = new Map<string, Set<string>>()
  for (const { route_id, record_id, valid_until } of rows.route_enrolment)
    if (valid_until === null) pupils.set(route_id, (pupils.get(route_id) ?? new Set()).add(pupilOf.get(record_id) ?? ''))
  const near = [...pupils].map(([id, of]) => ({ largeRoute: id, largeRoutePupils: of.size }))
  const off = ({ largeRoutePupils }: { largeRoutePupils: number }): number => Math.abs(largeRoutePupils - 300)
  return near.toSorted((one, other) => off(one) - off(other))[0] ?? { largeRoute: '', largeRoutePupils: 0 }
}
