import { transformSync } from 'esbuild'
import type { SourceFile } from './files.ts'

const WORD = /\p{L}{2,}/u
const SPOKEN_ATTRIBUTES = /(?:\btitle|"aria-label"|\balt|\bplaceholder|"aria-roledescription"): "((?:[^"\\]|\\.)*)"/g
const STRING = /"((?:[^"\\]|\\.)*)"/y

/** Not spoken: names that are the same in every language. */
const NAMES = new Set(['CSV', 'XLSX', 'SVG', 'PNG', 'JSON', 'PDF', 'Doorloop'])

/**
 * Words that a page writes itself instead of taking them from a messages file: text between tags and what a screen
 * reader says. esbuild turns the tags into calls first, so that text and code cannot be taken for each other.
 */
export function ownWords({ path, text }: SourceFile): string[] {
  const { code } = transformSync(text, { loader: 'tsx', jsx: 'automatic', charset: 'utf8' })
  const attributes = [...code.matchAll(SPOKEN_ATTRIBUTES)].map((match) => match[1] ?? '')
  return [...childrenOf(code), ...attributes]
    .filter((words) => WORD.test(words) && !NAMES.has(words.trim()))
    .map((words) => `${path}: ${words.trim()}`)
}

/** The strings that stand as children themselves, alone or in a list; not those in a call, condition or mapped list. */
function childrenOf(code: string): string[] {
  return [...code.matchAll(/\bchildren: (?=["[])/g)].flatMap((match) => {
    const start = match.index + match[0].length
    return code[start] === '[' ? listed(code, start + 1) : literalAt(code, start)
  })
}

function listed(code: string, start: number): string[] {
  const found: string[] = []
  let depth = 0
  let at = start
  for (; at < code.length && depth >= 0; at += 1) {
    const sign = code[at] ?? ''
    if (sign === '"') {
      STRING.lastIndex = at
      const [whole = '"', words = ''] = STRING.exec(code) ?? []
      if (depth === 0 && /[[,]\s*$/.test(code.slice(0, at))) found.push(words)
      at += whole.length - 1
    } else if ('[({'.includes(sign)) depth += 1
    else if ('])}'.includes(sign)) depth -= 1
  }
  return code[at] === '.' ? [] : found
}

function literalAt(code: string, at: number): string[] {
  STRING.lastIndex = at
  const match = STRING.exec(code)
  return match ? [match[1] ?? ''] : []
}
