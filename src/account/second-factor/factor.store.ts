import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import { sql } from 'kysely'
import { asSystem, type Db, type Trx } from '#platform/database/database.ts'
import { newRecoveryCodes, recoveryCodeHash } from './recovery-codes.ts'

interface Row {
  secret: string
  codes: string
}

/** The TOTP secret of an account in base32, or null when it has no second factor. */
export async function findTotpSecret(db: Db, userId: string, secret: string): Promise<string | null> {
  const row = await findRow(db, userId)
  return row ? symmetricDecrypt({ key: secret, data: row.secret }) : null
}

/** Sets or replaces the second factor; the row is there only once a code was shown. Gives new recovery codes. */
export async function saveFactor(
  trx: Trx,
  { userId, totp, step }: { userId: string; totp: string; step: number | null },
  secret: string,
): Promise<string[]> {
  const codes = newRecoveryCodes()
  const kept = await symmetricEncrypt({ key: secret, data: totp })
  await sql`insert into auth_two_factor ("userId", "secret", "backupCodes", "lastStep") values (${userId}, ${kept}, ${hashed(codes, secret)}, ${step})
    on conflict ("userId") do update set "secret" = excluded."secret", "backupCodes" = excluded."backupCodes", "lastStep" = excluded."lastStep"`.execute(
    trx,
  )
  return codes
}

/** False when a code of this time step, or a later one, was taken before. */
export async function takeStep(db: Db, userId: string, step: number): Promise<boolean> {
  const { rows } = await asSystem(db, (trx) =>
    sql`update auth_two_factor set "lastStep" = ${step} where "userId" = ${userId} and ("lastStep" is null or "lastStep" < ${step}) returning 1`.execute(
      trx,
    ),
  )
  return rows.length === 1
}

/** True once for each code: it is gone afterwards, also when two ask for it at once. */
export async function takeRecoveryCode(db: Db, userId: string, typed: string, secret: string): Promise<boolean> {
  const row = await findRow(db, userId)
  if (!row) return false
  const hash = recoveryCodeHash(typed, secret)
  const left = codesIn(row).filter((one) => one !== hash)
  if (left.length === codesIn(row).length) return false
  const { rows } = await asSystem(db, (trx) =>
    sql`update auth_two_factor set "backupCodes" = ${JSON.stringify(left)} where "userId" = ${userId} and "backupCodes" = ${row.codes} returning 1`.execute(
      trx,
    ),
  )
  return rows.length === 1
}

/** The old codes are of no use any more. */
export async function renewRecoveryCodes(trx: Trx, userId: string, secret: string): Promise<string[]> {
  const codes = newRecoveryCodes()
  await sql`update auth_two_factor set "backupCodes" = ${hashed(codes, secret)} where "userId" = ${userId}`.execute(trx)
  return codes
}

export async function removeFactor(trx: Trx, userId: string): Promise<void> {
  await sql`delete from auth_two_factor where "userId" = ${userId}`.execute(trx)
}

export async function countRecoveryCodes(db: Db, userId: string): Promise<number> {
  const row = await findRow(db, userId)
  return row ? codesIn(row).length : 0
}

async function findRow(db: Db, userId: string): Promise<Row | undefined> {
  const { rows } = await asSystem(db, (trx) =>
    sql<Row>`select "secret" as secret, "backupCodes" as codes from auth_two_factor where "userId" = ${userId}`.execute(trx),
  )
  return rows[0]
}

const codesIn = ({ codes }: Row): string[] => JSON.parse(codes) as string[]

const hashed = (codes: readonly string[], secret: string): string => JSON.stringify(codes.map((code) => recoveryCodeHash(code, secret)))
