import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import wawoff2 from 'wawoff2'

export interface Paper {
  pdf: Uint8Array
  pages: number
}

/** The family as Typst source must name it. */
export const PAPER_FONT = 'Source Sans 3'
const FONT_FILES = ['latin-400', 'latin-600', 'latin-ext-400', 'latin-ext-600']

let compiler: Promise<NodeCompiler | null> | undefined

/**
 * A tagged PDF from Typst source. Words of people go in by `inputs`, never into the source. Null where npm has no engine for
 * this kind of machine. Source that does not compile is a mistake of ours, and throws.
 */
export async function typeset(source: string, inputs: Record<string, string>): Promise<Paper | null> {
  compiler ??= open()
  const engine = await compiler
  if (!engine) return null
  const made = engine.compile({ mainFileContent: source, inputs })
  const document = made.result
  if (!document) {
    const error = made.takeError()
    throw new Error(`Typst: ${error ? JSON.stringify(error.shortDiagnostics) : 'no document'}`)
  }
  const paper = { pdf: pdfOf(engine, document), pages: document.numOfPages }
  engine.evictCache(10)
  return paper
}

/** PDF/UA asks a letter for every sign; a name with a sign that no font has still gets its paper, tagged, without the claim. */
function pdfOf(engine: NodeCompiler, document: Parameters<NodeCompiler['pdf']>[0]): Uint8Array {
  try {
    return engine.pdf(document, { pdfStandard: 'ua-1' })
  } catch {
    return engine.pdf(document)
  }
}

async function open(): Promise<NodeCompiler | null> {
  const engine = await import('@myriaddreamin/typst-ts-node-compiler').catch(() => null)
  if (!engine) return null
  return engine.NodeCompiler.create({ fontArgs: [{ fontBlobs: await fonts() }] })
}

/** Typst reads no woff2. One after the other: wawoff2 keeps a single result in its memory. */
async function fonts(): Promise<Buffer[]> {
  const require = createRequire(import.meta.url)
  const found: Buffer[] = []
  for (const name of FONT_FILES) {
    const packed = readFileSync(require.resolve(`@fontsource/source-sans-3/files/source-sans-3-${name}-normal.woff2`))
    found.push(Buffer.from(await wawoff2.decompress(packed)))
  }
  return found
}
