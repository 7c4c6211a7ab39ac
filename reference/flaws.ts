import type { Printed } from './published.ts'

/** What stands elsewhere in the publications, or follows from their own numbers; the computed figure must be equal to it. */
export interface Instead {
  n?: number
  percent?: Printed
  phi?: Printed
}

/** A known flaw of the publications (docs: reference/sources.md). Its sentence hangs on the name. */
export interface Flaw {
  name: FlawName
  /** ids of vm2-figures.csv and vm2-tests.csv; none where only the running text is wrong */
  figures: Record<string, Instead>
}

export type FlawName =
  | 'status-percentage-misprinted'
  | 'phi-misprinted'
  | 'phi-sign-varies'
  | 'national-cohort-printed-twice'
  | 'provisional-count'
  | 'letter-does-not-add-up'
  | 'not-in-the-tables'
  | 'cohort-year-misprinted'
  | 'retention-text-against-table'
  | 'starters-in-text'
  | 'tranche-named-under-borgingscohort'
  | 'table-numbers-repeated'

export const FLAWS: readonly Flaw[] = [
  {
    name: 'status-percentage-misprinted',
    figures: {
      'experiment-status/borgingscohort-2010/2012-voorjaar/gestopt': { n: 8, percent: '11.6' },
      'experiment-status/borgingscohort-2010/2012-voorjaar/onbekend': { n: 6, percent: '8.7' },
    },
  },
  { name: 'phi-misprinted', figures: { 'test/alle/startkwalificatie/tranche-2009/landelijk-2009/2012-10-01': { phi: '0.155' } } },
  {
    name: 'phi-sign-varies',
    figures: {
      'test/alle/vsv/tranche-2008/voorgaand-2007/2012-10-01': { phi: '-0.05' },
      'test/alle/vsv/tranche-2009/voorgaand-2008/2012-10-01': { phi: '-0.04' },
      'test/alle/vsv/borgingscohort-2010/landelijk-2010/2012-10-01': { phi: '-0.03' },
      'test/alle/vsv/borgingscohort-2010/voorgaand-2009/2012-10-01': { phi: '-0.08' },
      'test/alle/vsv/borgingscohort-2011/voorgaand-2010/2012-10-01': { phi: '-0.04' },
      'test/zoals-beoogd/vsv/tranche-2008/voorgaand-2007/2012-10-01': { phi: '-0.07' },
      'test/zoals-beoogd/vsv/tranche-2009/voorgaand-2008/2012-10-01': { phi: '-0.05' },
      'test/alle/startkwalificatie/tranche-2008/landelijk-2008/2012-10-01': { phi: '0.02' },
      'test/alle/startkwalificatie/tranche-2008/voorgaand-2007/2012-10-01': { phi: '0.08' },
      'test/alle/startkwalificatie/tranche-2009/voorgaand-2008/2012-10-01': { phi: '0.21' },
      'test/zoals-beoogd/startkwalificatie/tranche-2008/voorgaand-2007/2012-10-01': { phi: '0.15' },
      'test/zoals-beoogd/startkwalificatie/tranche-2009/voorgaand-2008/2012-10-01': { phi: '0.25' },
    },
  },
  {
    name: 'national-cohort-printed-twice',
    figures: {
      'vsv-alle/tranche-2009/landelijk-2008/2010-10-01/vsv': { percent: '2.4' },
      'vsv-alle/tranche-2009/landelijk-2008/2011-10-01/vsv': { percent: '8.8' },
      'vsv-alle/tranche-2009/landelijk-2008/2012-10-01/vsv': { percent: '16.9' },
      'vsv-alle/borgingscohort-2010/landelijk-2009/2011-10-01/vsv': { percent: '2.5' },
      'vsv-alle/borgingscohort-2010/landelijk-2009/2012-10-01/vsv': { percent: '8.7' },
      'vsv-alle/borgingscohort-2011/landelijk-2010/2012-10-01/vsv': { percent: '2.9' },
      'vsv-zoals-beoogd/tranche-2009/landelijk-2008/2011-10-01/vsv': { percent: '8.8' },
      'vsv-zoals-beoogd/tranche-2009/landelijk-2008/2012-10-01/vsv': { percent: '16.9' },
      'startkwalificatie-alle/tranche-2009/landelijk-2008/2012-10-01/startkwalificatie': { percent: '4.3' },
      'startkwalificatie-zoals-beoogd/tranche-2009/landelijk-2008/2012-10-01/startkwalificatie': { percent: '4.3' },
    },
  },
  {
    name: 'provisional-count',
    figures: {
      'brief-2012/tranche-2008/2011-10-01/vsv': { percent: '13.5' },
      'brief-2012/tranche-2008/landelijk-2008/2011-10-01/vsv': { percent: '16.9' },
      'brief-2012/tranche-2008/2011-10-01/in-traject': { n: 75 },
      // 1044 less 173 (16.6 %), 141 (13.5 %) and 75
      'brief-2012/tranche-2008/2011-10-01/gewisseld': { n: 655 },
    },
  },
  { name: 'letter-does-not-add-up', figures: { 'brief-2012/tranche-2008/2011-10-01/startkwalificatie': { percent: '16.6' } } },
  { name: 'not-in-the-tables', figures: { 'brief-2012/tranche-2008/2011-10-01/gewisseld-door-gestopt-experiment': {} } },
  { name: 'cohort-year-misprinted', figures: { 'leerlingen-in-vm2/borgingscohort-2012/2012-2013/vm2': { n: 1106, percent: '100' } } },
  { name: 'retention-text-against-table', figures: {} },
  { name: 'starters-in-text', figures: {} },
  { name: 'tranche-named-under-borgingscohort', figures: {} },
  { name: 'table-numbers-repeated', figures: {} },
]

export function flawOf(id: string): { name: FlawName; instead: Instead } | null {
  for (const { name, figures } of FLAWS) if (figures[id]) return { name, instead: figures[id] }
  return null
}
