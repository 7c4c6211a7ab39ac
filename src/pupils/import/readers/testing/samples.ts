import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '#platform/package-root.ts'

/** The text of a file in test/pupil-files. */
export function sample(name: string): string {
  return readFileSync(join(packageRoot(), 'test', 'pupil-files', name), 'utf8')
}

const WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1]

/** The nth number of the test series 99999… that passes the 11-test, counted from 0. */
export function testNumber(n: number): string {
  const passes = (digits: string) => WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11 === 0
  let number = 999_990_000
  for (let left = n; left >= 0; number += 1) if (passes(String(number))) left -= 1
  return String(number - 1)
}
