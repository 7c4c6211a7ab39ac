import { kindOfFile } from '#platform/import/kind-of-file.ts'
import { LIMITS, type Limits } from '#platform/import/limits.ts'
import { ReadingStopped, stop } from '#platform/import/problem.ts'
import { headOf, refuseLarge, type Source } from '#platform/import/source.ts'
import { parseXml } from '#platform/import/xml.ts'
import { xmlText } from '#platform/import/xml-text.ts'
import { type DeliveryProblem, stopDelivery } from './problem.ts'
import { beginsAsRo } from './ro.ts'
import { showable } from './sensitive.ts'

export const DELIVERY_FORMATS = ['table', 'edexml', 'ro', 'tbgi'] as const
export type DeliveryFormat = (typeof DELIVERY_FORMATS)[number]

export type Recognised = { format: DeliveryFormat; stopped: null } | { format: null; stopped: DeliveryProblem }

const ROOTS = new Map<string, DeliveryFormat>([
  ['EDEX', 'edexml'],
  ['Bekostigingsgrondslagen', 'tbgi'],
])

/** Which of the formats a file is, by what stands in it; its name does not count. */
export async function recogniseDelivery(source: Source, limits: Limits = LIMITS): Promise<Recognised> {
  try {
    return { format: await formatOf(source, limits), stopped: null }
  } catch (error) {
    if (error instanceof ReadingStopped) return { format: null, stopped: error.problem }
    throw error
  }
}

async function formatOf(source: Source, limits: Limits): Promise<DeliveryFormat> {
  await refuseLarge(source, limits.fileBytes)
  const kind = await kindOfFile(source)
  if (kind === 'empty') stop({ problem: 'file-empty' })
  if (kind === 'xlsx') return 'table'
  if (kind === 'text') return beginsAsRo(await headOf(source, 200)) ? 'ro' : 'table'
  if (kind !== 'xml') stop({ problem: 'wrong-kind', kind, expected: ['text', 'xlsx', 'xml'] })
  const root = await rootOf(source, limits)
  return ROOTS.get(root) ?? stopDelivery({ problem: 'xml-root', found: showable(root), expected: [...ROOTS.keys()] })
}

async function rootOf(source: Source, limits: Limits): Promise<string> {
  const names = (emit: (name: string) => void) => ({ open: emit, text: () => undefined, close: () => undefined })
  for await (const name of parseXml<string>(await xmlText(source, limits), names, limits)) return name
  return stop({ problem: 'xml-truncated', line: 1 })
}
