import type { CohortId, Group, IsoDate, Position } from '../../rows.ts'

/** Invented cohorts for tests of the pages: what stays the same, and how many start. No figure here is a published one. */
export interface SampleCohort {
  id: CohortId
  year: number
  starters: Partial<Record<Group, number>>
}

export const LAST_YEAR = 2012

export const sampleCohorts: SampleCohort[] = [
  { id: 'tranche-2008', year: 2008, starters: { traject: 1000, landelijk: 24000, voorgaand: 1200, 'landelijk-voorgaand': 23500 } },
  { id: 'tranche-2009', year: 2009, starters: { traject: 1900, landelijk: 22000, voorgaand: 3800, 'landelijk-voorgaand': 24000 } },
  { id: 'borgingscohort-2011', year: 2011, starters: { traject: 60, landelijk: 18000, voorgaand: 70, 'landelijk-voorgaand': 22000 } },
]

export const teldatum = (year: number): IsoDate => `${year}-10-01`

/** Shares of those who stand at a place (rows) and where they stand a year later, in the year after the start counted. */
type Step = Partial<Record<Position, Partial<Record<Position, number>>>>

const EARLY: Step = {
  'in-traject': { 'overig-onderwijs': 0.38, onbekend: 0.03 },
  'overig-onderwijs': { onbekend: 0.06 },
  onbekend: { 'overig-onderwijs': 0.4 },
}
const LATE: Step = {
  'in-traject': { 'startkwalificatie-binnen': 0.5, 'overig-onderwijs': 0.3, onbekend: 0.06 },
  'overig-onderwijs': { 'startkwalificatie-buiten': 0.22, onbekend: 0.14 },
  onbekend: { 'overig-onderwijs': 0.2, 'startkwalificatie-buiten': 0.03 },
}

export const stepFor = (yearsSinceStart: number): Step => (yearsSinceStart < 3 ? EARLY : LATE)

/** The comparison groups leave school a little more often, so that some differences are found and some are not. */
export const riskOf: Record<Group, number> = { traject: 1, landelijk: 1.05, voorgaand: 1.3, 'landelijk-voorgaand': 1.1 }
