import { id, MOMENT, type Row } from './sample-id.ts'

/** Help with its consents, and corrections asked for. */
export const HELP_ROWS: Record<string, readonly Row[]> = {
  care_help: [
    {
      ...{ id: id(3800), record_id: id(70), kind: 'language', what: 'Taalles op dinsdag', by_whom: 'Taalcoach', since: '2026-09-01' },
      ...{ until: '2026-12-18', ground: 'legal-duty', ground_source: 'WVO 2020', pass_on_source: 'WVO 2020', shared: 'pupil-and-parents' },
      ...{ recorded_by: id(10), recorded_at: MOMENT, withdrawn_at: MOMENT, withdrawn_by: id(11) },
    },
  ],
  care_help_reader: [{ help_id: id(3800), person_id: id(11) }],
  care_consent: [
    {
      ...{ id: id(3801), help_id: id(3800), purpose: 'pass-on', given_by: 'parent', given_on: '2026-09-01', how: 'signed' },
      ...{ noted_by: id(10), noted_at: MOMENT, withdrawn_on: '2026-11-01', withdrawn_by: id(11) },
    },
  ],
  correction_request: [
    {
      ...{ id: id(3802), record_id: id(70), about: 'name', text: 'De voornaam is met een h', asked_by: id(11), asked_on: '2026-11-01' },
      ...{ asked_at: MOMENT, outcome: 'done', answer: 'Verbeterd', answered_by: id(10), answered_at: MOMENT },
    },
  ],
}
