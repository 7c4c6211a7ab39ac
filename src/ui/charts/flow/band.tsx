import type { FlowBand } from './model.ts'

/** A band that can be reached with the keyboard: its link tells the count and leads to the rows behind it. */
export function Band({ band, d }: { band: FlowBand; d: string }) {
  const path = (
    <path class={`f-${band.to}`} d={d}>
      <title>{band.title}</title>
    </path>
  )
  if (!band.href) return path
  return (
    <a href={band.href} aria-label={band.title}>
      {path}
    </a>
  )
}

export const px = (value: number): number => Math.round(value * 10) / 10
