import { Zip, ZipPassThrough } from 'fflate'

/** A part of a zip; `content` is asked for when its turn comes, so that only one is in memory. */
export interface ZipPart {
  /** with / between folders */
  name: string
  content: () => Promise<Uint8Array>
}

/** The bytes of a zip as they come. Parts are stored as they are: pictures and PDFs are small already. */
export async function* zipStream(parts: readonly ZipPart[], at: Date): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  for (const { name, content } of parts) {
    const part = new ZipPassThrough(name)
    part.mtime = at
    zip.add(part)
    part.push(await content(), true)
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready.splice(0)
}

/** A name for a file in a zip that every system can write: no folders, no signs, not twice. */
export function safeName(name: string, taken: Set<string>): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
    .replaceAll(/^[-.]+|[-.]+$/g, '')
    .slice(0, 80)
  const [, stem = '', extension = ''] = /^(.*?)(\.[A-Za-z0-9]{1,5})?$/.exec(plain || 'bestand') ?? []
  let safe = `${stem || 'bestand'}${extension}`
  for (let nr = 2; taken.has(safe.toLowerCase()); nr++) safe = `${stem || 'bestand'}-${nr}${extension}`
  taken.add(safe.toLowerCase())
  return safe
}
