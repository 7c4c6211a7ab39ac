import type { Language } from '#platform/i18n.ts'
import type { InvoiceFinding } from './finding.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export const invoiceWords = (language: Language): typeof nl => (language === 'nl' ? nl : (en as typeof nl))

/** What is wrong, with the lines it is about. */
export function invoiceFindingText(language: Language, { rule, lines }: InvoiceFinding): string {
  const t = invoiceWords(language)
  return lines.length === 0 ? t.rule[rule] : `${t.rule[rule]} ${t.onLines(lines.join(', '))}`
}
