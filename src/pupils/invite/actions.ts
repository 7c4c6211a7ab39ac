import type { Reason } from '#platform/access/viewer.ts'
import { logEvent, logPupils } from '#platform/audit/pupil-log.ts'
import { asPerson, type Trx } from '#platform/database/database.ts'
import type { Language } from '#platform/i18n.ts'
import type { Platform } from '#platform/platform.ts'
import { type Delivered, deliverInvitation, issueInvitation, regionName, withdrawInvitations } from '#schools/index.ts'
import { fullName } from '../name.ts'
import type { PlacedPupil, SchoolRecord } from '../pupil.ts'
import { mayPupil } from '../record/actions.ts'
import { loadRecords } from '../record/record.store.ts'
import type { Request } from '../request.ts'
import { answer, type FormFinding, type Outcome, type Typed } from '../typed.ts'
import { addAccess, addPersonFor, endAccess, findByAddress, loadHolders, mayGiveLink, withAccount } from './access.store.ts'
import { type AccessFinding, accessFindings, type Holder, lastDayFor, type PupilRole } from './access.ts'
import { type AccessForm, type AccessRule, FIELDS, readAccess } from './form.ts'
import { type Known, whyNotUse } from './known-address.ts'
import { isOfAge } from './of-age.ts'
import { whyMayInvite } from './why-may-invite.ts'

export interface AccessDesk {
  place: PlacedPupil
  why: Reason
  records: SchoolRecord[]
  pupilName: string
  /** the earliest that a school has, when they differ: then nobody looks along for too long */
  birthDate: string | null
  isOfAge: boolean
  holders: Holder[]
  findings: AccessFinding[]
}

/** Who has access to this pupil's page, for who may give it; null when that is not theirs. */
export async function seeAccess(
  { db }: Platform,
  request: Request,
  pupilId: string,
): Promise<(AccessDesk & { accounts: Set<string> }) | null> {
  const desk = await asPerson(db, request.viewer.personId, (trx) => deskOf(trx, request, pupilId), request.day)
  return (
    desk && {
      ...desk,
      accounts: await withAccount(
        db,
        desk.holders.map(({ personId }) => personId),
      ),
    }
  )
}

/** What became of an invitation; nothing was sent when this person can sign in already, or has another school's link. */
export interface Given extends Delivered {
  name: string
  state: 'invited' | 'has-account' | 'has-other-link'
}

/** Gives the pupil or a parent access to this one pupil, with a link for who has no account yet. */
export async function giveAccess(
  platform: Platform,
  request: Request,
  pupilId: string,
  role: PupilRole,
  typed: Typed,
  language: Language,
): Promise<Outcome<Given, AccessRule>> {
  const { db } = platform
  const { viewer, day } = request
  const desk = await asPerson(db, viewer.personId, (trx) => deskOf(trx, request, pupilId), day)
  const own = desk?.records[0]
  if (!desk || !own) return null
  const { form, findings } = readAccess(typed, role, own)
  const known = findings.length === 0 ? await findByAddress(db, viewer.regionId, form.email, day) : null
  const wrong = [...findings, ...wrongWith(desk, role, typed, form, known)]
  if (wrong.length > 0) return { ok: false, findings: wrong }
  return inOwnTurn(platform, request, form.email, role, language, async (trx) => {
    const personId = known?.personId ?? (await addPersonFor(trx, viewer.regionId, form))
    const until = lastDayFor(role, desk.birthDate, day)
    const access = { personId, pupilId, role, from: day, until, grantedBy: viewer.personId, grantedAt: platform.now() }
    if (!(await addAccess(trx, access))) throw new GivenMeanwhile()
    const agreed = role === 'ouder' && desk.isOfAge
    await note(trx, request, desk, 'access/give', { person: personId, role, scope: 'pupil', scopeId: pupilId, from: day, until, agreed })
    const name = known ? ((await loadHolders(trx, pupilId, day)).find((one) => one.personId === personId)?.name ?? '') : fullName(form)
    return { personId, name, hasAccount: known?.hasAccount ?? false }
  })
}

/** Another link, for who did not use the first in time. */
export async function giveLinkAgain(
  platform: Platform,
  request: Request,
  pupilId: string,
  assignmentId: string,
  language: Language,
): Promise<Outcome<Given, AccessRule>> {
  const desk = await seeAccess(platform, request, pupilId)
  const holder = desk?.holders.find((one) => one.assignmentId === assignmentId)
  if (!desk || !holder?.email) return null
  const field = FIELDS[holder.role].email
  if (desk.accounts.has(holder.personId)) return { ok: false, findings: [{ rule: 'has-account', field }] }
  const given = await inOwnTurn(platform, request, holder.email, holder.role, language, async (trx) => {
    await note(trx, request, desk, 'access/link', { person: holder.personId, role: holder.role, scope: 'pupil', scopeId: pupilId })
    return { personId: holder.personId, name: holder.name, hasAccount: false }
  })
  if (given?.ok && given.value.state === 'has-other-link') return { ok: false, findings: [{ rule: 'link-not-yours', field }] }
  return given
}

/** Takes access back at once; an open link stops working when it led to nothing else. False when there was nothing to take back. */
export function takeBackAccess({ db, now }: Platform, request: Request, pupilId: string, assignmentId: string): Promise<boolean> {
  const { viewer, day } = request
  return asPerson(
    db,
    viewer.personId,
    async (trx) => {
      const desk = await deskOf(trx, request, pupilId)
      const holder = desk?.holders.find((one) => one.assignmentId === assignmentId)
      if (!desk || !holder) return false
      const { personId, role } = holder
      // who is also a parent elsewhere keeps the link that the other school gave
      if (await mayGiveLink(trx, personId)) await withdrawInvitations(trx, personId, now())
      await endAccess(trx, assignmentId, day)
      await note(trx, request, desk, 'access/take-back', { person: personId, role, scope: 'pupil', scopeId: pupilId })
      return true
    },
    day,
  )
}

async function deskOf(trx: Trx, request: Request, pupilId: string): Promise<AccessDesk | null> {
  const found = await mayPupil(trx, request, pupilId, 'pupil/see')
  const why = found && whyMayInvite(request.viewer, found.place)
  if (!found || !why) return null
  const { records } = await loadRecords(trx, pupilId)
  const birthDate = earliestBirthDate(records)
  const holders = await loadHolders(trx, pupilId, request.day)
  return {
    place: found.place,
    why,
    records,
    pupilName: records[0] ? fullName(records[0]) : '',
    birthDate,
    isOfAge: isOfAge(birthDate, request.day),
    holders,
    findings: accessFindings(holders, birthDate),
  }
}

export function earliestBirthDate(records: readonly Pick<SchoolRecord, 'birthDate'>[]): string | null {
  return records.flatMap(({ birthDate }) => birthDate ?? []).sort()[0] ?? null
}

function wrongWith(desk: AccessDesk, role: PupilRole, typed: Typed, form: AccessForm, known: Known | null): FormFinding<AccessRule>[] {
  const field = FIELDS[role].email
  const address = known && whyNotUse(known, { role, pupilId: desk.place.pupilId, familyName: form.familyName })
  const hasAgreed = answer(typed, FIELDS.ouder.agreed) === 'ja'
  return [
    ...(role === 'leerling' && desk.holders.some((one) => one.role === 'leerling') ? [{ rule: 'pupil-has-access', field } as const] : []),
    ...(role === 'ouder' && desk.isOfAge && !hasAgreed ? [{ rule: 'not-agreed', field: FIELDS.ouder.agreed } as const] : []),
    ...(address ? [{ rule: address, field, given: form.email }] : []),
  ]
}

/** Somebody else gave it at the same moment: what this transaction did is taken back. */
class GivenMeanwhile extends Error {}

/** One transaction that ends with a link where there must be one; the message goes out after it stands. */
async function inOwnTurn(
  platform: Platform,
  { viewer, day, requestId }: Request,
  email: string,
  role: PupilRole,
  language: Language,
  work: (trx: Trx) => Promise<{ personId: string; name: string; hasAccount: boolean }>,
): Promise<Outcome<Given, AccessRule>> {
  const act = { platform, viewer, requestId }
  const made = await asPerson(
    platform.db,
    viewer.personId,
    async (trx) => {
      const { personId, name, hasAccount } = await work(trx)
      const mayLink = !hasAccount && (await mayGiveLink(trx, personId))
      const token = mayLink ? await issueInvitation(trx, act, personId) : null
      return { name, hasAccount, token, region: (await regionName(trx, viewer.regionId)) ?? '' }
    },
    day,
  ).catch((error: unknown) => {
    // 23505, unique_violation: somebody gave this address a name meanwhile
    if ((error as { code?: string }).code === '23505') return null
    if (error instanceof GivenMeanwhile) return 'given'
    throw error
  })
  if (made === 'given') return { ok: false, findings: [{ rule: 'pupil-has-access', field: FIELDS[role].email }] }
  if (!made) return { ok: false, findings: [{ rule: 'address-of-another', field: FIELDS[role].email, given: email }] }
  const { name, hasAccount, token, region } = made
  if (!token) return { ok: true, value: { name, state: hasAccount ? 'has-account' : 'has-other-link', sentTo: null, link: null } }
  return { ok: true, value: { name, state: 'invited', ...(await deliverInvitation(act, { name, email, region, token, language })) } }
}

/** In the log of the pupil, who reads it, and in that of who may do what. */
async function note(trx: Trx, { viewer, requestId }: Request, desk: AccessDesk, what: string, subject: object): Promise<void> {
  await logPupils(trx, viewer, { action: 'change', what, requestId }, [{ pupilId: desk.place.pupilId, why: desk.why }])
  await logEvent(trx, viewer, what, subject, requestId)
}
