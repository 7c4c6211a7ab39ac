import { createHash } from 'node:crypto'

/**
 * The number that each pupil draws, from 1: the order of SHA-256 of seed and pupil. Who knows the seed can draw again and
 * finds the same numbers; who does not cannot foresee them, and in what order the requests came makes no difference.
 */
export function drawLottery(seed: string, pupilIds: Iterable<string>): Map<string, number> {
  const drawn = [...new Set(pupilIds)].map((id) => ({ id, draw: createHash('sha256').update(`${seed}\n${id}`).digest('hex') }))
  drawn.sort((a, b) => (a.draw < b.draw ? -1 : 1))
  return new Map(drawn.map(({ id }, at) => [id, at + 1]))
}
