import type { Limits } from '../limits.ts'
import { stop } from '../problem.ts'
import { parseXml, type XmlHandler } from '../xml.ts'

/** The strings that cells refer to by number. The one part of a workbook that is held, so its length is bounded. */
export async function readSharedStrings(text: AsyncIterable<string>, limits: Limits): Promise<string[]> {
  const strings: string[] = []
  let held = 0
  for await (const string of parseXml(text, stringHandler, limits)) {
    // an empty string takes room too
    held += string.length + 8
    if (held > limits.sharedChars) stop({ problem: 'workbook-strings-too-long', most: limits.sharedChars })
    strings.push(string)
  }
  return strings
}

/** `<si>` holds one text or several with their own layout; `<rPh>` repeats it as it is pronounced. */
function stringHandler(emit: (string: string) => void): XmlHandler {
  let string = ''
  let inText = false
  let pronounced = 0
  return {
    open(name) {
      if (name === 'si') string = ''
      if (name === 'rPh') pronounced += 1
      inText = name === 't' && pronounced === 0
    },
    text(text) {
      if (inText) string += text
    },
    close(name) {
      inText = false
      if (name === 'rPh') pronounced -= 1
      if (name === 'si') emit(string)
    },
  }
}
