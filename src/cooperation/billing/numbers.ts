/** International bank account number: 97 over all of it is 1 (ISO 13616; ISO 7064 MOD 97-10). Spaces are left out before. */
export function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text) || (text.startsWith('NL') && text.length !== 18)) return false
  const turned = text.slice(4) + text.slice(0, 4)
  return remainder97(turned) === 1
}

/** Letters count as 10 to 35. */
function remainder97(text: string): number {
  const digits = [...text].map((sign) => Number.parseInt(sign, 36)).join('')
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0)
}

/** The number of a legal person for VAT: its RSIN with the elfproef (9, 8, … 2, −1), then B and a rank that is not 00. */
export function isVatNumber(text: string): boolean {
  const found = /^NL(\d{9})B(\d{2})$/.exec(text)
  if (!found) return /^(?!NL)[A-Z]{2}[A-Z0-9]{2,12}$/.test(text)
  const [, rsin = '', rank = ''] = found
  return rank !== '00' && isRsin(rsin)
}

export function isRsin(text: string): boolean {
  if (!/^\d{9}$/.test(text) || text === '000000000') return false
  const total = [...text].reduce((all, digit, at) => all + Number(digit) * (at === 8 ? -1 : 9 - at), 0)
  return total % 11 === 0
}

export const isKvk = (text: string): boolean => /^\d{8}$/.test(text)
export const isOin = (text: string): boolean => /^\d{20}$/.test(text)
export const isPostalCode = (text: string): boolean => /^[1-9]\d{3} [A-Z]{2}$/.test(text)

/** As it is kept: without spaces and points, in capitals. */
export const plainNumber = (text: string): string => text.replaceAll(/[\s.]/g, '').toUpperCase()
/** `1234ab` as `1234 AB`; anything else as it stands. */
export const plainPostalCode = (text: string): string =>
  text
    .trim()
    .toUpperCase()
    .replace(/^(\d{4})\s*([A-Z]{2})$/, '$1 $2')
