/** What others may use of the schemes: what a law, an experiment or schools themselves allow, from–to. */
export { CLAUSES, type Clause } from './clause.ts'
export { type Finding, SEVERITIES, type Severity } from './finding.ts'
export { LEERTRAJECTEN, LEERWEGEN, type Leertraject, type Leerweg, NIVEAUS, type Niveau } from './leerweg.ts'
export type { PlanAgreement, PlanExam, PlanHours, PlanQualification, PlanYear, RoutePlan } from './plan.ts'
export type { Judgement, Rule, Source } from './rule.ts'
export { findScheme, SCHEME_IDS, SCHEMES, type Scheme, type SchemeId } from './scheme.ts'
export { STATEMENTS, type Statement } from './statement.ts'
