/** `1234.05`, `-0.01`: whole cents as XML writes an amount, without ever being a fraction. */
export function amountText(cents: number): string {
  if (!Number.isSafeInteger(cents)) throw new RangeError(`${cents} is not a whole number of cents`)
  const digits = String(Math.abs(cents)).padStart(3, '0')
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** `21.5`, `21`, `-0.05`: hundredths without zeros that say nothing. */
export const decimalText = (hundredths: number): string => amountText(hundredths).replace(/\.?0+$/, '')

/** The price of one when these cents are exactly so many of it; null when cents would be lost. */
export function priceOfOne(cents: number, hundredths: number): number | null {
  if (hundredths === 0) return null
  const price = (BigInt(Math.abs(cents)) * 100n) / BigInt(Math.abs(hundredths))
  return price * BigInt(Math.abs(hundredths)) === BigInt(Math.abs(cents)) * 100n ? Number(price) : null
}
