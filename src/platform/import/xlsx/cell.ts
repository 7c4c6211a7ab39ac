import { dateOfSerial } from './dates.ts'
import type { CellStyle } from './styles.ts'

/** A cell as it stands in the sheet: the text of its `<v>` or `<is>`, its type and style. */
export interface RawCell {
  type: string
  value: string
  style: CellStyle | undefined
  isFormula: boolean
}

/** What a cell shows, as text: a day as `yyyy-mm-dd`, a code with its leading zeros. */
export function cellText(cell: RawCell, strings: readonly string[], counts1904: boolean): string {
  switch (cell.type) {
    case 's':
      return strings[Number(cell.value)] ?? ''
    case 'b':
      return cell.value === '1' ? 'true' : 'false'
    case 'd':
      return cell.value.slice(0, 10)
    case 'inlineStr':
    case 'str':
    case 'e':
      return cell.value
    default:
      return numberText(cell, counts1904)
  }
}

function numberText({ value, style }: RawCell, counts1904: boolean): string {
  if (value === '') return ''
  if (style?.isDay) return dateOfSerial(Number(value), counts1904) ?? value
  // Large whole numbers may be stored as 1.2345678E9.
  const text = /[eE.]/.test(value) && Number.isSafeInteger(Number(value)) ? String(Number(value)) : value
  return style?.zeros && /^\d+$/.test(text) ? text.padStart(style.zeros, '0') : text
}

/** `C12` → 2; -1 when there is no such reference. */
export function columnIndex(reference: string | undefined): number {
  let index = 0
  for (const sign of reference ?? '') {
    if (sign < 'A' || sign > 'Z') break
    index = index * 26 + sign.charCodeAt(0) - 64
  }
  return index - 1
}

/** 0 → `A`, 26 → `AA`: as the spreadsheet names a column. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}
