/**
 * The made-up country behind the benchmark, as DuckDB macros: every property of pupil `i` is a function of `i` alone,
 * so a row can be written without looking at any other row, in any chunk, on any number of threads.
 */
export const FIRST_YEAR = 2007
export const LAST_YEAR = 2012
export const YEARS = LAST_YEAR - FIRST_YEAR + 1

const SITES = 3000
/** 36 experiments at two sites each, 121 at two or one in turn: these sites are the first 254. */
const EXPERIMENT_SITES = 254
const MBOS = 60

/** Pupils who start nowhere (kb, gl, tl, and bb before year 3), per starter a year: brings the rows to 5.9 M at 250,000. */
const OTHERS_PER_STARTER = 1.84

export interface Size {
  /** pupils in vmbo-bb leerjaar 3 for the first time, each 1 October */
  starters: number
  /** `i` runs over 0 … firstOther − 1 for starters, then to `pupils` for the others */
  firstOther: number
  pupils: number
}

export function sizeOf(starters: number): Size {
  const firstOther = starters * YEARS
  return { starters, firstOther, pupils: firstOther + Math.round(starters * OTHERS_PER_STARTER) }
}

/** Macros shared by all tables. `draw` is the chance of the world: a hash, so the same pupil always draws the same. */
export function worldMacros(size: Size): string[] {
  return [
    `CREATE MACRO draw(i, what) AS (hash(i, what) % 1000003) / 1000003.0`,
    // 9 to 11 characters, unique: multiplying by an odd number is one-to-one modulo 2^32
    `CREATE MACRO pupil_id(i) AS left('pqr', 1 + (i % 3)::INTEGER) || printf('%08x', (i * 2654435761) % 4294967296)`,
    `CREATE MACRO vmbo_brin(site) AS printf('%02d', (site // 5) % 30) || 'V' || chr((65 + (site // 5) // 30)::INTEGER)`,
    `CREATE MACRO vmbo_vestiging(site) AS printf('%02d', site % 5)`,
    `CREATE MACRO mbo_brin(mbo) AS printf('%02d', 30 + mbo // 26) || 'M' || chr((65 + mbo % 26)::INTEGER)`,
    // sites with an experiment are about twice as large as others
    `CREATE MACRO site_of(i) AS CASE WHEN draw(i, 'large') < 0.085
       THEN (hash(i, 'site') % ${EXPERIMENT_SITES})::BIGINT ELSE (hash(i, 'site') % ${SITES})::BIGINT END`,
    `CREATE MACRO mbo_of(i) AS (hash(i, 'mbo') % ${MBOS})::BIGINT`,
    `CREATE MACRO sector_of(x) AS ['techniek', 'economie', 'zorg-welzijn', 'landbouw', 'intersectoraal'][x::INTEGER]`,
    `CREATE MACRO start_of(i) AS ${FIRST_YEAR} + (i // ${size.starters})::INTEGER`,
    `CREATE MACRO birth_date(i, start) AS make_date(start - 15, 10, 1) - (hash(i, 'birth') % 365)::INTEGER
       - CASE WHEN draw(i, 'older') < 0.2 THEN 365 ELSE 0 END`,
  ]
}
