/** What a rule has to say about a pupil: its name is the key of the sentence (pages/messages). */
export type PupilFinding =
  | { rule: 'route/schools-name-different-routes'; severity: Severity; routes: readonly string[] }
  | { rule: 'route/schools-name-different-phases'; severity: Severity; route: string }
  | { rule: 'route/one-school-says-nothing'; severity: Severity; route: string; silent: string }
  | { rule: 'route/other-school-says-left'; severity: Severity; route: string; school: string; on: string; open: string }
  | { rule: 'route/no-mbo-enrolment-on-teldatum'; severity: Severity; teldatum: string; route: string }
  | { rule: 'enrolment/crebo-unknown'; severity: Severity; crebo: string }
  | { rule: 'enrolment/crebo-not-valid'; severity: Severity; crebo: string; on: string }

export type Severity = 'fits' | 'needs-a-decision' | 'not-allowed'
