type Row = Record<string, unknown>

const id = (last: number): string => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`
const MOMENT = '2026-10-25 00:59:59.123456+00'

/** Stage and bpv (0032). */
export const PLACEMENT_ROWS: Record<string, readonly Row[]> = {
  company_recognition: [
    {
      ...{
        id: id(3200),
        company_id: id(6),
        crebo: '25655',
        valid_from: '2026-08-01',
        valid_until: '2028-07-31',
        source: 'SBB, 1 sep 2026',
      },
      ...{ recorded_by: id(10), recorded_at: MOMENT, withdrawn_at: MOMENT },
    },
  ],
  placement: [
    {
      ...{ id: id(3201), record_id: id(70), route_id: id(30), kind: 'bpv', crebo: '25655', company_id: id(6), company_name: null },
      ...{ starts_on: '2026-09-01', ends_on: '2027-06-30', weekdays: JSON.stringify([2, 4]), starts_at: '08:30', ends_at: '16:30' },
      ...{ hours: 450, work: 'Helpt bij de verzorging', is_light_work: true, coach_id: id(10), company_coach: 'Sanne de Wit' },
      ...{ company_contact: '0570-000000', ended_on: '2027-05-31', reason: 'Klaar', changed_by: id(10), changed_at: MOMENT },
      ...{ recorded_by: id(10), recorded_at: MOMENT, withdrawn_at: MOMENT },
    },
    {
      ...{
        id: id(3202),
        record_id: id(70),
        kind: 'stage',
        company_name: 'Bakkerij Het Veld',
        starts_on: '2026-09-01',
        ends_on: '2026-09-05',
      },
      ...{ recorded_at: MOMENT },
    },
  ],
  placement_was: [
    {
      ...{ id: id(3203), record_id: id(70), placement_id: id(3201), was: JSON.stringify({ hours: 400 }), until: MOMENT },
      ...{ changed_by: id(10), reason: 'Meer uren' },
    },
  ],
  placement_interruption: [
    {
      ...{ id: id(3204), record_id: id(70), placement_id: id(3201), starts_on: '2026-10-01', ends_on: '2026-10-15', reason: 'Ziek' },
      ...{ recorded_by: id(10), recorded_at: MOMENT, withdrawn_at: MOMENT },
    },
  ],
  placement_agreement: [
    {
      ...{
        id: id(3205),
        record_id: id(70),
        placement_id: id(3201),
        nr: 2,
        terms: JSON.stringify({ hours: 450 }),
        holds_from: '2026-11-01',
      },
      ...{ reason: 'Meer uren', recorded_by: id(10), recorded_at: MOMENT, withdrawn_at: MOMENT },
    },
  ],
  placement_signature: [
    {
      ...{ id: id(3206), record_id: id(70), agreement_id: id(3205), party: 'company', name: 'Sanne de Wit', signed_on: '2026-10-28' },
      ...{ recorded_by: id(10), recorded_at: MOMENT, withdrawn_at: MOMENT },
    },
  ],
  placement_assignment: [
    {
      ...{ id: id(3207), record_id: id(70), placement_id: id(3201), text: 'Interview met een collega', due_on: '2026-11-01' },
      ...{ done_on: '2026-10-30', outcome: 'Goed', recorded_by: id(10), recorded_at: MOMENT, withdrawn_at: MOMENT },
    },
  ],
  placement_hours: [
    {
      ...{ id: id(3208), record_id: id(70), placement_id: id(3201), week: '2026-09-07', hours: '15.5', note: 'Eerste week' },
      ...{ replaces: id(3208), recorded_by: id(11), recorded_at: MOMENT, confirmed_by: id(10), confirmed_at: MOMENT, withdrawn_at: MOMENT },
    },
  ],
  placement_visit: [
    {
      ...{ id: id(3209), record_id: id(70), placement_id: id(3201), planned_on: '2026-10-06', how: 'visit', held_on: '2026-10-06' },
      ...{ note: 'Loopt goed', is_shared: true, recorded_by: id(10), recorded_at: MOMENT, withdrawn_at: MOMENT },
    },
  ],
  placement_link: [
    {
      ...{ id: id(3210), record_id: id(70), placement_id: id(3201), token_hash: 'p1a2', questions: JSON.stringify(['Hoe gaat het?']) },
      ...{ recorded_by: id(10), recorded_at: MOMENT, expires_at: MOMENT, withdrawn_at: MOMENT },
    },
  ],
  placement_look: [{ id: id(3211), record_id: id(70), link_id: id(3210), looked_at: MOMENT }],
  placement_feedback: [
    {
      ...{ id: id(3212), record_id: id(70), link_id: id(3210), nr: 1, given_by: 'Sanne de Wit', given_at: MOMENT },
      ...{ answers: JSON.stringify([{ question: 'Hoe gaat het?', answer: 'Heel goed' }]) },
    },
  ],
}
