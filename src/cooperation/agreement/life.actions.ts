import { randomUUID } from 'node:crypto'
import { logEvent } from '#platform/audit/pupil-log.ts'
import type { Trx } from '#platform/database/database.ts'
import type { FileContent } from '#platform/files/file.ts'
import { type Act, type NotThere, type NotYours, notYours, type Turn } from '../turn.actions.ts'
import { type Agreement, type Amendment, type Offer, signersOf } from './agreement.ts'
import { consolidatedOn } from './consolidated.ts'
import { insertFile } from './files/file.store.ts'
import { type NameRefusal, whyNotInItsName } from './in-whose-name.ts'
import { amend, end, object, offer, offerAmendment, type Refusal, type Step, sign, takeBack } from './life.ts'
import { onAgreement } from './on-agreement.actions.ts'
import { amendmentPrint } from './print.ts'
import type { PromiseNote } from './promise.ts'
import { signsFor, whyMayAgreement } from './why-may.ts'
import { insertAmendment, insertNote, insertObjection, insertSignature, saveAmendmentLife, saveLife, type Under } from './write.store.ts'

export type Done = { ok: true } | NotThere | NotYours | { ok: false; why: Refusal | NameRefusal | 'seen-another' }

/** What lies before the parties now: the agreement, or an amendment of it. */
export function openOffer(agreement: Agreement): { offer: Offer; amendment: Amendment | null } | null {
  if (agreement.state === 'offered') return { offer: agreement, amendment: null }
  const amendment = agreement.amendments.find(({ state }) => state === 'offered')
  return amendment ? { offer: amendment, amendment } : null
}

/** Lays the draft, or the draft of an amendment, before the parties. */
export const offerDraft = (act: Act, id: string): Promise<Done> =>
  write(act, id, 'agreement/offer', async ({ trx, now, today }, agreement) => {
    const amendment = agreement.amendments.find(({ state }) => state === 'draft')
    if (!amendment) return then(offer(agreement, today), (value) => saveLife(trx, value, now))
    return then(offerAmendment(amendment, agreement, today), (value) => saveAmendmentLife(trx, value, now))
  })

export const takeOfferBack = (act: Act, id: string): Promise<Done> =>
  write(act, id, 'agreement/take-back', async ({ trx, now }, agreement) => {
    const open = openOffer(agreement)
    if (open?.amendment) return then(takeBack(open.amendment), (value) => saveAmendmentLife(trx, value, now))
    return then(takeBack(agreement), (value) => saveLife(trx, value, now))
  })

export const beginAmendment = (act: Act, id: string, asked: { effectiveOn: string; reason: string }): Promise<Done> =>
  write(act, id, 'agreement/amend', async ({ trx }, agreement) =>
    then(amend(agreement, { ...asked, id: randomUUID() }), (value) => insertAmendment(trx, id, value, act.viewer.personId)),
  )

/** A party gives notice: for who signs in its name. */
export const endAgreement = (act: Act, id: string, { partyId, ...asked }: { partyId: string; on: string; reason: string }): Promise<Done> =>
  onAgreement<Done>(act, id, async ({ trx, now, today }, agreement) => {
    const isParty = agreement.parties.some((one) => one.id === partyId)
    if (!isParty || !signsFor(act.viewer, agreement).some((one) => one.id === partyId)) return notYours
    const done = await then(end(agreement, { ...asked, today }), (value) => saveLife(trx, value, now))
    if (done.ok) await log(trx, act, 'agreement/end', id, null, partyId)
    return done
  })

/** What was seen of a promise, or said of it when it was discussed. */
export const notePromise = (act: Act, id: string, note: Omit<PromiseNote, 'personName'>): Promise<Done> =>
  write(act, id, 'agreement/note', async ({ trx, now, today }, agreement) => {
    const promises = consolidatedOn(agreement, today).clauses.flatMap((clause) => clause.promises)
    if (!promises.some((one) => one.id === note.promiseId)) return { ok: false, why: 'not-there' }
    if (note.happenedOn > today) return { ok: false, why: 'in-future' }
    await insertNote(trx, { agreementId: id, personId: act.viewer.personId, now }, note)
    return { ok: true }
  })

export interface Signing {
  partyId: string
  /** the revision, or the number of the amendment, that was on the screen */
  seen: string
  /** signed on paper: by whom, when, and the scan or where it is; null = here, by this viewer */
  elsewhere: { name: string; signedOn: string; reference: string; scan?: FileContent | null } | null
}

/** What would stop this signature; asked before a code is, because asking uses the code up. */
export const whyNotSign = (act: Act, id: string, signing: Signing): Promise<Done> => put(act, id, signing, false)
/** For who showed a code, or records what was signed on paper. */
export const signOffer = (act: Act, id: string, signing: Signing): Promise<Done> => put(act, id, signing, true)

function put(act: Act, id: string, signing: Signing, forReal: boolean): Promise<Done> {
  return onAgreement<Done>(act, id, async ({ trx, now, today }, agreement) => {
    const { viewer } = act
    const { partyId, elsewhere } = signing
    const isOwn = signsFor(viewer, agreement).some((one) => one.id === partyId)
    if (!isOwn && !(elsewhere && whyMayAgreement(viewer, 'agreement/change', agreement))) return notYours
    const open = openOffer(agreement)
    if (!open) return { ok: false, why: 'not-offered' }
    if (signing.seen !== printOf(agreement)) return { ok: false, why: 'seen-another' }
    const fileId = elsewhere?.scan ? randomUUID() : null
    const signature = elsewhere
      ? { ...onPaper(elsewhere), partyId, fileId }
      : { partyId, personName: viewer.name, signedOn: today, how: 'here' as const, reference: null }
    if (signature.personName === '') return { ok: false, why: 'no-reason' }
    const signers = signersOf(agreement, open.amendment)
    const why = whyNotInItsName(open.offer, signers, signature, { personId: viewer.personId, isOwn })
    if (why) return { ok: false, why }
    const signed = sign(open.amendment ?? agreement, signers, signature, today)
    if (!signed.ok || !forReal) return signed.ok ? { ok: true } : signed
    if (elsewhere?.scan && fileId) {
      const { regionId } = agreement
      await insertFile(trx, { ...elsewhere.scan, id: fileId, regionId, agreementId: id, kind: 'scan', personId: viewer.personId, now })
    }
    await insertSignature(trx, under(act, id, open.amendment, now), signature)
    if (signed.value.state === 'signed') await saveEither(trx, agreement, signed.value, now)
    await log(trx, act, 'agreement/sign', id, open.amendment, partyId)
    return { ok: true }
  })
}

/** With a scan here, its name is where it is. */
const onPaper = ({ name, signedOn, reference, scan }: NonNullable<Signing['elsewhere']>) => ({
  ...{ personName: name.trim(), signedOn, how: 'elsewhere' as const, reference: scan?.name ?? reference },
})

/** What the parties have before them, in a word: it changes with every draft, and with what an amendment changes. */
export function printOf(agreement: Agreement): string {
  const open = openOffer(agreement)
  return open?.amendment ? amendmentPrint(agreement, open.amendment) : `r${agreement.revision}`
}

export function objectTo(act: Act, id: string, partyId: string, reason: string): Promise<Done> {
  return onAgreement<Done>(act, id, async ({ trx, now, today }, agreement) => {
    if (!signsFor(act.viewer, agreement).some((one) => one.id === partyId)) return notYours
    const open = openOffer(agreement)
    if (!open) return { ok: false, why: 'not-offered' }
    const objection = { partyId, personName: act.viewer.name, objectedOn: today, reason: reason.trim() }
    const step = object(open.amendment ?? agreement, signersOf(agreement, open.amendment), objection)
    if (!step.ok) return step
    await insertObjection(trx, under(act, id, open.amendment, now), objection)
    await log(trx, act, 'agreement/object', id, open.amendment, partyId)
    return { ok: true }
  })
}

/** Work of who writes agreements, on one that is theirs. */
function write(act: Act, id: string, what: string, work: (turn: Turn, agreement: Agreement) => Promise<Done>): Promise<Done> {
  return onAgreement<Done>(act, id, async (turn, agreement) => {
    if (!whyMayAgreement(act.viewer, 'agreement/change', agreement)) return notYours
    const done = await work(turn, agreement)
    if (done.ok) await log(turn.trx, act, what, id, null, null)
    return done
  })
}

async function then<T>(step: Step<T>, keep: (value: T) => Promise<void>): Promise<Done> {
  if (!step.ok) return step
  await keep(step.value)
  return { ok: true }
}

const under = ({ viewer }: Act, agreementId: string, amendment: Amendment | null, now: Date): Under => ({
  ...{ agreementId, amendmentId: amendment?.id ?? null, personId: viewer.personId, now },
})

const saveEither = (trx: Trx, agreement: Agreement, value: Agreement | Amendment, now: Date): Promise<void> =>
  value.id === agreement.id ? saveLife(trx, value as Agreement, now) : saveAmendmentLife(trx, value as Amendment, now)

const log = (trx: Trx, { viewer, requestId }: Act, what: string, agreement: string, amendment: Amendment | null, party: string | null) =>
  logEvent(trx, viewer, what, { agreement, amendment: amendment?.number ?? null, party }, requestId)
