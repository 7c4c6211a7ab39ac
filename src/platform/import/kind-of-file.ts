import { type FileKind, kindOfBytes } from './file-kind.ts'
import { headOf, type Source } from './source.ts'
import { openZip } from './zip.ts'

/** How much of a file is looked at to tell what it is. */
const HEAD = 4096

/** What a file is by its first bytes, and of a zip by what it holds. Throws a `ReadingStopped` for a zip that cannot be opened. */
export async function kindOfFile(source: Source): Promise<FileKind> {
  const kind = kindOfBytes(await headOf(source, HEAD))
  if (kind !== 'zip' || source.path === null) return kind
  const zip = await openZip(source.path)
  try {
    if (zip.has('xl/workbook.xml')) return 'xlsx'
    return zip.has('content.xml') && zip.has('mimetype') ? 'ods' : 'zip'
  } finally {
    zip.close()
  }
}
