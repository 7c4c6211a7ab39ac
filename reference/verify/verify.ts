import type { MonitorOutput } from '#monitor/output.ts'
import { publishedFigures, publishedTests } from '../published.ts'
import type { VerifiedFigure } from './figure.ts'
import { lookupIn } from './lookup.ts'
import { verifyFigure } from './verify-figure.ts'
import { verifyTest } from './verify-test.ts'

/** Every published figure and test, in the order of the files, beside what the monitor made of the reference data. */
export function verify(output: MonitorOutput): VerifiedFigure[] {
  const lookup = lookupIn(output)
  return [...publishedFigures().map((figure) => verifyFigure(figure, lookup)), ...publishedTests().map((test) => verifyTest(test, lookup))]
}
