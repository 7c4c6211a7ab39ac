import type { Child } from 'hono/jsx'

export interface ScrollBoxProps {
  label: string
  class?: string
  children?: Child
}

/** Holds a table that may be wider than the screen: it scrolls by itself, with the keyboard too (WCAG 2.1.1), so the page never does. */
export function ScrollBox({ label, class: extra = '', children }: ScrollBoxProps) {
  return (
    <section class={`scroll ${extra}`.trim()} aria-label={label} tabindex={0}>
      {children}
    </section>
  )
}
