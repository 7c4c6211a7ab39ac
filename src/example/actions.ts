import { newTotpSecret } from '#account/index.ts'
import { SECOND_FACTOR_ROLES } from '#platform/access/rights.ts'
import { asSystem, type Trx } from '#platform/database/database.ts'
import { dayOf, type Platform } from '#platform/platform.ts'
import type { CastMember } from './cast.ts'
import { insertRows, measureTables } from './fill.store.ts'
import { EXAMPLE_SIZE, makeWorld, type World, type WorldSize } from './make-world.ts'
import { playYear } from './played/play.actions.ts'
import { type ExamplePerson, newPassword, readSignIns, writeSignIns } from './sign-ins.store.ts'
import { lockFilling, type RegionState, readExamplePeople, readRegionState } from './state.store.ts'

/** Gives a person an account: `setPassword` of the accounts, with its platform. */
export type SetPassword = (personId: string, email: string, password: string, options: { totpSecret?: string }) => Promise<void>

export type Filled = { ok: true; people: number } | { ok: false; problem: 'region-exists'; name: string }

/** Before anybody is signed in, someone must know where to begin; so Doorloop itself looks. */
export const regionState = ({ db }: Pick<Platform, 'db'>): Promise<RegionState> => asSystem(db, readRegionState)

/**
 * Fills an empty database with the invented region, and gives its people their sign-ins. When that broke off after the
 * region was there, it goes on with the people who have none yet.
 */
export async function fillExample(
  platform: Platform,
  { setPassword }: { setPassword: SetPassword },
  size: WorldSize = EXAMPLE_SIZE,
): Promise<Filled> {
  const state = await asSystem(platform.db, async (trx) => {
    await lockFilling(trx)
    const before = await readRegionState(trx)
    if (before.kind === 'empty') await fill(trx, platform, makeWorld(dayOf(platform.now()), size))
    return before
  })
  if (state.kind === 'real') return { ok: false, problem: 'region-exists', name: state.name }
  const people = await giveSignIns(platform, setPassword)
  if (state.kind === 'example' && people === 0) return { ok: false, problem: 'region-exists', name: state.name }
  return { ok: true, people }
}

/** The sign-ins are written before the region is there for good: people without a known password would be of no use. */
async function fill(trx: Trx, platform: Platform, world: World): Promise<void> {
  await insertRows(trx, world.rows)
  await measureTables(trx)
  await playYear(platform, trx, world, dayOf(platform.now()))
  writeSignIns(platform.folder, world.cast.map(withSignIn))
}

function withSignIn(member: CastMember): ExamplePerson {
  const needsSecond = member.roles.some((role) => SECOND_FACTOR_ROLES.includes(role))
  return { ...member, password: newPassword(), ...(needsSecond ? { totpSecret: newTotpSecret() } : {}) }
}

async function giveSignIns({ db, folder }: Platform, setPassword: SetPassword): Promise<number> {
  const people = readSignIns(folder) ?? []
  const rows = await inExample({ db }, people)
  const without = new Set(rows.filter(({ hasSignIn }) => !hasSignIn).map(({ id }) => id))
  const todo = people.filter(({ personId }) => without.has(personId))
  for (const { personId, email, password, totpSecret } of todo)
    await setPassword(personId, email, password, totpSecret ? { totpSecret } : {})
  return todo.length
}

export type People = { ok: true; people: ExamplePerson[] } | { ok: false; problem: 'no-example' | 'other-folder' | 'real-region' }

/** Only ever of the example region: the database says who is in it, not the file. */
export async function examplePeople({ db, folder }: Pick<Platform, 'db' | 'folder'>): Promise<People> {
  const state = await regionState({ db })
  if (state.kind !== 'example') return { ok: false, problem: state.kind === 'real' ? 'real-region' : 'no-example' }
  const people = readSignIns(folder)
  if (!people) return { ok: false, problem: 'other-folder' }
  const known = new Set((await inExample({ db }, people)).map(({ id }) => id))
  return { ok: true, people: people.filter(({ personId }) => known.has(personId)) }
}

const inExample = ({ db }: Pick<Platform, 'db'>, people: readonly ExamplePerson[]) =>
  asSystem(db, (trx) =>
    readExamplePeople(
      trx,
      people.map(({ personId }) => personId),
    ),
  )
