import { crc32, deflateSync } from 'node:zlib'

const SIDE = 24

/** A small picture as PNG, made here: a grey tyre on white, so that no file travels along with the program. */
export function tyre(): Buffer {
  const rows = Array.from({ length: SIDE }, (_, y) => [0, ...Array.from({ length: SIDE }, (_, x) => shade(x, y))])
  const header = Buffer.alloc(13)
  header.writeUInt32BE(SIDE, 0)
  header.writeUInt32BE(SIDE, 4)
  // eight bits a point, grey
  header[8] = 8
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const picture = deflateSync(Buffer.from(rows.flat()))
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', picture), chunk('IEND', Buffer.alloc(0))])
}

function shade(x: number, y: number): number {
  const middle = (SIDE - 1) / 2
  const far = Math.hypot(x - middle, y - middle)
  return far < 11 && far > 6 ? 70 : 255
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
