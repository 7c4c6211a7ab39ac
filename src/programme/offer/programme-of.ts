import type { RouteDesign } from '../design/design.ts'
import { partnersAt, type Route, SIDES } from '../route.ts'
import type { OfferedProgramme } from './schema.ts'

export interface OfferedVersion {
  number: number
  state: 'agreed' | 'running'
  cohorts: readonly number[]
  design: RouteDesign
}

/** A route as an agreed or running version lays it down, in the words of the Open Education API. */
export function programmeOf(
  route: Route,
  { number, state, cohorts, design }: OfferedVersion,
  brins: ReadonlyMap<string, string>,
): OfferedProgramme {
  const { target, qualifications, startsOn } = design
  const crebos = [...new Set(qualifications.flatMap(({ crebo }) => crebo ?? []))]
  return {
    programmeId: route.id,
    primaryCode: { codeType: 'identifier', code: route.id },
    otherCodes: crebos.map((code) => ({ codeType: 'programme_code', code })),
    programmeType: 'x-leerroute',
    name: [{ language: 'nl-NL', value: design.name }],
    description: target.who ? [{ language: 'nl-NL', value: target.who }] : null,
    teachingLanguages: ['nld'],
    modeOfStudy: modeOf(design),
    duration: durationOf(design),
    firstStartDateTime: startsOn && `${startsOn}T00:00:00${offsetOn(startsOn)}`,
    level: levelOf(design),
    ext: {
      ...{ scheme: design.scheme, version: number, state, leerwegen: target.leerwegen, profielen: design.profielen, places: target.places },
      cohorts: [...cohorts],
      qualifications: qualifications.map(({ name, crebo, niveau, leertraject }) => ({
        name,
        programmeCode: crebo,
        level: niveau,
        leertraject,
      })),
      partners: SIDES.flatMap((side) =>
        partnersAt(route, side).map(({ siteName, institutionId }) => ({
          name: siteName,
          side,
          institutionCode: brins.get(institutionId) ?? '',
        })),
      ),
    },
  }
}

/** bol is full time, bbl dual training (values of the specification); a route to both has no one word. */
function modeOf({ qualifications }: RouteDesign): OfferedProgramme['modeOfStudy'] {
  const kinds = new Set(qualifications.map(({ leertraject }) => leertraject))
  if (kinds.size !== 1) return null
  return kinds.has('bol') ? 'full_time' : kinds.has('bbl') ? 'dual_training' : null
}

function levelOf({ qualifications }: RouteDesign): string | null {
  const [first, ...more] = new Set(qualifications.map(({ niveau }) => niveau))
  return first && more.length === 0 ? `secondary_vocational_education_${first}` : null
}

/** 40 school weeks are a year: `P3Y`, `P2Y6M`. */
function durationOf({ years }: RouteDesign): string | null {
  if (years.length === 0) return null
  const months = Math.round((years.reduce((sum, { weeks }) => sum + Math.min(weeks ?? 40, 40), 0) / 40) * 12)
  const [whole, rest] = [Math.floor(months / 12), months % 12]
  return `P${whole > 0 ? `${whole}Y` : ''}${rest > 0 || whole === 0 ? `${rest}M` : ''}`
}

/** The clock of the Netherlands on that day: `+02:00` in summer. */
function offsetOn(day: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Amsterdam', timeZoneName: 'longOffset' }).formatToParts(
    new Date(`${day}T00:00:00Z`),
  )
  return parts.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', '') || '+00:00'
}
