import { resolve } from 'node:path'

/** Where Doorloop keeps what it makes: `DOORLOOP_DATA`, or `data` where it was started. */
export function dataFolder(environment: Record<string, string | undefined> = process.env): string {
  return resolve(environment.DOORLOOP_DATA || 'data')
}
