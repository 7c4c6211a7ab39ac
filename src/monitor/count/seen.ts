import type { Engine } from '../engine/engine.ts'

/**
 * One pass over the enrolments, per pupil; a count date is a bit (bit 0 = the first one of the source):
 * `seen (pid, present, in_route, mbo, vmbo, several)`: enrolled at all, in any experiment, in mbo 2–4 and in the vmbo
 * outside experiments; `several`: more than one enrolment at some date.
 * `several (pid, year, site, opleiding, leerjaar, sector, xid)`: all enrolments of those few pupils, who need a closer look.
 */
export async function seeEnrolments(engine: Engine): Promise<void> {
  const [first] = await engine.rows<{ year: number | null }>('SELECT min(year) AS year FROM enrolments')
  const bit = `1::BIGINT << ((year - ${first?.year ?? 0}) % 62)`
  // Not with FILTER: that costs more than a bit that is 0.
  const bitsWhere = (condition: string): string => `bit_or(CASE WHEN ${condition} THEN ${bit} ELSE 0 END)`
  const outside = (from: string, to: string): string => bitsWhere(`xid IS NULL AND opleiding BETWEEN '${from}' AND '${to}'`)
  await engine.run(
    `CREATE OR REPLACE TABLE seen AS SELECT pid, bit_or(${bit}) AS present, ${bitsWhere('xid IS NOT NULL')} AS in_route,
       ${outside('mbo-2-bol', 'mbo-4-bbl')} AS mbo, ${outside('vmbo-bb', 'vmbo-tl')} AS vmbo, count(*) > bit_count(bit_or(${bit})) AS several
     FROM enrolments GROUP BY pid`,
  )
  await engine.run(
    `CREATE OR REPLACE TABLE several AS SELECT pid, year, site, opleiding, leerjaar, sector, xid FROM enrolments WHERE pid IN (SELECT pid FROM seen WHERE several)`,
  )
}
