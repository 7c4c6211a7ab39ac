import { join } from 'node:path'
import { dateOfYear } from './cohorts.ts'
import { type Engine, quote } from './engine/engine.ts'
import { positionsOf } from './figures/path-code.ts'
import { KEPT } from './keep.ts'
import type { StarterRow } from './run.ts'
import { QUALIFYING } from './source/tables.ts'

interface Enrolment {
  pid: number
  year: number
  site: string
  opleiding: string
  leerjaar: number
  experiment: string | null
}

interface Certificate {
  pid: number
  datum: string
  diploma: string
}

type Place = StarterRow['places'][number]

/** Per pupil the position at each count date from the start on, with the diploma or enrolment that gave it. */
export async function placesOf(
  engine: Engine,
  folder: string,
  starters: { pid: number; year: number; path: string }[],
  years: number[],
): Promise<Map<number, Place[]>> {
  if (starters.length === 0) return new Map()
  const ids = starters.map((starter) => starter.pid).join(', ')
  const enrolments = await engine.rows<Enrolment>(
    `SELECT pid, year, replace(site, chr(31), ' ') AS site, opleiding, leerjaar, experiment
     FROM read_parquet(${quote(join(folder, KEPT.enrolments))}) WHERE pid IN (${ids})`,
  )
  const certificates = await engine.rows<Certificate>(
    `SELECT pid, datum::VARCHAR AS datum, diploma FROM read_parquet(${quote(join(folder, KEPT.certificates))})
     WHERE pid IN (${ids}) AND diploma IN (${QUALIFYING.map(quote).join(', ')}) ORDER BY datum`,
  )
  return new Map(
    starters.map(({ pid, year, path }) => {
      const followed = years.filter((candidate) => candidate >= year)
      const own = { enrolments: enrolments.filter((row) => row.pid === pid), certificates: certificates.filter((row) => row.pid === pid) }
      const places = positionsOf(path).map((position, index): Place => {
        const at = followed[index] ?? year
        return { teldatum: dateOfYear(at), position, reason: reasonOf(position, at, own) }
      })
      return [pid, places]
    }),
  )
}

/** Empty for `onbekend`: nothing was found, and that is the reason. */
function reasonOf(position: Place['position'], year: number, own: { enrolments: Enrolment[]; certificates: Certificate[] }): string {
  if (position === 'startkwalificatie-binnen' || position === 'startkwalificatie-buiten') {
    const first = own.certificates[0]
    return first ? `${first.diploma}, ${first.datum}` : ''
  }
  const thatDay = own.enrolments.filter((row) => row.year === year).sort((a, b) => rank(a) - rank(b))
  const first = thatDay[0]
  if (!first) return ''
  return [`${first.opleiding} ${first.leerjaar}`, first.site.trim(), ...(first.experiment ? [first.experiment] : [])].join(', ')
}

/** With several enrolments on a count date the one in an experiment counts first, then mbo, vo, other (domain 7.3). */
function rank({ experiment, opleiding }: Enrolment): number {
  if (experiment) return 0
  if (opleiding.startsWith('mbo-')) return 1
  return opleiding === 'ho' ? 3 : 2
}
