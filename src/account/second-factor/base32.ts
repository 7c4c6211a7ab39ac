/** RFC 4648 section 6; authenticator apps read their secrets so. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

export function toBase32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const groups = bits.match(/.{1,5}/g) ?? []
  return groups.map((group) => ALPHABET[Number.parseInt(group.padEnd(5, '0'), 2)]).join('')
}

/** Null when it is no base32. Case, spaces and padding do not matter. */
export function fromBase32(text: string): Uint8Array | null {
  const plain = text.toUpperCase().replaceAll(/[\s=]/g, '')
  if (!/^[A-Z2-7]+$/.test(plain)) return null
  const bits = [...plain].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2))
}
