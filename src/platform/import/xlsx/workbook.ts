import { posix } from 'node:path'
import type { Limits } from '../limits.ts'
import { stop } from '../problem.ts'
import { parseXml, type XmlHandler } from '../xml.ts'
import type { Zip } from '../zip.ts'
import { readSharedStrings } from './shared-strings.ts'
import { type CellStyle, readStyles } from './styles.ts'

export interface Sheet {
  name: string
  /** the part of the zip that holds it */
  part: string
}

export interface Workbook {
  /** those one can see, in their order */
  sheets: Sheet[]
  /** days are counted from 1904, as old workbooks of a Mac do */
  counts1904: boolean
  styles: readonly CellStyle[]
  strings: readonly string[]
}

const WORKBOOK = 'xl/workbook.xml'
const RELATIONS = 'xl/_rels/workbook.xml.rels'

/** What all sheets share. Throws a `ReadingStopped`. */
export async function openWorkbook(zip: Zip, limits: Limits): Promise<Workbook> {
  for (const part of [WORKBOOK, RELATIONS]) if (!zip.has(part)) stop({ problem: 'workbook-incomplete', part })
  const targets = await relationsOf(partText(zip, RELATIONS), limits)
  const found: Workbook = { sheets: [], counts1904: false, styles: [], strings: [] }
  for await (const item of parseXml(partText(zip, WORKBOOK), workbookHandler, limits)) {
    if (item === '1904') found.counts1904 = true
    else addSheet(found.sheets, item, targets, zip)
  }
  found.styles = await ifThere(zip, 'styles', targets, (text) => readStyles(text, limits))
  found.strings = await ifThere(zip, 'sharedStrings', targets, (text) => readSharedStrings(text, limits))
  return found
}

interface Relation {
  /** the last word of its type: `worksheet`, `styles`, `sharedStrings` */
  type: string
  part: string
}

function addSheet(sheets: Sheet[], { name, id }: { name: string; id: string }, targets: Map<string, Relation>, zip: Zip): void {
  const target = targets.get(id)
  if (target?.type !== 'worksheet') return
  if (!zip.has(target.part)) stop({ problem: 'workbook-incomplete', part: target.part })
  sheets.push({ name, part: target.part })
}

async function ifThere<T>(zip: Zip, type: string, targets: Map<string, Relation>, read: (text: AsyncIterable<string>) => Promise<T[]>) {
  const target = [...targets.values()].find((relation) => relation.type === type)
  return target && zip.has(target.part) ? read(partText(zip, target.part)) : []
}

function workbookHandler(emit: (item: '1904' | { name: string; id: string }) => void): XmlHandler {
  return {
    open(name, attributes) {
      if (name === 'workbookPr' && ['1', 'true'].includes(attributes.date1904 ?? '')) emit('1904')
      if (name !== 'sheet' || (attributes.state ?? 'visible') !== 'visible') return
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1]
      emit({ name: attributes.name ?? '', id: id ?? '' })
    },
    text: () => undefined,
    close: () => undefined,
  }
}

async function relationsOf(text: AsyncIterable<string>, limits: Limits): Promise<Map<string, Relation>> {
  const relations = new Map<string, Relation>()
  for await (const { Id = '', Type = '', Target = '' } of parseXml(text, attributesOf('Relationship'), limits)) {
    const part = Target.startsWith('/') ? Target.slice(1) : posix.join('xl', Target)
    relations.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), part })
  }
  return relations
}

function attributesOf(wanted: string) {
  return (emit: (attributes: Readonly<Record<string, string>>) => void): XmlHandler => ({
    open(name, attributes) {
      if (name === wanted) emit(attributes)
    },
    text: () => undefined,
    close: () => undefined,
  })
}

/** Parts are UTF-8 by the format (ECMA-376 part 2, 8.2), and every writer does so. */
export async function* partText(zip: Zip, part: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const bytes of zip.read(part)) yield decode(() => decoder.decode(bytes, { stream: true }))
  yield decode(() => decoder.decode())
}

function decode(read: () => string): string {
  try {
    return read()
  } catch {
    return stop({ problem: 'zip-damaged' })
  }
}
