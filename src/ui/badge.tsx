import type { Child } from 'hono/jsx'

export type Tone = 'good' | 'wait' | 'bad' | 'plain'

/** A word in a frame; the colour only repeats what the word says. */
export function Badge({ tone = 'plain', children }: { tone?: Tone; children?: Child }) {
  return <span class={tone === 'plain' ? 'badge' : `badge ${tone}`}>{children}</span>
}
