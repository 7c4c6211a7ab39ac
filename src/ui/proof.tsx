import type { Child } from 'hono/jsx'

/** As much of a fingerprint as people compare. */
export const shortPrint = (print: string): string => print.slice(0, 12)

/** A fingerprint as proof: shortened, and whole for who opens it, with what it proves. */
export function Proof({ label, print, children }: { label: string; print: string; children?: Child }) {
  return (
    <details class="small quiet">
      <summary>
        {label}
        {': '}
        <code>{shortPrint(print)}</code>
      </summary>
      <p>
        <code class="any-break">{print}</code>
      </p>
      {children && <p>{children}</p>}
    </details>
  )
}
