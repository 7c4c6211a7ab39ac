import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import wawoff2 from 'wawoff2'
import { FONT_FAMILY } from './palette.ts'

const WEIGHTS = [400, 600]
const SCALE = 2
/** The name by which the font files call their family, whatever their weight. */
const FAMILY_IN_FILES = 'Source Sans 3 ExtraLight'
let fontFiles: Promise<string[]> | undefined

/** The drawing at twice its size, for documents and slides. */
export async function toPng(svg: string): Promise<Uint8Array> {
  fontFiles ??= unpackFonts()
  const font = { fontFiles: await fontFiles, loadSystemFonts: false, defaultFontFamily: FAMILY_IN_FILES }
  return new Resvg(svg.replaceAll(FONT_FAMILY, FAMILY_IN_FILES), { font, fitTo: { mode: 'zoom', value: SCALE } }).render().asPng()
}

/**
 * resvg reads TrueType files only and takes the thinnest instance of a variable font, so the two static weights are
 * unpacked, once per process. One after the other: wawoff2 keeps a single result in its memory.
 */
async function unpackFonts(): Promise<string[]> {
  const require = createRequire(import.meta.url)
  const folder = mkdtempSync(join(tmpdir(), 'doorloop-fonts-'))
  const files: string[] = []
  for (const weight of WEIGHTS) {
    const packed = readFileSync(require.resolve(`@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`))
    const file = join(folder, `source-sans-3-${weight}.ttf`)
    writeFileSync(file, await wawoff2.decompress(packed))
    files.push(file)
  }
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return files
}
