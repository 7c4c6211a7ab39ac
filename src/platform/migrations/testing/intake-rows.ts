type Row = Record<string, unknown>

const id = (last: number): string => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`
const MOMENT = '2026-10-25 00:59:59.123456+00'

/** Coming in (0033). */
export const INTAKE_ROWS: Record<string, readonly Row[]> = {
  intake_cohort: [
    {
      ...{ id: id(3300), route_id: id(30), start_year: 2027, places: 24, rule: 'criteria', criteria: 'Wie het eerst koos' },
      ...{ recorded_by: id(10), recorded_at: MOMENT },
    },
  ],
  candidate: [
    {
      ...{ id: id(3301), record_id: id(70), route_id: id(30), start_year: 2027, pupil_name: 'Chaima el Idrissi' },
      ...{ recorded_by: id(10), recorded_at: MOMENT, withdrawn_at: MOMENT, reason: 'Kiest toch anders' },
    },
  ],
  candidate_line: [
    {
      ...{ id: id(3302), record_id: id(70), candidate_id: id(3301), kind: 'objection', what: 'exam', party: 'parent' },
      ...{ planned_on: '2026-10-01', happened_on: '2026-10-02', outcome: 'convinced', shown: 'Cijfers', words: 'Geen vmbo-diploma?' },
      ...{ of_line: id(3302), recorded_by: id(10), recorded_at: MOMENT, withdrawn_at: MOMENT },
    },
  ],
  education_agreement: [
    {
      ...{ id: id(3303), record_id: id(70), candidate_id: id(3301), nr: 1, version: 1, content: JSON.stringify({ years: [] }) },
      ...{ drawn_on: '2026-10-05', recorded_by: id(10), recorded_at: MOMENT, withdrawn_at: MOMENT },
    },
  ],
  education_consent: [
    {
      ...{ id: id(3304), record_id: id(70), agreement_id: id(3303), party: 'parent', name: 'Petra el Idrissi', agreed_on: '2026-10-06' },
      ...{ recorded_by: id(10), recorded_at: MOMENT, withdrawn_at: MOMENT },
    },
  ],
  intake_order: [
    {
      ...{ id: id(3305), route_id: id(30), start_year: 2027, rule: 'lottery', criteria: 'Loting', seed: 'k7', places: 24, candidates: 30 },
      ...{ frozen_on: '2026-10-20', recorded_by: id(10), recorded_at: MOMENT },
    },
  ],
  intake_rank: [{ order_id: id(3305), record_id: id(70), candidate_id: id(3301), rank: 1, has_place: true }],
}
