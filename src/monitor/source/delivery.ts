import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Delivery } from '../output.ts'
import { fail } from '../problem.ts'

const FILE = 'levering.json'
const DELIVERIES: readonly Delivery[] = ['voorlopig', 'definitief', 'onbekend']

export interface DeliveryOfSource {
  levering: Delivery
  leverdatum: string | null
}

/** What the caller says goes first, then `levering.json` in the folder; else it is unknown. */
export function readDelivery(folder: string, said: Partial<DeliveryOfSource>): DeliveryOfSource {
  const path = join(folder, FILE)
  const found: Partial<DeliveryOfSource> = existsSync(path) ? parse(readFileSync(path, 'utf8')) : {}
  return { levering: said.levering ?? found.levering ?? 'onbekend', leverdatum: said.leverdatum ?? found.leverdatum ?? null }
}

function parse(text: string): Partial<DeliveryOfSource> {
  const { levering, leverdatum } = parseJson(text.replace(/^\uFEFF/, ''))
  const isKnown = levering == null || DELIVERIES.some((delivery) => delivery === levering)
  if (!isKnown) fail({ problem: 'delivery-unreadable', file: FILE, detail: `levering: ${String(levering)}` })
  if (leverdatum != null && !isDate(leverdatum))
    fail({ problem: 'delivery-unreadable', file: FILE, detail: `leverdatum: ${String(leverdatum)}` })
  return { ...(levering ? { levering: levering as Delivery } : {}), ...(leverdatum ? { leverdatum } : {}) }
}

function parseJson(text: string): { levering?: unknown; leverdatum?: unknown } {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null
      ? value
      : fail({ problem: 'delivery-unreadable', file: FILE, detail: text.slice(0, 40) })
  } catch (error) {
    if (error instanceof SyntaxError) fail({ problem: 'delivery-unreadable', file: FILE, detail: error.message })
    throw error
  }
}

/** A date that the calendar has, as `yyyy-mm-dd`. */
export function isDate(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
