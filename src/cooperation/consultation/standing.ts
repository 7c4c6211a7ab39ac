import type { Body } from './body.ts'
import type { TypedBody } from './typed.ts'

/** The body that meets already, or is to, under this name with these schools: one of each side that the draft has. */
export function findStanding(
  bodies: readonly Pick<Body, 'id' | 'name' | 'state' | 'schools'>[],
  { terms, schools }: Pick<TypedBody, 'schools'> & { terms: { name: string } },
): string | null {
  const isSame = ({ name, state }: Pick<Body, 'name' | 'state'>): boolean =>
    state !== 'ended' && name.toLowerCase() === terms.name.toLowerCase()
  const sides = [...new Set(schools.map(({ side }) => side))]
  const shares = (body: Pick<Body, 'schools'>, side: string): boolean =>
    schools.some((one) => one.side === side && body.schools.some(({ institutionId }) => institutionId === one.institutionId))
  return bodies.find((body) => isSame(body) && sides.every((side) => shares(body, side)))?.id ?? null
}
