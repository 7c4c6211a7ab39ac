import { type Body, type Member, SIDES, type Side } from './body.ts'

/** Somebody who can become a member. `at`: those schools of the body where they have a role today. */
export interface Colleague {
  id: string
  name: string
  at: readonly string[]
}

export type MemberPlace = Pick<Member, 'side' | 'institutionId'>
type Unplaced = { ok: false; field: 'kant' | 'school'; mistake: 'both-sides' | 'missing' | 'unknown' }

/** For which side and school somebody sits: as it was typed, else as their roles say. */
export function placeOfMember(
  typed: { school: string; side: string },
  { schools }: Pick<Body, 'schools'>,
  at: Colleague['at'],
): { ok: true; place: MemberPlace } | Unplaced {
  const chosen = schools.find(({ institutionId }) => institutionId === typed.school)
  if (typed.school !== '' && !chosen) return { ok: false, field: 'school', mistake: 'unknown' }
  if (typed.side !== '' && !isSide(typed.side)) return { ok: false, field: 'kant', mistake: 'unknown' }
  const own = schools.filter(({ institutionId }) => at.includes(institutionId))
  const sides = isSide(typed.side) ? [typed.side] : [...new Set((chosen ? [chosen] : own).map(({ side }) => side))]
  const [side] = sides
  if (!side || sides.length > 1) return { ok: false, field: 'kant', mistake: side ? 'both-sides' : 'missing' }
  const [only, ...more] = own.filter((one) => one.side === side)
  return { ok: true, place: { side, institutionId: (chosen ?? (more.length === 0 ? only : undefined))?.institutionId ?? null } }
}

const isSide = (typed: string): typed is Side => SIDES.some((side) => side === typed)
