import { randomUUID } from 'node:crypto'
import type { Act } from '#cooperation/actions.ts'
import type { Grant, Viewer } from '#platform/access/viewer.ts'
import type { Db, Trx } from '#platform/database/database.ts'
import type { Platform } from '#platform/platform.ts'
import type { Pair } from '../cooperation/pair.ts'
import type { World } from '../make-world.ts'
import type { PersonRow, Rows } from '../rows.ts'

/** Where the people of the example do what they did: through the actions of the pages, each on its day. */
export interface Stage {
  pair: Pair
  rows: Rows
  today: string
  coordinator: PersonRow
  /** who keeps the money of the mbo */
  money: PersonRow
  /** this person on this day, signed in with a second factor */
  as(person: PersonRow, day: string): Act
}

export function openStage(platform: Platform, trx: Trx, { rows, pair }: World, today: string): Stage {
  const db = withinTurn(trx)
  return {
    ...{ pair, rows, today, coordinator: personWith(rows, 'coördinator'), money: personWith(rows, 'financieel') },
    as: (person, day) => ({
      platform: { ...platform, db, now: clockFrom(`${day}T09:00:00Z`, platform.now()) },
      viewer: viewerOn(rows, person, day),
      requestId: randomUUID(),
    }),
  }
}

/** A second later each time: what was written down first stands first. Nothing of today is played before it could be. */
function clockFrom(start: string, latest: Date): () => Date {
  let seconds = 0
  return () => new Date(Math.min(Date.parse(start), latest.getTime()) + 1000 * seconds++)
}

/** All that is played is there, or none of it: what opens a transaction of its own takes part in the one that fills the region. */
function withinTurn(trx: Trx): Db {
  const transaction = () => ({ execute: <T>(work: (own: Trx) => Promise<T>): Promise<T> => work(trx) })
  return new Proxy(trx, {
    get: (target, name) => {
      if (name === 'transaction') return transaction
      const found: unknown = Reflect.get(target, name, target)
      return typeof found === 'function' ? found.bind(target) : found
    },
  })
}

function personWith({ person, role_assignment }: Rows, role: string): PersonRow {
  const held = role_assignment.find((one) => one.role === role)
  const found = person.find(({ id }) => id === held?.person_id)
  if (!found) throw new Error(`nobody of the example is ${role}`)
  return found
}

function viewerOn({ role_assignment }: Rows, person: PersonRow, day: string): Viewer {
  const holds = role_assignment.filter(
    (one) => one.person_id === person.id && one.valid_from <= day && (one.valid_until === null || one.valid_until >= day),
  )
  const grants = holds.map(
    ({ id, role, scope_kind, scope_id, stands_in_for }): Grant => ({
      ...{ assignmentId: id, role, scopeKind: scope_kind, scopeId: scope_id, standsInFor: stands_in_for },
    }),
  )
  const name = [person.given_name, person.infix, person.family_name].filter(Boolean).join(' ')
  return { personId: person.id, regionId: person.region_id, name, isExample: true, grants, secondFactor: true }
}

/** What was played goes by the rules of the pages: a refusal is a mistake in the story. */
export async function played<T extends { ok: boolean }>(doing: Promise<T | null>): Promise<Extract<T, { ok: true }>> {
  const done = await doing
  if (!done?.ok) throw new Error(`the example was refused: ${JSON.stringify(done)?.slice(0, 500)}`)
  return done as Extract<T, { ok: true }>
}

export const form = (fields: Record<string, string>, ...more: [string, string][]): URLSearchParams =>
  new URLSearchParams([...Object.entries(fields), ...more])
