import type { Child } from 'hono/jsx'

export interface KeyFigureProps {
  kind: 'start' | 'else' | 'out'
  label: string
  value: string
  /** percentages 0–100; null draws only the axis */
  share: number | null
  low: number | null
  high: number | null
  /** n, denominator and interval in words */
  children?: Child
}

/** A figure that matters, drawn on 0–100 % with its interval. */
export function KeyFigure({ kind, label, value, share, low, high, children }: KeyFigureProps) {
  return (
    <div class={`key k-${kind}`}>
      <p>{label}</p>
      <b>{value}</b>
      <svg width="100%" height="12" aria-hidden="true">
        <line class="axis" x1="0" x2="100%" y1="6" y2="6" />
        {low !== null && high !== null && <line class="kci" x1={`${low.toFixed(1)}%`} x2={`${high.toFixed(1)}%`} y1="6" y2="6" />}
        {share !== null && <circle cx={`${share.toFixed(1)}%`} cy="6" r="4.5" />}
      </svg>
      <p>{children}</p>
    </div>
  )
}
