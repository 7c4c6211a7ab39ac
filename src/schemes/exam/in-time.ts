import type { BesluitScheme } from '../besluit-2014/routes.ts'
import { COMMON_PART_LATEST_YEAR, WHOLE_EXAM_LATEST_YEAR } from '../besluit-2014/rules/exam.ts'
import type { Severity } from '../finding.ts'
import type { Niveau } from '../leerweg.ts'
import type { ExamFinding } from './rules.ts'

/** How far a pupil is with the part of the vmbo exam that counts: the common part to mbo 2, the whole exam to mbo 4. */
export interface ExamTiming {
  scheme: BesluitScheme
  niveau: Niveau
  /** the route year and day on which the last subject of that part was finished; null = not yet */
  finished: { routeYear: number; on: string } | null
  /** the route year in which the pupil is now */
  routeYear: number
  /** day on which the mbo exam was finished; null = not yet */
  mboFinishedOn: string | null
}

/** Art. 7 lid 2 and art. 8 lid 1, for one pupil. Empty where neither asks anything: the vakmanschaproute to mbo 3. */
export function examInTime(timing: ExamTiming): ExamFinding[] {
  const { scheme, niveau } = timing
  if (scheme === 'vakmanschaproute' && niveau !== 2) return []
  const isCommon = scheme === 'vakmanschaproute'
  const latest = isCommon ? COMMON_PART_LATEST_YEAR : WHOLE_EXAM_LATEST_YEAR
  return [
    {
      rule: isCommon ? 'exam/common-part-in-time' : 'exam/whole-exam-in-time',
      severity: inYear(timing, latest),
      field: 'exam',
      given: { year: timing.finished?.routeYear ?? timing.routeYear, latest },
    },
    {
      rule: isCommon ? 'exam/common-part-before-mbo-exam' : 'exam/whole-exam-before-mbo-exam',
      severity: beforeMbo(timing),
      field: 'exam',
    },
  ]
}

function inYear({ finished, routeYear }: ExamTiming, latest: number): Severity {
  if (finished) return finished.routeYear <= latest ? 'fits' : 'not-allowed'
  return routeYear <= latest ? 'needs-decision' : 'not-allowed'
}

/** On one and the same day nothing says which came first. */
function beforeMbo({ finished, mboFinishedOn }: ExamTiming): Severity {
  if (mboFinishedOn === null) return finished ? 'fits' : 'needs-decision'
  if (!finished || finished.on > mboFinishedOn) return 'not-allowed'
  return finished.on === mboFinishedOn ? 'needs-decision' : 'fits'
}
