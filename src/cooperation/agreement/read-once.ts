import type { Trx } from '#platform/database/database.ts'

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
