import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Somebody of the example through whose eyes one can look, with how to sign in. */
export interface ExamplePerson {
  personId: string
  roles: readonly string[]
  name: string
  /** the school, route or region; empty for a pupil */
  place: string
  email: string
  password: string
  /** base32, for an authenticator app; only where a second factor is obligatory */
  totpSecret?: string
}

/**
 * In the data folder, for its owner only. Passwords are made by chance for each installation: one that stands in the
 * program would open every example region there is. Written by nobody but whoever fills the example.
 */
const FILE = 'example-sign-ins.json'

/** Null when this folder does not hold them: the example was filled from another one. */
export function readSignIns(folder: string): ExamplePerson[] | null {
  const path = join(folder, FILE)
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as ExamplePerson[]) : null
}

export function writeSignIns(folder: string, people: readonly ExamplePerson[]): void {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, FILE)
  // under another name first, so that the file is whole or not there
  writeFileSync(`${path}.half`, `${JSON.stringify(people, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${path}.half`, path)
}

/** 120 bits, as letters, digits, - and _. */
export const newPassword = (): string => randomBytes(15).toString('base64url')
