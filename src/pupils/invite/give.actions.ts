import { asPerson } from '#platform/database/database.ts'
import type { Language } from '#platform/i18n.ts'
import type { Platform } from '#platform/platform.ts'
import { fullName } from '../name.ts'
import type { Request } from '../request.ts'
import { answer, type FormFinding, type Outcome, type Typed } from '../typed.ts'
import { addAccess, addPersonFor, findByAddress, loadHolders } from './access.store.ts'
import { lastDayFor, type PupilRole } from './access.ts'
import { type AccessDesk, deskOf, note } from './desk.actions.ts'
import { type AccessForm, type AccessRule, FIELDS, readAccess } from './form.ts'
import { type Given, GivenMeanwhile, inOwnTurn } from './in-own-turn.actions.ts'
import { type Known, whyNotUse } from './known-address.ts'

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
