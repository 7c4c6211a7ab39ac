import type { DesignYear } from '../design/year.ts'

/** `vmbo 3`, `mbo 1`, and `vmbo 2–3` where two are pushed together: the same in every language. */
export function yearLabel({ stage, leerjaren }: Pick<DesignYear, 'stage' | 'leerjaren'>): string {
  const [first, last] = [Math.min(...leerjaren), Math.max(...leerjaren)]
  return `${stage} ${first === last ? first : `${first}–${last}`}`
}
