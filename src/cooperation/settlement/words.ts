import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import type { FileProblem } from './file/problem.ts'
import type { Finding } from './finding.ts'
import type { Line, Remark } from './line.ts'
import { en } from './messages.en.ts'
import { nl, type Said } from './messages.nl.ts'
import type { Share } from './rule.ts'

type Text = string | ((said: Said) => string)

export const settlementMessages = (language: Language): typeof nl => (language === 'nl' ? nl : (en as typeof nl))

/** The sentence of a finding; with the names of the parties where they are known. */
export function findingText(language: Language, { rule, subject, given }: Finding, names: ReadonlyMap<string, string> = new Map()): string {
  const said = saidOf(language, given)
  const named = PARTIES.flatMap((field) => (said[field] === undefined ? [] : [[field, names.get(said[field]) ?? said[field]]]))
  return told(settlementMessages(language).finding[rule], { ...said, ...Object.fromEntries(named), subject })
}

const PARTIES = ['party', 'payer', 'payee'] as const

export function remarkText(language: Language, { remark, given }: Remark): string {
  return told(settlementMessages(language).remark[remark], saidOf(language, given))
}

/** Where it is, what is wrong, and what to do about it. */
export function settlementProblemText(
  language: Language,
  { problem, path, given }: FileProblem,
): { where: string; what: string; todo: string } {
  const words = settlementMessages(language)
  const said = saidOf(language, given)
  const { what, todo } = words.problem[problem]
  return { where: path === '' ? words.wholeFile : path, what: told(what, said), todo: told(todo, said) }
}

/** `€ 1.234,56`, `−€ 0,01`; cents are whole, so the amount is exact. */
export function euro(language: Language, cents: number): string {
  const text = settlementMessages(language).euro(formatNumber(language, Math.abs(cents) / 100, 2))
  return cents < 0 ? `−${text}` : text
}

/** `23 leerlingen`, `19/44 deel`, `7,5 uur`. */
export function quantityText(language: Language, { number, unit, of }: Line['quantity']): string {
  const count = of === null ? plain(language, number) : `${plain(language, number)}/${plain(language, of)}`
  return `${count} ${settlementMessages(language).unit[unit]}`
}

/** `€ 9.000,00 × 1/5`; of days also what part of the year one is. */
export function priceText(language: Language, price: Line['price']): string {
  if (price === null) return '–'
  const { cents, share, per } = price
  const part = share === null || share.of === share.over ? [] : [`× ${shareText(language, share)}`]
  return [euro(language, cents), ...part, ...(per === 1 ? [] : [`/ ${per}`])].join(' ')
}

/** Percentages are kept in hundredths of a percent. */
function shareText(language: Language, { of, over }: Share): string {
  return over === PERCENTAGE ? `${plain(language, of / 100)}%` : `${of}/${over}`
}

const PERCENTAGE = 10_000

const told = (text: Text, said: Said): string => (typeof text === 'string' ? text : text(said))

/** What stands under these names is an amount of money. */
const MONEY = new Set(['cents', 'total', 'granted', 'now'])

function saidOf(language: Language, given: Finding['given']): Said {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, spoken(language, name, value)]))
}

function spoken(language: Language, name: string, value: string | number): string {
  if (typeof value === 'number') return MONEY.has(name) ? euro(language, value) : plain(language, value)
  return /^\d{4}-\d\d-\d\d$/.test(value) ? formatDate(language, value) : value
}

/** As many decimals as there are, four at most. */
function plain(language: Language, value: number): string {
  const decimals = [0, 1, 2, 3].find((count) => Number(value.toFixed(count)) === value) ?? 4
  return formatNumber(language, value, decimals)
}
