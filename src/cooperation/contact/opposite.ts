import { nameOfSchool, type RouteAt, type School } from '../place/place.ts'
import { type Contact, isNow } from './contact.ts'

/** Who stands opposite each other for one vmbo profile. */
export interface Opposite {
  profiel: string
  /** schools where the profile is given, each with its contacts */
  vo: { school: Pick<School, 'id' | 'name'>; contacts: Contact[] }[]
  /** mbo contacts that say they are there for this profile */
  mbo: { school: Pick<School, 'id' | 'name'>; contacts: Contact[] }[]
  /** crebos of routes with this profile that no mbo contact has */
  crebosWithout: { crebo: string; route: string }[]
}

/**
 * Per profile that a vmbo school has, that a route is for or that a contact names. An mbo domain does not map one to one on a
 * profile (domain.md 3.2, Assen): a crebo stands opposite a profile because a contact or a route says so, never by itself.
 */
export function oppositesOf(contacts: readonly Contact[], schools: readonly School[], routes: readonly RouteAt[], day: string): Opposite[] {
  const now = contacts.filter((one) => one.kind === 'contact' && isNow(one, day))
  const vo = schools.filter(({ side }) => side === 'vo')
  const profielen = [
    ...vo.flatMap((one) => one.profielen),
    ...routes.flatMap(({ profiel }) => (profiel ? [profiel] : [])),
    ...now.flatMap((one) => one.profielen),
  ]
  return [...new Set(profielen)].toSorted().map((profiel) => {
    const own = now.filter((one) => one.profielen.includes(profiel))
    const at = (school: School) => ({ school, contacts: own.filter((one) => one.institutionId === school.id) })
    const mbo = schools.filter(({ side }) => side === 'mbo').map(at)
    const known = new Set(mbo.flatMap((one) => one.contacts).flatMap(({ crebos }) => crebos))
    const crebosWithout = routes.flatMap((one) =>
      one.profiel === profiel && one.crebo && !known.has(one.crebo) ? [{ crebo: one.crebo, route: one.name }] : [],
    )
    return {
      profiel,
      vo: vo
        .map(at)
        .filter(
          ({ school, contacts: found }) =>
            found.length > 0 || schools.some((one) => one.id === school.id && one.profielen.includes(profiel)),
        ),
      mbo: mbo.filter((one) => one.contacts.length > 0),
      crebosWithout,
    }
  })
}

/** Pairs of schools with their go-betweens, by name. */
export function goBetweens(contacts: readonly Contact[], schools: readonly School[], day: string) {
  const pairs = new Map<string, { pair: [string, string]; contacts: Contact[] }>()
  // as the schools come, the vmbo first
  const order = [...schools].toSorted((one, other) => other.side.localeCompare(one.side)).map(({ id }) => id)
  const byPlace = (one: string, other: string): number => order.indexOf(one) - order.indexOf(other)
  for (const one of contacts.filter((other) => other.kind === 'go-between' && isNow(other, day))) {
    const pair = [one.institutionId, one.otherInstitutionId ?? ''].toSorted(byPlace) as [string, string]
    const found = pairs.get(pair.join()) ?? { pair, contacts: [] }
    pairs.set(pair.join(), { pair, contacts: [...found.contacts, one] })
  }
  const nameOf = ({ pair }: { pair: [string, string] }): string => pair.map((id) => nameOfSchool(schools, id)).join()
  return [...pairs.values()].toSorted((one, other) => nameOf(one).localeCompare(nameOf(other)))
}

/** Pairs that share a route and have nobody who keeps them together. */
export function pairsWithout(
  contacts: readonly Contact[],
  schools: readonly School[],
  routes: readonly RouteAt[],
  day: string,
): [string, string][] {
  const sideOf = (id: string) => schools.find((one) => one.id === id)?.side
  const have = new Set(goBetweens(contacts, schools, day).map(({ pair }) => pair.toSorted().join()))
  const wanted = routes.flatMap(({ schoolIds }) =>
    schoolIds
      .filter((id) => sideOf(id) === 'vo')
      .flatMap((vo) => schoolIds.filter((id) => sideOf(id) === 'mbo').map((mbo): [string, string] => [vo, mbo])),
  )
  const found = new Map(wanted.map((pair) => [pair.toSorted().join(), pair]))
  return [...found].filter(([key]) => !have.has(key)).map(([, pair]) => pair)
}
