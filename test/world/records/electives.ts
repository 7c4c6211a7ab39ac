import { randomUUID } from 'node:crypto'

/** One elective with one request of one pupil, as far as it has come. */
export interface ElectiveRecord {
  elective: string
  request: string
  match: string
  place: string
  assessment: string
}

/** asked: it waits; proposed: nobody confirmed it; placed and undone: confirmed; judged: a company said something of it. */
export const STAGES = ['asked', 'proposed', 'placed', 'undone', 'judged'] as const
export type ElectiveRecords = Record<(typeof STAGES)[number], ElectiveRecord>

type Insert = (table: string, values: Record<string, unknown>) => Promise<string>
const NOW = '2026-11-20T08:00:00Z'

/** Each stage on a day of its own: nobody can be at two places. */
export async function addElectives(
  insert: Insert,
  { regionId, siteId, record, person }: { regionId: string; siteId: string; record: string; person: string },
): Promise<ElectiveRecords> {
  const found: [string, ElectiveRecord][] = []
  for (const [at, stage] of STAGES.entries()) {
    const elective = await insert('elective', {
      region_id: regionId,
      school_year: 2026,
      name: `Keuze ${stage}`,
      kind: 'keuzevak',
      goals: '["meten"]',
      site_id: siteId,
      place: 'Merwehaven',
      starts_on: '2027-01-11',
      ends_on: '2027-03-19',
      weekdays: JSON.stringify([at + 1]),
      places: 5,
    })
    const request = await insert('elective_request', { record_id: record, school_year: 2026, first_id: elective })
    const match = await insert('elective_match', { region_id: regionId, school_year: 2026, seed: stage, is_best: true, made_by: person })
    const confirmed = stage === 'asked' || stage === 'proposed' ? null : NOW
    // of what only waits there was a proposal once, that gave nothing
    const given = stage === 'asked' ? { elective_id: null, choice: null } : { elective_id: elective, choice: 1 }
    const place = await insert('elective_assignment', {
      match_id: match,
      request_id: request,
      record_id: record,
      ...given,
      lottery: 1,
      confirmed_by: confirmed && person,
      confirmed_at: confirmed,
    })
    const said = { assignment_id: place, record_id: record, nr: 1, assessor: 'praktijkopleider', outcomes: '[]', assessed_at: NOW }
    const assessment = stage === 'judged' ? await insert('elective_assessment', said) : randomUUID()
    found.push([stage, { elective, request, match, place, assessment }])
  }
  return Object.fromEntries(found) as ElectiveRecords
}
