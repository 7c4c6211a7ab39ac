import type { Severity } from '../finding.ts'
import { type MarkWord, type PupilMarks, worstAndBest } from './pupil-marks.ts'
import type { ExamFinding, ExamRule } from './rules.ts'
import { vm2Findings } from './vm2-pupil.ts'

/** The route was an experiment between these days (Besluit 2014–2022, art. 15 lid 1). */
const FROM = '2014-08-01'
const UNTIL = '2022-07-31'

/**
 * Whether a pupil of the vakmanschaproute (art. 7 lid 3) or of VM2 can finish mbo 2 without a vmbo diploma: a finding per
 * condition. `isRekentoetsTransition`: art. 61 of the Eindexamenbesluit still holds for the pupil's leerweg (art. 16a); that
 * article is not at hand, so the school says it. What the mbo exam itself asks stands beside this.
 */
export function mayFinishMbo2WithoutVmbo(pupil: PupilMarks, onDate: string, isRekentoetsTransition: boolean): ExamFinding[] {
  if (pupil.scheme === 'vm2') return vm2Findings(pupil, onDate)
  const route = routeFinding(pupil, onDate)
  if (pupil.hasVmboDiploma || route.severity === 'not-allowed') return [route]
  return [route, artAndSports(pupil), maatschappijleer(pupil), languagesAndArithmetic(pupil, isRekentoetsTransition)]
}

/** With a vmbo diploma nothing of this is asked; without it only the vakmanschaproute to mbo 2 gives room. */
function routeFinding({ scheme, niveau, hasVmboDiploma }: PupilMarks, onDate: string): ExamFinding {
  const isRoute = scheme === 'vakmanschaproute' && niveau === 2
  const isInForce = FROM <= onDate && onDate <= UNTIL
  const severity = hasVmboDiploma ? 'fits' : !isRoute ? 'not-allowed' : isInForce ? 'fits' : 'needs-decision'
  return { rule: 'exam/route-to-mbo-2', severity, field: 'scheme', given: { diploma: hasVmboDiploma ? 'yes' : 'no' } }
}

function artAndSports({ art, sports }: PupilMarks): ExamFinding {
  const both: readonly (MarkWord | null)[] = [art, sports]
  const severity = both.includes('onvoldoende') ? 'not-allowed' : both.includes(null) ? 'needs-decision' : 'fits'
  return { rule: 'exam/art-and-sports', severity, field: 'marks' }
}

function maatschappijleer({ maatschappijleer: mark }: PupilMarks): ExamFinding {
  return onMarks('exam/maatschappijleer', [mark], ([one = 1]) => one >= 6, { mark: mark ?? '–' })
}

function languagesAndArithmetic({ dutch, english, rekentoets }: PupilMarks, isTransition: boolean): ExamFinding {
  const given = { dutch: dutch ?? '–', english: english ?? '–', rekentoets: rekentoets ?? '–' }
  if (!isTransition) return onMarks('exam/dutch-english-rekentoets', [dutch, english, rekentoets], meetsArticle7, given)
  const languages = onMarks('exam/dutch-english-transition', [dutch, english], fiveAndSix, given)
  // the rekentoets has to be taken; its mark does not count
  return languages.severity === 'fits' && rekentoets === null ? { ...languages, severity: 'needs-decision' } : languages
}

/** Art. 7 lid 3 b: 1° one language 5, the other 6, and a 6 for the rekentoets; 2° a 5 for the rekentoets, both languages 6; or better. */
function meetsArticle7([dutch = 1, english = 1, rekentoets = 1]: readonly number[]): boolean {
  return (fiveAndSix([dutch, english]) && rekentoets >= 6) || (rekentoets === 5 && dutch >= 6 && english >= 6)
}

const fiveAndSix = ([one = 1, other = 1]: readonly number[]): boolean => Math.min(one, other) >= 5 && Math.max(one, other) >= 6

function onMarks(
  rule: ExamRule,
  marks: readonly (number | null)[],
  meets: (marks: readonly number[]) => boolean,
  given: ExamFinding['given'],
): ExamFinding {
  const [worst, best] = worstAndBest(marks)
  const severity: Severity = meets(worst) ? 'fits' : meets(best) ? 'needs-decision' : 'not-allowed'
  return { rule, severity, field: 'marks', ...(given && { given }) }
}
