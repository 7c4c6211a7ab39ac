import { crc32, deflateRawSync } from 'node:zlib'

export interface Part {
  name: string
  content: string | Uint8Array
  /** what the directory says, when that is to be a lie */
  stated?: number
  encrypted?: boolean
}

/** The bytes of a zip (APPNOTE 6.3.10, 4.3), for what no honest writer makes. */
export function zipBytes(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const content = Buffer.from(part.content)
    const packed = deflateRawSync(content, { level: 9 })
    const name = Buffer.from(part.name)
    const common = commonFields(part, content, packed.length, name.length)
    const local = Buffer.concat([signature(0x04034b50), common, name, packed])
    directory.push(Buffer.concat([signature(0x02014b50), u16(20), common, Buffer.alloc(10), u32(offset), name]))
    locals.push(local)
    offset += local.length
  }
  const entries = Buffer.concat(directory)
  const end = [signature(0x06054b50), u16(0), u16(0), u16(parts.length), u16(parts.length), u32(entries.length), u32(offset), u16(0)]
  return Buffer.concat([...locals, entries, ...end])
}

/** Version, flags, method, time, date, checksum, sizes, length of the name and of extra fields: the same in both places. */
function commonFields({ stated, encrypted }: Part, content: Buffer, packed: number, nameLength: number): Buffer {
  const sizes = [u32(crc32(content)), u32(packed), u32(stated ?? content.length)]
  return Buffer.concat([u16(20), u16(encrypted ? 1 : 0), u16(8), u16(0), u16(0x21), ...sizes, u16(nameLength), u16(0)])
}

const signature = u32

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
