import type { Limits } from '../limits.ts'
import { parseXml, type XmlHandler } from '../xml.ts'
import { shownZeros, showsDay } from './dates.ts'

export interface CellStyle {
  isDay: boolean
  /** how many figures are shown at least; 0 for as many as there are */
  zeros: number
}

const PLAIN: CellStyle = { isDay: false, zeros: 0 }

/** Per cell style what it does to a number, in the order in which cells refer to them. */
export async function readStyles(text: AsyncIterable<string>, limits: Limits): Promise<CellStyle[]> {
  const codes = new Map<number, string>()
  const styles: CellStyle[] = []
  for await (const formatId of parseXml<number>(text, (emit) => styleHandler(codes, emit), limits)) {
    const code = codes.get(formatId)
    styles.push(code === undefined && formatId === 0 ? PLAIN : { isDay: showsDay(formatId, code), zeros: shownZeros(code) })
  }
  return styles
}

/** Number formats come before the styles that use them. */
function styleHandler(codes: Map<number, string>, emit: (formatId: number) => void): XmlHandler {
  let inCellStyles = false
  return {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      if (name === 'cellXfs') inCellStyles = true
      if (name === 'xf' && inCellStyles) emit(Number(attributes.numFmtId ?? 0))
    },
    text: () => undefined,
    close(name) {
      if (name === 'cellXfs') inCellStyles = false
    },
  }
}
