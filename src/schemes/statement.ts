/**
 * What no block or number shows, and only the designers can say. Each scheme asks those that its rules look at; the
 * question stands in the messages.
 */
export const STATEMENTS = [
  // programme
  'one-programme',
  'same-team',
  'related-domain',
  'vmbo-content-taught',
  'lob',
  'no-disadvantage',
  'light-work-under-16',
  'under-16-follow-bol-programme',
  'lob-portfolio',
  'has-leerwerktraject',
  // pupils
  'better-chance-judged',
  'pupils-told-before-enrolment',
  'selected-by-motivation',
  'regular-programme-out-of-reach',
  'vmbo-diploma-out-of-reach',
  'exit-to-work-arranged',
  // schools
  'vmbo-offer-ran-last-year',
  'mbo-offer-ran-last-year',
  'no-weak-quality',
  'outside-bol-bbl-experiment',
  'cooperation-exists',
  'business-involved',
  'results-processed-alike',
  // permission, reporting, registration
  'permission-granted',
  'both-signed-application',
  'reported-by-vo',
  'reported-by-mbo',
  'leerroute-and-phase-equal',
  'mbo-enrolled-on-1-october',
  'agreement-covers-whole-route',
  'agreement-has-switch-option',
  'separate-agreement-leerwerktraject',
  'education-agreement-complete',
  'exam-programme-joint',
  'takes-part-in-monitoring',
  'learning-company-recognised',
] as const
export type Statement = (typeof STATEMENTS)[number]
