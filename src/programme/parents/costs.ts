import type { Language } from '#platform/i18n.ts'
import type { RouteDesign } from '../design/design.ts'
import type { MoneyUnit } from '../design/money.ts'
import { clip, euros, parentsWords } from './words.ts'

const MOST = 5

interface Line {
  name: string
  cents: number | null
  unit: MoneyUnit | null
  quantity: number | null
}

/** What the design lets parents pay; when it says nothing about money at all, the school has not decided yet. */
export function costLines(language: Language, { costs, payments }: RouteDesign): string[] {
  const t = parentsWords(language)
  const lines: Line[] = [...costs.filter(({ party }) => party === 'parents'), ...payments.filter(({ from }) => from === 'parents')]
  if (costs.length + payments.length === 0) return [t.open]
  if (lines.length === 0) return [t.noCosts]
  const shown = lines.slice(0, MOST).map((line) => lineOf(language, line))
  return lines.length > MOST ? [...shown, t.more(String(lines.length - MOST))] : shown
}

function lineOf(language: Language, { name, cents, unit, quantity }: Line): string {
  const t = parentsWords(language)
  if (cents === null) return t.costOpen(clip(name, 70))
  const amount = euros(language, cents)
  const per = unit === null ? '' : ` ${t.per[unit]}`
  const times = quantity === null || quantity === 1 ? '' : t.times(String(quantity))
  return `${clip(name, 70)}: ${amount}${per}${times}.`
}
