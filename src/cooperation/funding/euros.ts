/** Cents of what somebody typed in euros: `9000`, `9.000`, `€ 9.000,50`, `9000.5`. Null when it is no amount. */
export function centsIn(typed: string): number | null {
  const plain = typed.replaceAll(/[€\s]/g, '')
  const found = /^(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(/^\d{1,3}(\.\d{3})+(,\d{1,2})?$/.test(plain) ? plain.replaceAll('.', '') : plain)
  if (!found) return null
  const [, euros = '0', cents = ''] = found
  return Number(euros) * 100 + Number(cents.padEnd(2, '0'))
}

/** `9000,50`: how it is typed again. */
export const eurosText = (cents: number): string => {
  const digits = String(cents).padStart(3, '0')
  return `${digits.slice(0, -2)},${digits.slice(-2)}`
}
