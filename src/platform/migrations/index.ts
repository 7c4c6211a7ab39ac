import { roles } from './0001-roles.ts'
import { schools } from './0002-schools.ts'
import { people } from './0003-people.ts'
import { signIn } from './0004-sign-in.ts'
import { routes } from './0005-routes.ts'
import { pupils } from './0006-pupils.ts'
import { records } from './0007-records.ts'
import { policies } from './0008-policies.ts'
import { pupilFunctions } from './0009-pupil-functions.ts'
import { counts } from './0010-counts.ts'
import { designs } from './0011-designs.ts'
import { session } from './0012-session.ts'
import { reports } from './0013-reports.ts'
import { electives } from './0014-electives.ts'
import { rounds } from './0015-rounds.ts'
import { agreements } from './0016-agreements.ts'
import { consultation } from './0017-consultation.ts'
import { activities } from './0018-activities.ts'
import { countLists } from './0019-count-lists.ts'
import { settlements } from './0020-settlements.ts'
import { invoices } from './0021-invoices.ts'
import { agreementFiles } from './0022-agreement-files.ts'
import { billedRows } from './0023-billed-rows.ts'
import { draftsAndCoverage } from './0024-drafts-and-coverage.ts'
import { attendance } from './0027-attendance.ts'
import { myMissing } from './0028-my-missing.ts'
import { talks } from './0029-talks.ts'
import { progress } from './0030-progress.ts'
import { portfolio } from './0031-portfolio.ts'
import { placement } from './0032-placement.ts'
import { intake } from './0033-intake.ts'
import { handOver } from './0034-hand-over.ts'
import { leaving } from './0035-leaving.ts'
import { followUp } from './0036-follow-up.ts'
import { pupilViews } from './0037-pupil-views.ts'
import { helpAndCorrections } from './0038-help-and-corrections.ts'
import { standsOnImport } from './0039-stands-on-import.ts'
import { resultFiles } from './0040-result-files.ts'
import { saidByThePupil } from './0041-said-by-the-pupil.ts'
import { latenessAndFirstTalk } from './0042-lateness-and-first-talk.ts'
import { morningList } from './0044-morning-list.ts'
import { leftRoute } from './0045-left-route.ts'
import { daysLeftOpen } from './0046-days-left-open.ts'
import { whoCallsWhoStays } from './0047-who-calls-who-stays.ts'
import { finishedWithin } from './0048-finished-within.ts'
import { telling } from './0049-telling.ts'
import type { Migration } from './migration.ts'

export type { Migration } from './migration.ts'

export const MIGRATIONS: readonly Migration[] = [
  roles,
  schools,
  people,
  signIn,
  routes,
  pupils,
  records,
  policies,
  pupilFunctions,
  counts,
  designs,
  session,
  reports,
  electives,
  rounds,
  agreements,
  consultation,
  activities,
  countLists,
  settlements,
  invoices,
  agreementFiles,
  billedRows,
  draftsAndCoverage,
  attendance,
  myMissing,
  talks,
  progress,
  portfolio,
  placement,
  intake,
  handOver,
  leaving,
  followUp,
  pupilViews,
  helpAndCorrections,
  standsOnImport,
  resultFiles,
  saidByThePupil,
  latenessAndFirstTalk,
  morningList,
  leftRoute,
  daysLeftOpen,
  whoCallsWhoStays,
  finishedWithin,
  telling,
]
