/**
 * VM2's five rounds with their number of experiments. A borgingscohort is run by schools of the first two rounds again.
 * `takesPart` is the share of the starters at an experiment's sites who are in it.
 */
const ROUNDS = [
  { tranche: '2008', startjaar: 2008, experiments: 36, takesPart: 0.9 },
  { tranche: '2009', startjaar: 2009, experiments: 121, takesPart: 0.6 },
  { tranche: 'borging-2010', startjaar: 2010, experiments: 69, takesPart: 0.8 },
  { tranche: 'borging-2011', startjaar: 2011, experiments: 64, takesPart: 0.8 },
  { tranche: 'borging-2012', startjaar: 2012, experiments: 50, takesPart: 0.9 },
]
const FIRST_ROUND = 36
const SCHOOL_PAIRS = 157

interface ExperimentSite {
  experiment: string
  tranche: string
  startjaar: number
  site: number
  mbo: number | null
  sector: number
  status: string
  takesPart: number
}

/** The table `experiment_sites`: one row per experiment and site; at most one experiment per site and start year. */
export function experimentSitesTable(): string {
  const rows = ROUNDS.flatMap((round) => Array.from({ length: round.experiments }, (_, k) => experimentSites(round, k)).flat())
  const values = rows.map(
    (row) =>
      `('${row.experiment}', '${row.tranche}', ${row.startjaar}, ${row.site}, ${row.mbo ?? 'NULL'}, ${row.sector}, '${row.status}', ${row.takesPart})`,
  )
  return `CREATE TEMP TABLE experiment_sites AS
    SELECT * FROM (VALUES ${values.join(',\n')})
    t(experiment, tranche, startjaar, site, mbo, sector, status, takes_part)`
}

function experimentSites(round: (typeof ROUNDS)[number], k: number): ExperimentSite[] {
  const pair = pairOf(round, k)
  return sitesOf(pair).map((site) => ({
    experiment: `vm2-${round.startjaar}-${String(k + 1).padStart(3, '0')}`,
    tranche: round.tranche,
    startjaar: round.startjaar,
    site,
    mbo: pair % 20 === 0 ? null : pair % 60,
    sector: 1 + (pair % 5),
    status: statusOf(round.startjaar, k),
    takesPart: round.takesPart,
  }))
}

/** 7 and 157 have no divisor in common, so the borging rounds take each school pair at most once. */
function pairOf(round: (typeof ROUNDS)[number], k: number): number {
  if (round.startjaar === 2008) return k
  if (round.startjaar === 2009) return FIRST_ROUND + k
  return (k * 7 + round.startjaar) % SCHOOL_PAIRS
}

function sitesOf(pair: number): number[] {
  if (pair < FIRST_ROUND) return [2 * pair, 2 * pair + 1]
  const later = pair - FIRST_ROUND
  const first = 2 * FIRST_ROUND + Math.floor(later / 2) * 3
  return later % 2 === 0 ? [first, first + 1] : [first + 2]
}

/** About the published mix: a third stopped, the first round mostly finished, the later ones mostly running. */
function statusOf(startjaar: number, k: number): string {
  if (k % 10 < 3) return 'gestopt'
  if (startjaar >= 2010 && k % 10 === 9) return 'onbekend'
  const finished = startjaar === 2008 ? 8 : startjaar === 2009 ? 4 : 0
  return k % 10 < finished ? 'afgerond' : 'lopend'
}
