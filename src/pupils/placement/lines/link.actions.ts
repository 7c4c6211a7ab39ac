import { newInvitationToken } from '#platform/access/invitation-token.ts'
import { linkExpires, MOST_QUESTIONS } from '../feedback/link.ts'
import { endLinks, insertOf } from '../placement.store.ts'
import { hasCompany, lastDayOf } from '../placement.ts'
import { DONE, type Line, readerOf } from './line-turn.actions.ts'

/** A link for the company with what the school asks; the one before ends. It is shown once and kept nowhere. */
export const makeLink: Line = async ({ trx, placement, form, by }) => {
  const is = readerOf(form)
  const questions = (is.text('vragen', 2000) ?? '')
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean)
  if (questions.length > MOST_QUESTIONS) is.wrong('vragen', 'too-many-questions')
  if (!hasCompany(placement)) is.wrong('vragen', 'no-company')
  const read = is.done(questions)
  if (!read.ok) return read
  const { token, hash } = newInvitationToken()
  await endLinks(trx, placement.id, by.now)
  const values = { token_hash: hash, questions: JSON.stringify(read.value), expires_at: linkExpires(lastDayOf(placement), by.now) }
  await insertOf(trx, 'placement_link', placement, values, by)
  return { ok: true, token }
}

export const endLink: Line = async ({ trx, placement, by }) => {
  await endLinks(trx, placement.id, by.now)
  return DONE
}
