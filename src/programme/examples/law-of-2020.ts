import type { RouteDesign } from '../design/design.ts'

/** What the designers of both routes can say, and laid down: everything that the rules of the law of 2020 ask about. */
export const STATED: RouteDesign['statements'] = {
  'one-programme': true,
  'same-team': true,
  'related-domain': true,
  'vmbo-content-taught': true,
  lob: true,
  'lob-portfolio': true,
  'no-disadvantage': true,
  'light-work-under-16': true,
  'pupils-told-before-enrolment': true,
  'results-processed-alike': true,
  'cooperation-exists': true,
  'reported-by-vo': true,
  'reported-by-mbo': true,
  'leerroute-and-phase-equal': true,
  'mbo-enrolled-on-1-october': true,
  'agreement-covers-whole-route': true,
  'agreement-has-switch-option': true,
  'exam-programme-joint': true,
  'learning-company-recognised': true,
  'has-leerwerktraject': false,
}

export const AGREED: RouteDesign['agreement'] = {
  kind: 'agreement',
  clauses: [
    'facilities',
    'governance-and-organisation',
    'complaints',
    'location',
    'responsibilities',
    'switch-option',
    'joint-exam-programme',
    'staff-across-subjects',
    'team-competence',
    'financial-agreements',
  ],
}
