import type { VerifiedFigure } from './figure.ts'

/** Every figure is counted once: all but `percentagesThatFollow` add up to `total`. */
export interface VerificationSummary {
  total: number
  /** equal without having been given */
  reproduced: number
  /** equal, but the builder was given it */
  putIn: number
  /** different, with the reason */
  explained: number
  unexplained: number
  missing: number
  /** of `putIn`: those that print a percentage beside the given count, which came out without being given */
  percentagesThatFollow: number
}

export function summarise(figures: readonly VerifiedFigure[]): VerificationSummary {
  const count = (test: (figure: VerifiedFigure) => boolean) => figures.filter(test).length
  const isPutIn = ({ outcome, kind }: VerifiedFigure) => outcome === 'equal' && kind !== 'follows'
  return {
    total: figures.length,
    reproduced: count(({ outcome, kind }) => outcome === 'equal' && kind === 'follows'),
    putIn: count(isPutIn),
    explained: count(({ outcome }) => outcome === 'explained'),
    unexplained: count(({ outcome }) => outcome === 'unexplained'),
    missing: count(({ outcome }) => outcome === 'missing'),
    percentagesThatFollow: count(
      (figure) => isPutIn(figure) && figure.values.some(({ what, kind }) => what === 'percent' && kind === 'follows'),
    ),
  }
}

/** `doorloop verify` fails on an unexplained difference or a missing row. */
export function isVerified({ unexplained, missing }: VerificationSummary): boolean {
  return unexplained === 0 && missing === 0
}
