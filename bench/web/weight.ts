import { loadAssets } from '../../src/platform/http/assets.ts'
import { compressed } from '../../src/platform/http/compress.ts'

/** As much as a page may weigh compressed, all included (design.md 5). */
const MOST_BYTES = 100 * 1024

/** What a page weighs for who comes for the first time: itself, style, script and font, compressed as they are sent. */
export async function weigh(html: string): Promise<{ page: number; all: number; isOver: boolean }> {
  const { links, files } = await loadAssets()
  const fileOf = (path: string): number => {
    const name = path.slice(path.lastIndexOf('/') + 1)
    return (files.get(`${name}.br`) ?? files.get(name))?.byteLength ?? 0
  }
  const page = (await compressed('br', Buffer.from(html))).byteLength
  const all = page + Object.values(links).reduce((sum, path) => sum + fileOf(path), 0)
  return { page, all, isOver: all > MOST_BYTES }
}
