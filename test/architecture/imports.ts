import { posix } from 'node:path'
import type { SourceFile } from './files.ts'

export interface Import {
  from: string
  /** path from the root; a package is no import here */
  to: string
}

const STATEMENT = /^(?:import|export)\s+(?:[^'";]*?\s*from\s+)?['"]([^'"]+)['"]/gm
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

/** All imports of our own files, types too: a type ties two files as well. Each must name its file with extension, as the rest of the checks trust. */
export function importsOf(files: SourceFile[]): Import[] {
  return files.flatMap(({ path, text }) => {
    const code = withoutComments(text)
    const specifiers = [...code.matchAll(STATEMENT), ...code.matchAll(DYNAMIC)].map((match) => match[1] ?? '')
    return specifiers.flatMap((specifier) => {
      const to = resolve(path, specifier)
      return to === null ? [] : [{ from: path, to }]
    })
  })
}

/** Only comments that begin a line: a pattern such as `src/**` in a string is no comment. */
function withoutComments(text: string): string {
  return text.replaceAll(/^[ \t]*\/\*[\s\S]*?\*\//gm, '').replaceAll(/^[ \t]*\/\/.*$/gm, '')
}

/** The aliases of package.json: `#reference/…` is the folder reference, any other `#name/…` is src/name. */
function resolve(from: string, specifier: string): string | null {
  if (specifier.startsWith('#reference/')) return specifier.slice(1)
  if (specifier.startsWith('#')) return `src/${specifier.slice(1)}`
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : null
}

/** `monitor`, `reference`; `server` for src/server.ts. */
export function moduleOf(path: string): string {
  const [top = '', second = ''] = path.split('/')
  return top === 'src' ? second.replace(/\.tsx?$/, '') : top
}
