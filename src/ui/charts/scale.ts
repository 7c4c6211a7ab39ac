export interface Scale {
  max: number
  ticks: number[]
}

const STEPS = [1, 2, 5, 10, 20, 25]

/** From zero to a round number at or above the highest value (percentages), with at most six steps. */
export function percentScale(values: readonly number[]): Scale {
  const highest = Math.min(100, Math.max(1, ...values))
  const step = STEPS.find((one) => highest / one <= 6) ?? 25
  const max = Math.ceil(highest / step - 1e-9) * step
  const ticks = Array.from({ length: Math.round(max / step) + 1 }, (_, index) => index * step)
  return { max, ticks }
}

/** Position on the scale as an SVG percentage, so that a drawing stretches while its text does not. */
export const at = (scale: Scale, value: number): string => `${round((value / scale.max) * 100)}%`

const round = (value: number) => Math.round(value * 100) / 100
