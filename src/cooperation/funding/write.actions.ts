import { logEvent } from '#platform/audit/pupil-log.ts'
import type { Wrong } from '../fields.ts'
import { type Act, inTurn, type NotThere, type NotYours, notThere, notYours, type Turn } from '../turn.actions.ts'
import { insertFunding, type NewFunding } from './funding.store.ts'
import { keyOf, newest } from './funding.ts'
import { fundingIn, tbgiIn } from './see.actions.ts'
import { type JudgedRow, judgeSheet, type SheetCells } from './sheet.ts'
import { insertPrice } from './tbgi.store.ts'
import type { Proposal } from './tbgi.ts'
import { type FundingMistake, readCorrection, readFunding, readPrice } from './typed.ts'

export type FundingSaved = { ok: true; schoolYear: string } | NotThere | NotYours | { ok: false; mistakes: Wrong<FundingMistake>[] }

/** A new amount, of what had none. */
export function addFunding(act: Act, form: URLSearchParams): Promise<FundingSaved> {
  return inTurn<FundingSaved>(act, async (turn) => {
    const { writes } = await fundingIn(act, turn, '')
    const read = readFunding(form, writes)
    if (!read.ok) return read
    const isNew = await keep(act, turn, { ...read.value, version: 1, reason: null })
    return isNew ? { ok: true, schoolYear: read.value.schoolYear } : { ok: false, mistakes: [{ field: 'niveau', mistake: 'exists' }] }
  })
}

/** Another amount in the place of the one that was on the screen (`seenVersion`), or none. */
export function correctFunding(
  act: Act,
  schoolYear: string,
  id: string,
  form: URLSearchParams,
  seenVersion: number,
): Promise<FundingSaved> {
  return inTurn<FundingSaved>(act, async (turn) => {
    const { lines, writes } = await fundingIn(act, turn, schoolYear)
    const asked = lines.find((one) => one.id === id)
    if (!asked) return notThere
    if (asked.institutionId === null ? !writes.mayAll : !writes.schools.includes(asked.institutionId)) return notYours
    const read = readCorrection(form)
    if (!read.ok) return read
    const now = newest(lines).get(keyOf(asked))
    const { side, institutionId, level } = asked
    const next = { schoolYear, side, institutionId, level, ...read.value, version: seenVersion + 1 }
    const isKept = now?.version === seenVersion && (await keep(act, turn, next))
    return isKept ? { ok: true, schoolYear } : { ok: false, mistakes: [{ field: 'bedrag', mistake: 'seen-another' }] }
  })
}

/** The rows of a sheet as they would be written now; nothing is kept. */
export const judgeRows = (act: Act, schoolYear: string, rows: readonly { line: number; cells: SheetCells }[]): Promise<JudgedRow[]> =>
  inTurn(act, async (turn) => judgeSheet(rows, await fundingIn(act, turn, schoolYear)))

export type SheetApplied = { ok: true; kept: number } | { ok: false; why: 'no-reason' | 'nothing'; judged: JudgedRow[] }

/** Keeps what is new or changed; what is wrong is left out. Changes need a reason. */
export function applySheet(
  act: Act,
  schoolYear: string,
  rows: readonly { line: number; cells: SheetCells }[],
  reason: string,
): Promise<SheetApplied> {
  return inTurn<SheetApplied>(act, async (turn) => {
    const judged = judgeSheet(rows, await fundingIn(act, turn, schoolYear))
    const wanted = judged.filter(({ verdict }) => verdict === 'new' || verdict === 'changed')
    if (wanted.length === 0) return { ok: false, why: 'nothing', judged }
    if (reason.trim() === '' && wanted.some(({ version }) => version > 0)) return { ok: false, why: 'no-reason', judged }
    for (const { cells, institutionId, cents, version } of wanted) {
      const side = cells.side.trim() as NewFunding['side']
      const key = { schoolYear, side, institutionId, level: cells.level.trim() || null }
      const line = {
        ...key,
        cents,
        source: cells.source.trim(),
        version: version + 1,
        reason: version === 0 ? null : reason.trim().slice(0, 500),
      }
      // all or nothing: what was judged is no longer so
      if (!(await keep(act, turn, line))) throw new Error('an amount was changed while a sheet was applied')
    }
    return { ok: true, kept: wanted.length }
  })
}

/** The price of one deelnemerswaarde; a second one of the same takes a reason. */
export function savePrice(act: Act, schoolYear: string, form: URLSearchParams): Promise<FundingSaved> {
  return inTurn<FundingSaved>(act, async (turn) => {
    const { writes, prices, fundingYear } = await tbgiIn(act, turn, schoolYear)
    const read = readPrice(form, writes)
    if (!read.ok) return read
    const { institutionId, niveau, reason } = read.value
    const now = prices.find((one) => one.institutionId === institutionId && one.niveau === niveau)
    if (now && reason === null) return { ok: false, mistakes: [{ field: 'reden', mistake: 'missing' }] }
    const price = { ...read.value, fundingYear, version: (now?.version ?? 0) + 1, reason: now ? reason : null }
    const isKept = await insertPrice(turn.trx, price, byOf(act, turn))
    if (!isKept) return { ok: false, mistakes: [{ field: 'prijs', mistake: 'seen-another' }] }
    await logEvent(turn.trx, act.viewer, 'funding/price', { fundingYear, institutionId, niveau, cents: price.cents }, act.requestId)
    return { ok: true, schoolYear }
  })
}

export type Accepted = { ok: true; kept: number } | { ok: false; why: 'no-reason' | 'nothing' }

/** What a proposal is on the screen: who accepts it, accepts this amount. */
export const proposalPrint = ({ institutionId, level, cents }: Pick<Proposal, 'institutionId' | 'level' | 'cents'>): string =>
  `${institutionId}|${level}|${cents ?? ''}`

/** Makes amounts of proposals that a person accepts; a proposal that changed meanwhile is left out. */
export function acceptProposals(
  act: Act,
  schoolYear: string,
  prints: readonly string[],
  reason: string,
  sourceOf: (one: Proposal) => string,
): Promise<Accepted> {
  return inTurn<Accepted>(act, async (turn) => {
    const { proposals, lines, writes } = await tbgiIn(act, turn, schoolYear)
    const wanted = proposals.filter((one) => one.cents !== null && one.cents !== one.now && prints.includes(proposalPrint(one)))
    const own = wanted.filter(({ institutionId }) => writes.schools.includes(institutionId))
    if (own.length === 0) return { ok: false, why: 'nothing' }
    const last = newest(lines)
    const made = own.map((one): NewFunding => {
      const key = { schoolYear, side: 'mbo' as const, institutionId: one.institutionId, level: one.level }
      const version = last.get(keyOf(key))?.version ?? 0
      return {
        ...key,
        cents: one.cents,
        source: sourceOf(one).slice(0, 300),
        version: version + 1,
        reason: version === 0 ? null : reason.trim().slice(0, 500),
      }
    })
    if (made.some((line) => line.reason === '')) return { ok: false, why: 'no-reason' }
    for (const line of made) if (!(await keep(act, turn, line))) throw new Error('an amount was changed while proposals were accepted')
    return { ok: true, kept: made.length }
  })
}

async function keep(act: Act, turn: Turn, line: NewFunding): Promise<boolean> {
  const isKept = await insertFunding(turn.trx, line, byOf(act, turn))
  if (isKept) await logEvent(turn.trx, act.viewer, 'funding/write', { ...line }, act.requestId)
  return isKept
}

const byOf = ({ viewer }: Act, { now }: Turn) => ({ regionId: viewer.regionId, personId: viewer.personId, now })
