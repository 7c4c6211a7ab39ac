import type { CountedRoute, Enrolled, Known, Phase, SaidPupil, Side } from './pupil.ts'
import { sideOf } from './pupil.ts'

/** What counts of a pupil: the line that is confirmed and frozen. */
export interface CountFacts {
  phase: Phase
  /** where the pupil is enrolled and funded in this phase */
  institutionId: string
  /** the school at the other side */
  partnerId: string | null
  siteId: string | null
  opleiding: string | null
  leerjaar: number | null
  crebo: string | null
  /** leerweg (`kb`) or level (`mbo-2`) */
  level: string | null
  startYear: number | null
}

export interface CountLine extends CountFacts {
  pupilId: string
  /** the record at the school where the pupil is enrolled, and one at the other side */
  recordId: string | null
  otherRecordId: string | null
}

/**
 * One line of what the schools say. Where they differ the enrolment decides: in the mbo phase is who is enrolled in the
 * mbo that day, because DUO counts there (law-and-standards 1.3); the difference stays a finding.
 */
export function lineOf(pupil: SaidPupil, route: CountedRoute, { crebos }: Pick<Known, 'crebos'>): CountLine {
  const phase = phaseOf(pupil)
  const side = sideOf(phase)
  const enrolment = enrolmentIn(pupil, side)
  const institutionId = enrolment?.institutionId ?? speakerOf(pupil, route, side)
  const otherRecord = recordAt(pupil, (school) => school !== institutionId && isOf(route, school, side === 'vo' ? 'mbo' : 'vo'))
  const niveau = enrolment?.crebo ? (crebos?.get(enrolment.crebo)?.[0]?.niveau ?? null) : null
  return {
    ...{ pupilId: pupil.pupilId, phase, institutionId, startYear: pupil.startYear },
    partnerId: otherRecord?.institutionId ?? onlyOther(route, institutionId, side),
    siteId: enrolment?.siteId ?? null,
    opleiding: plain(enrolment?.opleiding),
    leerjaar: enrolment?.leerjaar ?? null,
    crebo: plain(enrolment?.crebo),
    level: levelOf(enrolment, niveau),
    recordId: enrolment?.recordId ?? recordAt(pupil, (school) => school === institutionId)?.recordId ?? null,
    otherRecordId: otherRecord?.recordId ?? null,
  }
}

export function phaseOf({ said, enrolled }: SaidPupil): Phase {
  const phases = new Set(said.map(({ phase }) => phase))
  if (phases.size === 1) return said[0]?.phase ?? 'VO'
  return enrolled.some(({ kind }) => kind === 'mbo') ? 'MBO' : 'VO'
}

/** The enrolment that counts: at a school that says the route before another, then the oldest. */
export function enrolmentIn({ enrolled, said }: SaidPupil, side: Side): Enrolled | null {
  const here = enrolled.filter(({ kind }) => kind === side)
  return here.find(({ recordId }) => said.some((one) => one.recordId === recordId)) ?? here[0] ?? null
}

export const isOf = (route: CountedRoute, institutionId: string, side: Side): boolean =>
  route.schools.some((school) => school.institutionId === institutionId && school.sides.includes(side))

/** Without an enrolment: the school of that side that says the route, else the only school there is, else who spoke. */
function speakerOf({ said }: SaidPupil, route: CountedRoute, side: Side): string {
  const speaking = said.find(({ institutionId }) => isOf(route, institutionId, side))
  const only = route.schools.filter(({ sides }) => sides.includes(side))
  return speaking?.institutionId ?? (only.length === 1 ? only[0]?.institutionId : undefined) ?? said[0]?.institutionId ?? ''
}

function recordAt({ kept, said }: SaidPupil, fits: (institutionId: string) => boolean) {
  const here = kept.filter(({ institutionId }) => fits(institutionId))
  return here.find(({ recordId }) => said.some((one) => one.recordId === recordId)) ?? here[0] ?? null
}

function onlyOther({ schools }: CountedRoute, institutionId: string, side: Side): string | null {
  const others = schools.filter((school) => school.institutionId !== institutionId && school.sides.some((one) => one !== side))
  return others.length === 1 ? (others[0]?.institutionId ?? null) : null
}

/** `kb` of vmbo-kb; `mbo-3` of mbo-3-bol, else of the crebo. */
function levelOf(enrolment: Enrolled | null, niveau: number | null): string | null {
  const opleiding = enrolment?.opleiding ?? ''
  return /^vmbo-(\w+)/.exec(opleiding)?.[1] ?? /^mbo-\d/.exec(opleiding)?.[0] ?? (niveau === null ? plain(opleiding) : `mbo-${niveau}`)
}

/** A tab or a line break would be a separator in the text that the hash is over. */
const plain = (text: string | null | undefined): string | null => text?.replaceAll(/\s+/g, ' ').trim() || null
