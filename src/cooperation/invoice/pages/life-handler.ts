import type { AppContext } from '#platform/http/app.ts'
import { isDay } from '#schools/index.ts'
import { centsIn } from '../../funding/euros.ts'
import type { Act } from '../../turn.actions.ts'
import { creditInvoice, type InvoiceDone, type InvoiceRefusal, noteEvent } from '../life.actions.ts'
import { invoicePageWords } from './words.ts'

/** Does what one of the forms under an invoice asks: where to go, or what to say at which field. */
export async function doLife(
  c: AppContext,
  act: Act,
  id: string,
  typed: URLSearchParams,
): Promise<{ at: string } | { field: string; sentence: string } | 'not-there' | 'not-yours'> {
  const what = typed.get('doe') ?? ''
  const done = await perform(act, id, what, typed)
  if (done.ok) return { at: done.id }
  if (done.why === 'not-there' || done.why === 'not-yours') return done.why
  const field = FIELD[`${what} ${done.why}`] ?? FIRST[what] ?? 'verzonden-op'
  return { field, sentence: invoicePageWords(c.var.address.language).one.refused[done.why] }
}

const FIRST: Record<string, string> = { verzonden: 'verzonden-op', betaald: 'betaald-op', terugnemen: 'credit-op' }
const AT: Record<string, InvoiceRefusal[]> = { bedrag: ['no-amount', 'paid-too-much', 'paid-too-little'], opmerking: ['no-reason'] }
const FIELD: Record<string, string> = {
  ...Object.fromEntries(Object.entries(AT).flatMap(([field, reasons]) => reasons.map((why) => [`betaald ${why}`, field]))),
  'terugnemen no-reason': 'reden',
}

type Answer = InvoiceDone | { ok: false; why: 'no-day' }

function perform(act: Act, id: string, what: string, typed: URLSearchParams): Promise<Answer> | Answer {
  const value = (name: string): string => (typed.get(name) ?? '').trim()
  const day = value(FIRST[what] ?? '')
  if (!(what in FIRST)) return { ok: false, why: 'not-there' }
  if (!isDay(day)) return { ok: false, why: 'no-day' }
  if (what === 'verzonden') return noteEvent(act, id, { kind: 'sent', happenedOn: day, cents: null, note: '' })
  if (what === 'terugnemen') return creditInvoice(act, id, { issuedOn: day, reason: value('reden').slice(0, 500) })
  return noteEvent(act, id, { kind: 'paid', happenedOn: day, cents: signedCents(value('bedrag')), note: value('opmerking').slice(0, 500) })
}

/** With a minus before it, what was noted wrongly. */
function signedCents(typed: string): number | null {
  const isMinus = /^[-−]/.test(typed)
  const cents = centsIn(isMinus ? typed.slice(1) : typed)
  return cents === null ? null : isMinus ? -cents : cents
}
