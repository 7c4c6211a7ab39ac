import type { Chance } from './chance.ts'
import type { Stay } from './lives/book.ts'
import { QUALIFICATIONS } from './plan/qualifications.ts'
import type { Rows } from './rows.ts'

/** A group with the pupils of a route as near to each other as they come. */
export interface Group {
  id: string
  siteId: string
  siteKey: string
  schoolYear: number
  kind: 'vo' | 'mbo'
  leerjaar: number
  routeKey: string | null
  recordIds: readonly string[]
}

const MOST_IN_GROUP = 27

/** Groups per site, school year and leerjaar; at the mbo per qualification too. */
export function addGroups(
  rows: Rows,
  chance: Chance,
  regionId: string,
  stays: readonly Stay[],
  shortOf: (siteKey: string) => string,
): Group[] {
  return together(stays).flatMap((all) => {
    const sorted = all.toSorted(byRouteKey)
    const count = Math.ceil(all.length / MOST_IN_GROUP)
    return Array.from({ length: count }, (_, index) => {
      const part = sorted.slice(Math.round((index * all.length) / count), Math.round(((index + 1) * all.length) / count))
      return addGroup(rows, chance, regionId, part, String.fromCharCode(97 + index), shortOf)
    })
  })
}

function together(stays: readonly Stay[]): Stay[][] {
  const found = new Map<string, Stay[]>()
  for (const stay of stays) {
    const key = [stay.siteId, stay.schoolYear, stay.leerjaar, stay.crebo].join(' ')
    const others = found.get(key)
    if (others) others.push(stay)
    else found.set(key, [stay])
  }
  return [...found.values()]
}

function addGroup(
  rows: Rows,
  chance: Chance,
  region_id: string,
  stays: Stay[],
  letter: string,
  shortOf: (siteKey: string) => string,
): Group {
  const [first] = stays
  if (!first) throw new Error('a group without pupils')
  const { siteId, siteKey, schoolYear, kind, leerjaar, crebo } = first
  const id = chance.uuid()
  const name = kind === 'vo' ? `${shortOf(siteKey)}${leerjaar}${letter}` : `${subjectOf(crebo)} ${leerjaar}${letter}`
  rows.pupil_group.push({ id, region_id, site_id: siteId, name, school_year: schoolYear })
  for (const { recordId, from, until } of stays) {
    rows.group_member.push({ group_id: id, record_id: recordId, valid_from: from, valid_until: until })
  }
  return { id, siteId, siteKey, schoolYear, kind, leerjaar, routeKey: first.routeKey, recordIds: stays.map(({ recordId }) => recordId) }
}

/** Who is in no route comes last. */
function byRouteKey(a: Stay, b: Stay): number {
  const [one, other] = [a.routeKey ?? '\uffff', b.routeKey ?? '\uffff']
  return one < other ? -1 : Number(one > other)
}

const subjectOf = (crebo: string | null): string => QUALIFICATIONS.find((one) => one.crebo === crebo)?.name.split(/[ ,]/)[0] ?? ''
