import type { Trx } from '#platform/database/database.ts'
import type { About } from './about.ts'

const kept = new WeakMap<Trx, Map<string, Promise<unknown>>>()

/**
 * What many promises are held beside is read once a transaction: `key` says what is read and of which days. Only where nothing is
 * written before it is read again.
 */
export function readOnce<T>(trx: Trx, key: string, read: () => Promise<T>): Promise<T> {
  const own = kept.get(trx) ?? new Map<string, Promise<unknown>>()
  kept.set(trx, own)
  const found = own.get(key) ?? read()
  own.set(key, found)
  return found as Promise<T>
}

type ReadBetween<T> = (trx: Trx, days: { from: string; to: string }) => Promise<T>

/** Promises of one term share what is read of it. */
export const readBetween = <T>(trx: Trx, { from, until }: Pick<About, 'from' | 'until'>, what: string, read: ReadBetween<T>): Promise<T> =>
  readOnce(trx, `${what} ${from} ${until}`, () => read(trx, { from, to: until }))
