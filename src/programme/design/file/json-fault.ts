const MARK = String.raw`[{}[\],:]`
const STRING = String.raw`"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"`
const NUMBER_OR_WORD = String.raw`-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null`
/** Blanks, and one token: a mark, a string, or a number or word (RFC 8259). */
const TOKEN = new RegExp(`[ \\t\\n\\r]*(?:(${MARK})|(${STRING})|(?:${NUMBER_OR_WORD}))`, 'y')
const BLANK = /[ \t\n\r]*/y

/**
 * Line and column, both from 1, at which a text stops being JSON. The error of `JSON.parse` names a place for some faults
 * only, in words that differ per version of Node.
 */
export function jsonFault(text: string): { line: number; column: number } {
  const lines = text.slice(0, faultAt(text)).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

type Wants = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing'

function faultAt(text: string): number {
  const open: ('{' | '[')[] = []
  let wants: Wants = 'value'
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at
    const [, mark, string] = TOKEN.exec(text) ?? []
    const start = afterBlank(text, at)
    if (TOKEN.lastIndex === 0) return start
    const next = step(wants, mark ?? (string === undefined ? 'other' : 'string'), open)
    if (next === null) return start
    wants = next
  }
  return text.length
}

/** What may come after this token; null when it may not stand here. `open` holds what is not closed yet. */
function step(wants: Wants, token: string, open: ('{' | '[')[]): Wants | null {
  const after = (): Wants => (open.length === 0 ? 'nothing' : 'comma-or-end')
  const isValue = wants === 'value' || wants === 'value-or-end'
  if (isValue && (token === '{' || token === '[')) {
    open.push(token)
    return token === '{' ? 'key-or-end' : 'value-or-end'
  }
  if (isValue && (token === 'string' || token === 'other')) return after()
  if ((wants === 'key' || wants === 'key-or-end') && token === 'string') return 'colon'
  if (wants === 'colon' && token === ':') return 'value'
  if (wants === 'comma-or-end' && token === ',') return open.at(-1) === '{' ? 'key' : 'value'
  const closes = (token === '}' && open.at(-1) === '{') || (token === ']' && open.at(-1) === '[')
  if (closes && (wants === 'comma-or-end' || wants === (token === '}' ? 'key-or-end' : 'value-or-end'))) {
    open.pop()
    return after()
  }
  return null
}

function afterBlank(text: string, at: number): number {
  BLANK.lastIndex = at
  BLANK.exec(text)
  return BLANK.lastIndex
}
