import { newSetupCode } from '#schools/index.ts'

const OWN_MACHINE = new Set(['127.0.0.1', 'localhost', '::1'])

/**
 * What must be typed to set up an empty region. Whom nobody knows yet cannot be asked to sign in, so on a server that
 * others can reach only who reads its terminal may begin. Null where only this machine comes in.
 */
export function setupCodeFor(host: string): string | null {
  return OWN_MACHINE.has(host) ? null : newSetupCode()
}
