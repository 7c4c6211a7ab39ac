import { randomUUID } from 'node:crypto'
import { asPerson } from '#platform/database/database.ts'
import type { Mail } from '#platform/mail/mail.ts'
import type { Platform } from '#platform/platform.ts'
import { withAccount } from '../invite/access.store.ts'
import type { Holder } from '../invite/access.ts'
import { recordsOf } from '../record/record.store.ts'
import type { Request } from '../request.ts'
import { pupilOf } from '../talk/see.actions.ts'
import { rightToSee } from '../talk/whose.ts'
import { changeOf, lookAt, type PupilTurn } from '../turn.actions.ts'
import { whyMayPupil } from '../why-may-see.ts'
import { deskOf, type LetterDesk } from './desk.actions.ts'
import type { FieldValues } from './fill.ts'
import { insertDelivery, insertLetter, loadLetters } from './letter.store.ts'
import type { Letter, Mails, Way } from './letter.ts'
import { receiversOf, type ToKind, whyNotToParents } from './receivers.ts'
import { type Draft, type LetterWrong, readDraft } from './typed.ts'

export interface SeenLetters {
  pupil: { id: string; name: string }
  letters: Letter[]
  mayWrite: boolean
}

export function seeLetters({ db }: Platform, request: Request, pupilId: string): Promise<SeenLetters | null> {
  const right = rightToSee(request.viewer, pupilId)
  return lookAt(db, request, { pupilId, right, what: 'letter/list' }, async ({ trx, place }) => ({
    pupil: pupilOf(pupilId, await recordsOf(trx, pupilId)),
    letters: await loadLetters(trx, pupilId),
    mayWrite: whyMayPupil(request.viewer, 'guidance/write', place) !== null,
  }))
}

/** A desk with who can be reached: with an account they are told where the letter stands, without one it is printed. */
export interface OpenDesk extends LetterDesk {
  reach: Record<ToKind, { byMail: Holder[]; onPaper: Holder[] }>
  whyNotParents: 'of-age' | 'birth-date-unknown' | null
}

export async function openDesk({ db }: Platform, request: Request, pupilId: string): Promise<OpenDesk | null> {
  const desk = await lookAt(db, request, { pupilId, right: 'guidance/write', what: 'letter/page' }, deskOf)
  if (!desk) return null
  const accounts = await accountsOf(db, desk)
  const reach = (to: ToKind) => {
    const all = receiversOf(to, desk.holders, desk.birthDate, request.day)
    const byMail = all.filter((one) => isReached(one, desk.mails, accounts))
    return { byMail, onPaper: all.filter((one) => !byMail.includes(one)) }
  }
  const whyNotParents = whyNotToParents(desk.birthDate, desk.holders, request.day)
  return { ...desk, reach: { parents: reach('parents'), pupil: reach('pupil') }, whyNotParents }
}

const accountsOf = (db: Platform['db'], { holders }: LetterDesk): Promise<Set<string>> =>
  withAccount(
    db,
    holders.map(({ personId }) => personId),
  )

/** A mail without the letter is of use to who can read the letter in Doorloop. */
const isReached = ({ personId }: Holder, mails: Mails, accounts: ReadonlySet<string>): boolean =>
  mails === 'whole' || accounts.has(personId)

/** The words of a mail that holds nothing of the pupil. */
export interface Notice {
  subject: string
  text: string
}

export interface Sending {
  pupilId: string
  form: URLSearchParams
  way: Way
  /** the day as a letter writes it */
  datum: string
  notice: Notice
}

export type Sent = { ok: true; letterId: string } | { ok: false; mistakes: LetterWrong[] }

/** Keeps the letter as it is now, and after that, when it goes by mail, sends it and keeps what the mail server said. */
export async function sendLetter(platform: Platform, request: Request, sending: Sending): Promise<Sent | null> {
  const { pupilId, way } = sending
  const desk = await openDesk(platform, request, pupilId)
  if (!desk) return null
  const done = await changeOf<Sent & { letter?: Letter; to?: Holder[] }>(
    platform.db,
    request,
    { pupilId, right: 'guidance/write', what: way === 'mail' ? 'letter/send' : 'letter/print' },
    (turn) => keep(turn, platform, desk, sending),
  )
  if (!done?.ok || !done.letter) return done
  for (const one of done.to ?? []) await deliver(platform, request, done.letter, one, sending.notice)
  return { ok: true, letterId: done.letterId }
}

/** `{datum}` is the day in the words of the letter. */
export const valuesWith = (desk: LetterDesk, datum: string): FieldValues => ({ ...desk.values, datum })

async function keep(
  { trx, request }: PupilTurn,
  platform: Platform,
  desk: OpenDesk,
  { form, way, datum }: Sending,
): Promise<Sent & { letter?: Letter; to?: Holder[] }> {
  const read = readDraft(form, valuesWith(desk, datum), desk.whyNotParents)
  if (!read.ok) return read
  const draft: Draft = read.value
  const { byMail } = desk.reach[draft.to]
  if (way === 'mail' && !platform.mail.canSend) return { ok: false, mistakes: [{ field: 'aan', mistake: 'no-mail' }] }
  if (way === 'mail' && byMail.length === 0) return { ok: false, mistakes: [{ field: 'aan', mistake: 'nobody-by-mail' }] }
  const letter: Letter = {
    ...{ ...draft, id: randomUUID(), recordId: desk.record.recordId, way, mails: way === 'mail' ? desk.mails : null },
    ...{ sender: request.viewer.name, sentAt: platform.now(), deliveries: [] },
  }
  await insertLetter(trx, letter, request.viewer.personId, platform.now())
  return { ok: true, letterId: letter.id, letter, to: way === 'mail' ? byMail : [] }
}

async function deliver({ db, mail }: Platform, { viewer, day }: Request, letter: Letter, to: Holder, notice: Notice): Promise<void> {
  const address = to.email ?? ''
  const message = letter.mails === 'whole' ? { subject: letter.subject, text: letter.body } : notice
  const answer = await said(mail, { to: address, ...message })
  await asPerson(db, viewer.personId, (trx) => insertDelivery(trx, letter, { name: to.name, address, ...answer }, viewer.personId), day)
}

/** A mail server that refuses, or is not there, is kept as its answer: who pressed send reads it with the letter. */
async function said(mail: Mail, message: Parameters<Mail['send']>[0]): Promise<{ accepted: boolean; said: string }> {
  try {
    return { accepted: true, said: (await mail.send(message)) ?? '' }
  } catch (error) {
    return { accepted: false, said: error instanceof Error ? error.message : String(error) }
  }
}
