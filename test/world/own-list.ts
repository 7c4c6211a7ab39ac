import { sql } from 'kysely'
import type { DiplomaRow, EnrolmentRow, ExperimentRow, SourceRows } from '../../src/monitor/testing/source-rows.ts'
import { asSystem, type Db } from '../../src/platform/database/database.ts'

/** Lines as schools wrote them, none of them taken back. */
interface Written {
  record: { id: string; pupil_id: string; institution_id: string; sex: string | null; birth_date: string | null }[]
  enrolment: (Dated & {
    site_id: string
    opleiding: string | null
    leerjaar: number | null
    profiel: string | null
    crebo: string | null
  })[]
  route_enrolment: (Dated & { route_id: string; recorded_at: Date })[]
  leaving: Left[]
  route: { id: string; profiel: string | null }[]
  route_partner: { route_id: string; site_id: string; side: string }[]
  site: { id: string; institution_id: string; vestiging: string }[]
  institution: { id: string; brin: string }[]
}
interface Dated {
  record_id: string
  valid_from: string
  valid_until: string | null
}
interface Left {
  record_id: string
  route_id: string
  event_id: string | null
  happened_on: string
  destination: string
  told_at: Date
  diploma: string | null
  diploma_on: string | null
  within_route: boolean | null
}
interface Stay {
  routeId: string
  from: string
  until: string
}

/**
 * The four lists of docs/formats.md, put together pupil by pupil from the lines of the schools. It reads no view of the
 * database: it is what the monitor's views are held beside.
 */
export async function ownList(db: Db, day: string): Promise<SourceRows> {
  const written = await readWritten(db)
  const pupils = [...new Set(written.record.map(({ pupil_id }) => pupil_id))].map((id) => pupilOf(written, id, day))
  return {
    leerlingen: pupils.map(({ id, records }) => ({
      leerling: id,
      geslacht: records.find(({ sex }) => sex === 'm' || sex === 'v')?.sex ?? '',
      geboortedatum: records.find(({ birth_date }) => birth_date !== null)?.birth_date ?? '',
    })),
    inschrijvingen: pupils.flatMap((pupil) => enrolmentsOf(written, pupil)),
    diplomas: pupils.flatMap((pupil) => diplomasOf(written, pupil)),
    experimenten: experimentsOf(written, pupils, day),
  }
}

const WITHDRAWN = new Set(['enrolment', 'route_enrolment', 'leaving'])

async function readWritten(db: Db): Promise<Written> {
  const read = async (trx: Parameters<Parameters<typeof asSystem>[1]>[0], table: string): Promise<unknown[]> => {
    const standing = WITHDRAWN.has(table) ? sql`where withdrawn_at is null` : sql``
    return (await sql`select * from ${sql.table(table)} ${standing}`.execute(trx)).rows
  }
  return asSystem(db, async (trx) => {
    const found: Record<string, unknown> = { record: await read(trx, 'school_record') }
    for (const table of ['enrolment', 'route_enrolment', 'leaving', 'route', 'route_partner', 'site', 'institution'])
      found[table] = await read(trx, table)
    if ((await read(trx, 'diploma_line')).length > 0) throw new Error('this list does not read diplomas of an import')
    return found as unknown as Written
  })
}

interface Pupil {
  id: string
  records: Written['record']
  stays: Stay[]
  leavings: Left[]
  /** each 1 October up to the day on which the pupil may have been somewhere */
  dates: string[]
}

const NEVER = '9999-12-31'

function pupilOf(written: Written, id: string, day: string): Pupil {
  const records = written.record.filter(({ pupil_id }) => pupil_id === id)
  const isOwn = ({ record_id }: { record_id: string }): boolean => records.some((one) => one.id === record_id)
  const leavings = written.leaving.filter(isOwn)
  // who left says so at one school; the line of the other school is over by it too, unless it was written since and the pupil came back
  const ended = ({ within_route, destination }: Left): boolean => within_route !== false && destination !== 'same-route'
  const stays = written.route_enrolment.filter(isOwn).map(({ route_id, valid_from, valid_until, recorded_at }): Stay => {
    const cameBack = (one: Left): boolean => valid_from > one.happened_on && recorded_at >= one.told_at
    const ends = leavings.filter((one) => one.route_id === route_id && ended(one) && !cameBack(one)).map(({ happened_on }) => happened_on)
    return { routeId: route_id, from: valid_from, until: [valid_until ?? NEVER, ...ends].toSorted()[0] ?? NEVER }
  })
  const years = Array.from({ length: 30 }, (_, back) => Number(day.slice(0, 4)) - back)
  return { id, records, stays, leavings, dates: years.map((year) => `${year}-10-01`).filter((date) => date <= day) }
}

/** The route of a pupil on a date: of two the one that began first. */
function routeOn({ stays }: Pupil, date: string): string | null {
  const there = stays.filter(({ from, until }) => from <= date && date <= until)
  return there.toSorted((one, other) => `${one.from} ${one.routeId}`.localeCompare(`${other.from} ${other.routeId}`))[0]?.routeId ?? null
}

/** Route and year of the first 1 October in it; empty when there was none. */
function experimentIn(pupil: Pupil, routeId: string | null): string {
  const isThere = (date: string): boolean => pupil.stays.some((stay) => stay.routeId === routeId && stay.from <= date && date <= stay.until)
  const first = pupil.dates.filter(isThere).toSorted()[0]
  return first ? `${routeId}-${first.slice(0, 4)}` : ''
}

function enrolmentsOf(written: Written, pupil: Pupil): EnrolmentRow[] {
  const rows = pupil.dates.flatMap((teldatum) => {
    const routeId = routeOn(pupil, teldatum)
    return written.enrolment
      .filter(({ record_id }) => pupil.records.some(({ id }) => id === record_id))
      .filter(({ valid_from, valid_until }) => valid_from <= teldatum && teldatum <= (valid_until ?? NEVER))
      .map((one): EnrolmentRow => {
        const { brin, vestiging } = placeOf(written, one.site_id)
        const isPartner = written.route_partner.some(({ route_id, site_id }) => route_id === routeId && site_id === one.site_id)
        const profiel = one.profiel ?? written.route.find(({ id }) => id === routeId)?.profiel ?? ''
        return {
          ...{ leerling: pupil.id, teldatum, brin, vestiging, opleiding: one.opleiding ?? '', leerjaar: String(one.leerjaar ?? '') },
          ...{ sector: SECTOR[profiel] ?? '', crebo: one.crebo ?? '', experiment: isPartner ? experimentIn(pupil, routeId) : '' },
        }
      })
  })
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()]
}

function diplomasOf(written: Written, pupil: Pupil): DiplomaRow[] {
  return pupil.leavings.flatMap(({ diploma, diploma_on, within_route, route_id, record_id }) => {
    const school = pupil.records.find(({ id }) => id === record_id)?.institution_id
    const brin = written.institution.find(({ id }) => id === school)?.brin ?? ''
    if (diploma === null || diploma_on === null) return []
    return [{ leerling: pupil.id, datum: diploma_on, diploma, brin, experiment: within_route ? experimentIn(pupil, route_id) : '' }]
  })
}

/** One per route and year of the first 1 October, and vmbo of the route. */
function experimentsOf(written: Written, pupils: readonly Pupil[], day: string): ExperimentRow[] {
  const members = new Map<string, Pupil[]>()
  for (const pupil of pupils)
    for (const routeId of new Set(pupil.stays.map((stay) => stay.routeId))) {
      const experiment = experimentIn(pupil, routeId)
      if (experiment) members.set(experiment, [...(members.get(experiment) ?? []), pupil])
    }
  return [...members].flatMap(([experiment, own]) => {
    const [routeId, year] = [experiment.slice(0, -5), experiment.slice(-4)]
    const partners = written.route_partner.filter(({ route_id }) => route_id === routeId)
    const mbo = partners.filter(({ side }) => side === 'mbo').map(({ site_id }) => placeOf(written, site_id).brin)
    const profiel = written.route.find(({ id }) => id === routeId)?.profiel ?? ''
    const status = statusOf(written, own, experiment, day)
    return partners
      .filter(({ side }) => side === 'vo')
      .map(({ site_id }) => ({
        ...{ experiment, tranche: year, startjaar: year, brin_mbo: mbo.toSorted()[0] ?? '', sector: SECTOR[profiel] ?? '', status },
        ...{ brin_vmbo: placeOf(written, site_id).brin, vestiging_vmbo: placeOf(written, site_id).vestiging },
      }))
  })
}

const QUALIFYING = ['mbo-2', 'mbo-3', 'mbo-4', 'havo', 'vwo']

function statusOf(written: Written, own: readonly Pupil[], experiment: string, day: string): string {
  const routeId = experiment.slice(0, -5)
  if (own.some(({ leavings }) => leavings.some((one) => one.event_id !== null && one.route_id === routeId))) return 'gestopt'
  const isThere = (stay: Stay): boolean => stay.routeId === routeId && stay.from <= day && day <= stay.until
  if (own.some(({ stays }) => stays.some(isThere))) return 'lopend'
  const diplomas = own.flatMap((pupil) => diplomasOf(written, pupil))
  return diplomas.some((one) => one.experiment === experiment && QUALIFYING.includes(one.diploma)) ? 'afgerond' : 'onbekend'
}

function placeOf({ site, institution }: Written, siteId: string): { brin: string; vestiging: string } {
  const found = site.find(({ id }) => id === siteId)
  return { brin: institution.find(({ id }) => id === found?.institution_id)?.brin ?? '', vestiging: found?.vestiging ?? '' }
}

/** The profielen of today in the sectors of the monitor (domain.md 2). */
const SECTOR: Record<string, string> = {
  ...{ BWI: 'techniek', PIE: 'techniek', 'M&T': 'techniek', MVI: 'techniek', 'E&O': 'economie', HBR: 'economie' },
  ...{ 'Z&W': 'zorg-welzijn', groen: 'landbouw', 'D&P': 'intersectoraal' },
}
