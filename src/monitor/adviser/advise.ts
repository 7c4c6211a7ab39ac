import type { ComparisonRow, Count } from '../rows.ts'
import type { Advice, AdviceFinding, Question, Share, WhyNot } from './advice.ts'
import { answerOf, type DecisiveTest, decisiveTest, differ, directionOf, isBelowLevel, sizeOf } from './verdict.ts'

/** What a comparison says, as named findings: no text, no bare 'significant', nothing about causes. */
export function advise(row: ComparisonRow): Advice {
  const question = questionOf(row)
  const shares: AdviceFinding = { finding: 'shares', a: shareOf(row.a), b: shareOf(row.b) }
  const test = decisiveTest(row)
  const why = whyNot(row, test)
  if (why || !test || row.difference === null) {
    const untold: AdviceFinding = { finding: 'cannot-tell', why: why ?? 'not-tested' }
    return { question, answer: 'cannot-tell', direction: null, findings: [shares, untold] }
  }
  return {
    question,
    answer: answerOf(row.difference, test, row.holmP),
    direction: directionOf(row.difference),
    findings: [
      shares,
      ...intervalFindings(row),
      testFinding(test),
      ...differFindings(row, test),
      familyFinding(row, test),
      ...sizeFindings(row),
      ...contextFindings(question),
    ],
  }
}

function questionOf(row: ComparisonRow): Question {
  const { cohort, population, versus, alignment, measure, teldatum, years } = row
  const cohortYear = Number(teldatum.slice(0, 4)) - years
  const versusYear = versus === 'landelijk' ? cohortYear : cohortYear - 1
  return { cohort, population, versus, alignment, measure, teldatum, years, cohortYear, versusYear }
}

function shareOf([count, n]: [Count, Count]): Share {
  const percent = typeof count === 'number' && typeof n === 'number' && n > 0 ? (100 * count) / n : null
  return { count, n, percent }
}

function whyNot(row: ComparisonRow, test: DecisiveTest | null): WhyNot | null {
  const [ax, an] = row.a
  const [bx, bn] = row.b
  if (typeof ax !== 'number' || typeof an !== 'number' || typeof bx !== 'number' || typeof bn !== 'number') return 'hidden'
  if (an === 0 || bn === 0) return 'empty-group'
  if (ax + bx === 0) return 'nobody'
  if (ax + bx === an + bn) return 'everybody'
  return test ? null : 'not-tested'
}

function intervalFindings({ difference, low, high }: ComparisonRow): AdviceFinding[] {
  if (difference === null || low === null || high === null) return []
  const holdsZero = low <= 0 && high >= 0
  return [{ finding: 'interval', difference: 100 * difference, low: 100 * low, high: 100 * high, holdsZero }]
}

function testFinding(test: DecisiveTest): AdviceFinding {
  if (test.name === 'pearson') return { finding: 'pearson', chiSquare: test.chiSquare, p: test.p }
  const { smallestExpected, p, chiSquare, pearsonP } = test
  return { finding: 'fisher', smallestExpected, p, chiSquare, pearsonP }
}

function differFindings(row: ComparisonRow, test: DecisiveTest): AdviceFinding[] {
  return differ(row, test) ? [{ finding: 'interval-and-test-differ' }] : []
}

function sizeFindings({ phi }: ComparisonRow): AdviceFinding[] {
  return phi === null ? [] : [{ finding: 'size', phi, size: sizeOf(phi) }]
}

function familyFinding({ holmP, familySize }: ComparisonRow, test: DecisiveTest): AdviceFinding {
  const alone = isBelowLevel(test.p)
  if (holmP === null || familySize === null) return { finding: 'not-corrected', alone }
  return { finding: 'family', tests: familySize, holmP, alone, remains: alone && isBelowLevel(holmP) }
}

function contextFindings(question: Question): AdviceFinding[] {
  const extra = question.alignment === 'datum' ? question.cohortYear - question.versusYear : 0
  return [
    ...(extra > 0 ? [{ finding: 'more-time-for-other', years: extra } as const] : []),
    ...(question.measure === 'vsv' ? [{ finding: 'lower-is-favourable' } as const] : []),
    { finding: 'no-cause' },
  ]
}
