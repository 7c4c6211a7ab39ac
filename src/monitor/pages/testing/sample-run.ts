import type { MonitorOutput, Warning } from '../../output.ts'
import type { MonitorRun, RowSelection, StarterRow } from '../../run.ts'
import { LAST_YEAR, sampleCohorts, teldatum } from './sample-cohorts.ts'
import { sampleRows } from './sample-rows.ts'

/** A finished run with invented figures, to draw pages with. `change` replaces parts of the output. */
export function sampleRun(change: Partial<MonitorOutput> = {}): MonitorRun {
  const output = { ...sampleOutput(), ...change }
  return {
    output,
    starters: async (selection, { offset, limit }) => ({ total: 250, rows: starters(selection).slice(offset, offset + limit) }),
    rejects: async () => ({ total: 0, rows: [] }),
  }
}

function sampleOutput(): MonitorOutput {
  return {
    source: {
      files: [{ name: 'leerlingen.csv', rows: 95000, rejected: 3, sha256: '0'.repeat(64) }],
      engine: 'duckdb',
      version: '1',
      levering: 'definitief',
      leverdatum: '2013-05-01',
      rejected: 3,
      teldatums: [2008, 2009, 2010, 2011, 2012].map(teldatum),
      cohorts: sampleCohorts.map(({ id, year }) => ({ id, start: teldatum(year), experiments: 38, intended: 25, sites: 60 })),
      populations: ['alle', 'zoals-beoogd'],
      published: false,
    },
    definitions: ['positie', 'vsv', 'startkwalificatie', 'gebonden', 'gebonden-binnen', 'experiment'].map((id) => ({
      id,
      text: { nl: `Wat ${id} betekent.`, en: `What ${id} means.` },
      source: 'Voorbeeld',
      from: '2008-08-01',
      to: null,
    })),
    warnings,
    rows: sampleRows(),
  }
}

const warnings: Warning[] = [
  {
    kind: 'mass-exit',
    subject: { what: 'site', name: '00AA 00', teldatum: teldatum(LAST_YEAR), n: 90 },
    count: 40,
    rows: [{ teldatum: teldatum(LAST_YEAR), ingeschreven: 90, uitgestroomd: 40 }],
  },
  { kind: 'intended-not-published', subject: { cohort: 'borgingscohort-2011' }, count: 0, rows: [] },
]

function starters({ teldatum: at, positions }: RowSelection): StarterRow[] {
  return Array.from({ length: 250 }, (_, index) => ({
    leerling: `p${index}`,
    geslacht: index % 3 === 0 ? null : index % 2 === 0 ? 'm' : 'v',
    leeftijd: 14 + (index % 3),
    brin: '00AA',
    vestiging: '00',
    sector: 'techniek',
    experiment: 'e1',
    places: [{ teldatum: at ?? teldatum(LAST_YEAR), position: positions?.[0] ?? 'onbekend', reason: 'mbo-2, 01BB' }],
  }))
}
