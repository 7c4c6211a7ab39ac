import { formatNumber, type Language } from '#platform/i18n.ts'
import type { Part, Share } from '../settlement/rule.ts'
import type { MoneyRule } from './money-rule.ts'
import { clauseValue } from './typed.ts'

/** A rule as it would be typed: what its form shows when it is changed. */
export function typedOf(rule: MoneyRule, language: Language): URLSearchParams {
  const typed = new URLSearchParams({
    ...{ afspraak: clauseValue(rule), naam: rule.name, ontvanger: rule.payeeId, route: rule.routeId ?? '' },
    ...{ cohort: rule.cohort === null ? '' : String(rule.cohort), vanaf: rule.from ?? '', tot: rule.to ?? '' },
  })
  const terms = rule.terms as Terms
  const euro = (cents: number | null | undefined): string => (typeof cents === 'number' ? plain(language, cents / 100, 2) : '')
  const set = (name: string, value: string | number | null | undefined): void => typed.set(name, String(value ?? ''))
  for (const payer of terms.payers ?? []) typed.append('betalers', payer)
  set('deel', shareOf(terms.share))
  set('percentage', terms.percentage === undefined ? '' : plain(language, terms.percentage, 2))
  set('doel', terms.purpose)
  set('bekostiging', terms.funding ?? 'vo')
  set('telling', terms.measure ?? 'teldatum')
  set('teldatum', dayOfYear(terms.teldatum))
  set('vervaldag', dayOfYear(terms.on))
  set('fase', terms.phase)
  set('leerjaar', terms.leerjaar)
  set('niveau-of-leerweg', terms.level)
  set('functies', terms.functions?.join(', '))
  set('urenbudget', terms.budget ? plain(language, terms.budget.hours, 2) : '')
  set('budget-per', terms.budget?.per ?? 'rule')
  set('kostensoorten', terms.costs?.join(', '))
  set('urenfuncties', terms.hours?.functions.join(', '))
  set('uren-kant', terms.hours?.side)
  set('uurprijs', euro(terms.hours?.cents ?? (rule.kind === 'hour-price' ? terms.cents : null)))
  set('bedrag', euro(terms.cents))
  set('per', terms.per ?? 'school-year')
  set('eigen-deel', shareOf(terms.coFinancing))
  set('niveau', terms.niveau)
  set('voor', terms.before)
  set('afronden', terms.rounding ?? 'half-away')
  set('maximum', euro(terms.cap))
  set('minimum', euro(terms.minimum))
  for (const [at, part] of (terms.parts ?? []).entries()) {
    set(`deel-${at + 1}`, shareOf(part.share))
    set(`verdeling-${at + 1}`, part.by)
    for (const party of part.parties) typed.append(`delers-${at + 1}`, party)
  }
  return typed
}

/** What a new rule begins with. */
export const emptyRule = (): URLSearchParams =>
  new URLSearchParams({ bekostiging: 'vo', telling: 'teldatum', teldatum: '1-10', vervaldag: '1-10', per: 'school-year', 'deel-1': '1/1' })

interface Terms {
  payers?: string[]
  share?: Share
  percentage?: number
  purpose?: string
  funding?: string
  measure?: string
  teldatum?: string
  on?: string
  phase?: string | null
  leerjaar?: number | null
  level?: string | null
  functions?: string[] | null
  budget?: { hours: number; per: string } | null
  costs?: string[]
  hours?: { functions: string[]; side: string | null; cents: number } | null
  cents?: number
  per?: string
  coFinancing?: Share
  niveau?: number | null
  before?: string | null
  rounding?: string
  cap?: number | null
  minimum?: number | null
  parts?: Part[]
}

const shareOf = (share: Share | undefined): string => (share ? `${share.of}/${share.over}` : '')

/** `10-01` as `1-10`. */
function dayOfYear(kept: string | undefined): string {
  const [month = '10', day = '01'] = (kept ?? '10-01').split('-')
  return `${Number(day)}-${Number(month)}`
}

/** As somebody would type it: without the points or commas of thousands. */
function plain(language: Language, value: number, decimals: number): string {
  const text = formatNumber(language, value, Number.isInteger(value) ? 0 : decimals)
  return text.replaceAll(language === 'nl' ? '.' : ',', '')
}
