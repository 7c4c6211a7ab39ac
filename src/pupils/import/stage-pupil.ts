import { plainName } from '../name.ts'
import type { EnrolmentDelivery, PupilDelivery } from './readers/delivery.ts'
import { routeOf } from './stage-route.ts'
import type { DeliveringSchool, StagedLine, StagedRow, StagingProblem } from './staged.ts'

export interface Staged {
  /** null: nothing of this person is taken */
  row: StagedRow | null
  lines: StagedLine[]
  problems: { refused: boolean; problem: StagingProblem }[]
}

/** A delivered person in the words of the database: site, route and opleiding found, or said not to be found. Nothing is guessed. */
export function stagePupil(pupil: PupilDelivery, school: DeliveringSchool): Staged {
  const { key, keyKind, line } = pupil
  if (key === null || keyKind === 'none') return refused({ problem: 'no-key', line })
  const wrong = ofOtherInstitution(pupil, school) ?? notToBeToldApart(pupil)
  if (wrong) return refused(wrong)
  const sites = pupil.enrolments.map((enrolment) => siteOf(enrolment, school))
  const enrolments = pupil.enrolments.map((enrolment, index) => ({ ...enrolmentLine(key, enrolment), ...sites[index] }))
  const routes = pupil.enrolments.map((enrolment) => routeOf(key, enrolment, school))
  return {
    row: rowOf(pupil, key, keyKind),
    lines: [
      ...enrolments,
      ...routes.flatMap(({ line: found }) => found ?? []),
      ...groupLines(pupil, key, sites[0]),
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

type Site = Required<Pick<StagedLine, 'siteId' | 'siteWord'>>

/** By official number, by name, or because there is but one. Else the file's word stands, until a person says which it is. */
function siteOf({ site }: EnrolmentDelivery, { sites }: DeliveringSchool): Site {
  const word = site.name ?? site.vestiging ?? site.location ?? site.ownKey ?? ''
  const byNumber = sites.find(({ vestiging }) => vestiging === site.vestiging)
  const byName = site.name === null ? undefined : sites.find(({ name }) => plainName(name) === plainName(site.name ?? ''))
  const only = sites.length === 1 && site.vestiging === null ? sites[0] : undefined
  const siteId = byNumber?.id ?? byName?.id ?? only?.id ?? null
  return { siteId, siteWord: siteId === null ? word.slice(0, 200) : null }
}

function ofOtherInstitution({ enrolments }: PupilDelivery, { brin }: DeliveringSchool): StagingProblem | undefined {
  const other = enrolments.find(({ site }) => site.brin !== null && site.brin !== brin)
  return other && { problem: 'other-institution', line: other.line, brin: other.site.brin ?? '' }
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

function enrolmentLine(key: string, enrolment: EnrolmentDelivery): StagedLine {
  const { line, kind, number, leerjaar, from, until, reason } = enrolment
  return {
    key,
    line,
    what: 'enrolment',
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
function groupLines({ groups, line }: PupilDelivery, key: string, site: Site | undefined): StagedLine[] {
  if (!site) return []
  const names = new Set(groups.map(({ name }) => name.trim().slice(0, 80)).filter(Boolean))
  return [...names].map((groupName) => ({ key, line, what: 'group', groupName, ...site }))
}

function toldLines({ bpv, diplomas }: PupilDelivery, key: string): StagedLine[] {
  return [
    ...bpv.map(({ line, ...fields }): StagedLine => ({ key, line, what: 'placement', fields })),
    ...diplomas.map(({ line, ...fields }): StagedLine => ({ key, line, what: 'diploma', fields })),
  ]
}
