import { plainName } from '../name.ts'
import type { EnrolmentDelivery, PupilDelivery } from './readers/delivery.ts'
import { routeOf } from './stage-route.ts'
import type { DeliveringSchool, ImportSettings, StagedLine, StagedRow, StagingProblem } from './staged.ts'

export interface Staged {
  /** null: nothing of this person is taken */
  row: StagedRow | null
  lines: StagedLine[]
  problems: { refused: boolean; problem: StagingProblem }[]
}

/** A delivered person in the words of the database: site, route and opleiding found, or said not to be found. Nothing is guessed. */
export function stagePupil(pupil: PupilDelivery, school: DeliveringSchool, settings: ImportSettings): Staged {
  const { key, keyKind, line } = pupil
  if (key === null || keyKind === 'none') return refused({ problem: 'no-key', line })
  const sites = pupil.enrolments.map((enrolment) => siteOf(enrolment, school, settings))
  const wrong = sites.find((one) => typeof one !== 'string') ?? notToBeToldApart(pupil)
  if (wrong) return refused(wrong as StagingProblem)
  const enrolments = pupil.enrolments.map((enrolment, index) => enrolmentLine(key, enrolment, sites[index] as string))
  const routes = pupil.enrolments.map((enrolment, index) => routeOf(key, enrolment, sites[index] as string, school))
  return {
    row: rowOf(pupil, key, keyKind),
    lines: [
      ...enrolments,
      ...routes.flatMap(({ line: found }) => found ?? []),
      ...groupLines(pupil, key, sites as string[]),
      ...toldLines(pupil, key),
    ],
    problems: routes.flatMap(({ problem }) => (problem ? [{ refused: false, problem }] : [])),
  }
}

const refused = (problem: StagingProblem): Staged => ({ row: null, lines: [], problems: [{ refused: true, problem }] })

function rowOf(pupil: PupilDelivery, key: string, keyKind: StagedRow['keyKind']): StagedRow {
  const { line, givenName, infix, familyName, initials, birthDate, sex, email } = pupil
  return { key, keyKind, line, givenName, infix, familyName, initials, birthDate, sex, email }
}

/** By official number, by name, or because there is but one; else where the person who imports said. */
function siteOf(
  { line, site }: EnrolmentDelivery,
  { brin, sites }: DeliveringSchool,
  { defaultSite }: ImportSettings,
): string | StagingProblem {
  if (site.brin !== null && site.brin !== brin) return { problem: 'other-institution', line, brin: site.brin }
  const named = site.vestiging ?? site.name ?? site.location ?? site.ownKey
  const byNumber = sites.find(({ vestiging }) => vestiging === site.vestiging)
  const byName = site.name === null ? undefined : sites.find(({ name }) => plainName(name) === plainName(site.name ?? ''))
  const only = sites.length === 1 && site.vestiging === null ? sites[0] : undefined
  const found = byNumber?.id ?? byName?.id ?? only?.id ?? (site.vestiging === null ? defaultSite : null)
  return found ?? { problem: 'site-unknown', line, site: named ?? '' }
}

/** Enrolments of one kind that run at the same time need a number each, or they cannot be told apart in the next delivery. */
function notToBeToldApart({ key, enrolments }: PupilDelivery): StagingProblem | undefined {
  const seen = new Map<string, EnrolmentDelivery[]>()
  for (const enrolment of enrolments) {
    const spell = `${enrolment.kind} ${enrolment.number ?? ''}`
    const others = seen.get(spell) ?? []
    if (others.some((other) => overlap(other, enrolment))) return { problem: 'enrolments-overlap', line: enrolment.line, key: key ?? '' }
    seen.set(spell, [...others, enrolment])
  }
  return undefined
}

function overlap(one: EnrolmentDelivery, other: EnrolmentDelivery): boolean {
  if (one.from === null || other.from === null) return true
  return one.from <= (other.until ?? '9999') && other.from <= (one.until ?? '9999')
}

function enrolmentLine(key: string, enrolment: EnrolmentDelivery, siteId: string): StagedLine {
  const { line, kind, number, leerjaar, from, until, reason } = enrolment
  return {
    key,
    line,
    what: 'enrolment',
    siteId,
    kind,
    ref: number,
    opleiding: opleidingOf(enrolment),
    leerjaar,
    profiel: enrolment.kind === 'vo' ? enrolment.profiel : null,
    crebo: enrolment.kind === 'mbo' ? enrolment.crebo : null,
    validFrom: from,
    validUntil: until,
    reason,
  }
}

/** As docs/formats.md names them; of an mbo both level and leertraject must be known. */
function opleidingOf(enrolment: EnrolmentDelivery): string | null {
  if (enrolment.kind === 'vo') return enrolment.opleiding
  const { niveau, leertraject } = enrolment
  if (niveau === null) return null
  if (niveau === 1) return 'mbo-1'
  if (leertraject === 'bol' || leertraject === 'bol-dt') return `mbo-${niveau}-bol`
  return leertraject === 'bbl' ? `mbo-${niveau}-bbl` : null
}

/** A group belongs to a site: that of the enrolment, when there is one. */
function groupLines({ groups, line }: PupilDelivery, key: string, sites: readonly string[]): StagedLine[] {
  const [siteId] = sites
  if (!siteId) return []
  const names = new Set(groups.map(({ name }) => name.trim().slice(0, 80)).filter(Boolean))
  return [...names].map((groupName) => ({ key, line, what: 'group', siteId, groupName }))
}

function toldLines({ bpv, diplomas }: PupilDelivery, key: string): StagedLine[] {
  return [
    ...bpv.map(({ line, ...fields }): StagedLine => ({ key, line, what: 'placement', fields })),
    ...diplomas.map(({ line, ...fields }): StagedLine => ({ key, line, what: 'diploma', fields })),
  ]
}
