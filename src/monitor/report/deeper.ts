import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'

/** On a page these sections stand right under the title; in the report a heading stands in between, so theirs go down one. */
export function deeper(sections: Child) {
  return raw(String(sections).replace(/<(\/?)h([2-5])\b/g, (_, slash: string, level: string) => `<${slash}h${Number(level) + 1}`))
}
