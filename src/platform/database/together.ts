/**
 * Questions of one transaction side by side: they go out in one message. Waits for all of them, also when one fails:
 * nothing of a transaction may still ask when it has ended, for then it would ask without the person. Throws what failed
 * first; what comes behind that only says that the transaction is broken.
 */
export async function together<T extends readonly Promise<unknown>[]>(...work: T): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const failed: unknown[] = []
  const settled = await Promise.all(work.map((one) => one.catch((error: unknown) => void failed.push(error))))
  if (failed.length > 0) throw failed[0]
  return settled as { -readonly [K in keyof T]: Awaited<T[K]> }
}
