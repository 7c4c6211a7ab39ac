/** What others may use of the schemes: what a law, an experiment or schools themselves allow, from–to. */
export { type ApplicationWindow, applicationWindow } from './besluit-2014/index.ts'
export { CLAUSES, type Clause } from './clause.ts'
export {
  EXAM_RULES,
  type ExamFinding,
  type ExamTiming,
  examInTime,
  examWords,
  mayFinishMbo2WithoutVmbo,
  type PupilMarks,
  verdict,
} from './exam/index.ts'
export type { SchemeFacts } from './facts.ts'
export { type Finding, SEVERITIES, type Severity } from './finding.ts'
export { articleText } from './law/index.ts'
export { LEERTRAJECTEN, LEERWEGEN, type Leertraject, type Leerweg, NIVEAUS, type Niveau } from './leerweg.ts'
export type { PlanAgreement, PlanExam, PlanHours, PlanQualification, PlanYear, RoutePlan } from './plan.ts'
export type { Judgement, Rule, Source } from './rule.ts'
export { findRule, judge, obligatoryClauses, rulesFor, statementsAskedBy } from './rule-set.ts'
export { findScheme, SCHEME_IDS, SCHEMES, type Scheme, type SchemeId } from './scheme.ts'
export { factsOf } from './scheme-folders.ts'
export { STATEMENTS, type Statement } from './statement.ts'
export { type BonusPupil, bonusesAtMost, type DiplomaBonus, diplomaBonus, fundedAs, type SubsidyProject, subsidy } from './vm2/index.ts'
export { clauseText, factText, type RuleText, ruleText, ruleTitle, schemeText, sourceText, statementText } from './words.ts'
