import type { Rule } from '../rule.ts'
import {
  agreementConcluded,
  coversWholeRoute,
  internalWithinOneBoard,
  obligatoryContents,
  switchOption,
  wayOnForWhoStops,
} from './agreement.ts'
import { beginsInVmbo3, endsWithMbo2To4, whichLeerwegToWhichLevel } from './direction.ts'
import { enrolledOn1October, firstTwoYearsAtVmbo, leerrouteAndPhaseEqual, thenAtMbo } from './enrolment.ts'
import { bothDiplomas, examInRouteYears1To3, oneExamProgramme } from './exam.ts'
import { routeHours, totalLength } from './hours.ts'
import { bpvAtRecognisedCompany, leerwerktrajectHasOwnAgreement } from './practice.ts'
import { reportedByMbo, reportedByVo } from './reporting.ts'

export { dlrFacts, facts2020 } from './facts.ts'
export { dlrWords } from './words.ts'

/** A glr is a special case of a dlr: these hold for both. */
export const routeRules2020: readonly Rule[] = [
  examInRouteYears1To3,
  oneExamProgramme,
  firstTwoYearsAtVmbo,
  thenAtMbo,
  enrolledOn1October,
  leerrouteAndPhaseEqual,
  agreementConcluded,
  internalWithinOneBoard,
  coversWholeRoute,
  switchOption,
  obligatoryContents,
  wayOnForWhoStops,
  reportedByVo,
  reportedByMbo,
  leerwerktrajectHasOwnAgreement,
  bpvAtRecognisedCompany,
  routeHours,
  totalLength,
]

/** The doorlopende leerroute: from vmbo 3 to mbo 2, 3 or 4, with both diplomas (law of 2020). */
export const dlrRules: readonly Rule[] = [beginsInVmbo3, endsWithMbo2To4, whichLeerwegToWhichLevel, bothDiplomas, ...routeRules2020]
