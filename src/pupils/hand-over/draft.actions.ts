import type { Db } from '#platform/database/database.ts'
import { fieldReader, type Wrong } from '#platform/form/fields.ts'
import type { Request } from '../request.ts'
import { type ContentMistake, EMPTY, gapsIn, readContent } from './content.ts'
import { fingerprint } from './fingerprint.ts'
import { type Draft, keepDraft, markSent, nameReceiver, withdrawHandOver } from './hand-over.store.ts'
import type { HandOver, Version } from './hand-over.ts'
import { isToAnswer, seenOf } from './one.actions.ts'
import { listReceivers } from './receiver.store.ts'
import { type HandOverTurn, handOverTurn } from './turn.actions.ts'
import { whyMaySend } from './why-may.ts'

export type DraftMistake = ContentMistake | 'in-future' | 'already-sent'
export type Kept = { ok: true } | { ok: false; mistakes: readonly Wrong<DraftMistake>[] }

/** Keeps what is told of the version that is being written; `isSent`: and sends it, after which it never changes. */
export const keepHandOver = (db: Db, request: Request, id: string, form: URLSearchParams, isSent: boolean): Promise<Kept | null> =>
  bySender(db, request, id, isSent ? 'hand-over/send' : 'hand-over/draft', async (turn) => {
    const nr = nextNumber(turn.one)
    if (nr === null) return wrong('zin', 'already-sent')
    const read = readDraft(form, turn.request.day)
    if (!read.ok) return read
    const draft = { nr, ...read.value }
    if (!isSent) {
      await keepDraft(turn.trx, turn.one, draft, turn.request.viewer.personId)
      return { ok: true }
    }
    return sendDraft(turn, draft)
  })

/** Sends a draft that is whole. */
export async function sendDraft({ trx, one, request }: Pick<HandOverTurn, 'trx' | 'one' | 'request'>, draft: Draft): Promise<Kept> {
  const { viewer, day } = request
  const { nr, content, informedOn, informedHow } = draft
  const gaps = gapsIn(content, { on: informedOn, how: informedHow })
  if (gaps.length > 0) return { ok: false, mistakes: gaps }
  await keepDraft(trx, one, draft, viewer.personId)
  const sent = { nr, pupilName: one.pupilName, content, informedOn: informedOn ?? '', informedHow: informedHow ?? '' }
  await markSent(trx, one.id, { nr, hash: fingerprint(sent), on: day, personId: viewer.personId })
  return { ok: true }
}

/** The number of the version to write: the first, or the one after a refusal; null while one is out or was accepted. */
export function nextNumber({ sent, happened, withdrawn }: Pick<HandOver, 'sent' | 'happened' | 'withdrawn'>): number | null {
  if (withdrawn) return null
  const last = sent.at(-1)
  if (!last) return 1
  const answer = happened.filter(({ kind, version }) => version === last.nr && (kind === 'accepted' || kind === 'refused')).at(-1)
  return answer?.kind === 'refused' ? last.nr + 1 : null
}

/** What stands in the form of that version: the draft, else what was refused, to be mended. */
export function draftOf(versions: readonly Version[]): Omit<Version, 'nr' | 'hash' | 'sentOn'> {
  return versions.at(-1) ?? { content: EMPTY, informedOn: null, informedHow: null }
}

/** Somebody else answers for the receiver; once it was answered that stands. */
export const renameReceiver = (db: Db, request: Request, id: string, form: URLSearchParams): Promise<Kept | null> =>
  bySender(db, request, id, 'hand-over/receiver', async (turn) => {
    const { chain } = await seenOf(turn)
    if (turn.one.sentOn !== null && !isToAnswer(chain)) return wrong('ontvanger', 'already-sent')
    const people = await listReceivers(turn.trx, turn.one.toSiteId, turn.request.day)
    const chosen = people.find((person) => person.id === form.get('ontvanger'))
    if (!chosen) return wrong('ontvanger', 'unknown')
    await nameReceiver(turn.trx, turn.one.id, chosen.id)
    return { ok: true }
  })

export const takeBackHandOver = (db: Db, request: Request, id: string): Promise<Kept | null> =>
  bySender(db, request, id, 'hand-over/withdraw', async ({ trx, one }) => {
    await withdrawHandOver(trx, one.id)
    return { ok: true }
  })

const wrong = (field: string, mistake: Wrong<DraftMistake>['mistake']): Kept => ({ ok: false, mistakes: [{ field, mistake }] })

function bySender(db: Db, request: Request, id: string, what: string, work: (turn: HandOverTurn) => Promise<Kept>): Promise<Kept | null> {
  return handOverTurn<Kept | null>(
    db,
    request,
    id,
    what,
    async (turn) => (whyMaySend(request.viewer, turn.one, turn.place) && !turn.one.withdrawn ? work(turn) : null),
    (kept) => kept?.ok === true,
  )
}

function readDraft(form: URLSearchParams, day: string) {
  const is = fieldReader<DraftMistake>(form)
  const informedOn = is.day('ingelicht-op')
  if (informedOn && informedOn > day) is.wrong('ingelicht-op', 'in-future')
  const informedHow = is.text('ingelicht-hoe', 200, false)
  const content = readContent(form)
  const read = is.done({ content: content.ok ? content.value : EMPTY, informedOn, informedHow })
  if (content.ok) return read
  return { ok: false, mistakes: [...content.mistakes, ...(read.ok ? [] : read.mistakes)] } as const
}
