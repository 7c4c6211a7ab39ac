import { grantsWith, whyMay } from '#platform/access/viewer.ts'
import { logEvent } from '#platform/audit/pupil-log.ts'
import { listPartyChoices, listRouteChoices } from '../agreement/choices.store.ts'
import { isId } from '../id.ts'
import { type Act, inTurn, type NotThere, type NotYours, notThere, notYours, type Turn } from '../turn.actions.ts'
import {
  insertCosts,
  insertDiplomaCount,
  insertKey,
  listCosts,
  listDiplomaCounts,
  listKeys,
  schoolOfInput,
  withdrawInput,
} from './money-input.store.ts'
import type { Cost, DiplomaCount, InputKind, Key } from './money-input.ts'
import { type InputChoices, type InputWrong, readCosts, readDiplomaCount, readKey } from './typed.ts'

export interface SeenInput {
  today: string
  costs: readonly Cost[]
  keys: readonly Key[]
  diplomas: readonly DiplomaCount[]
  choices: InputChoices
  routes: readonly { routeId: string; name: string }[]
  mayWrite: boolean
}

/** What was put in, of one kind, with what the form of that kind offers. */
export function seeInput(act: Act, kind: InputKind): Promise<SeenInput> {
  return inTurn(act, async (turn) => {
    const { trx, today } = turn
    return {
      today,
      costs: kind === 'kosten' ? await listCosts(trx, null) : [],
      keys: kind === 'sleutels' ? await listKeys(trx, null) : [],
      diplomas: kind === 'diplomas' ? await listDiplomaCounts(trx, null) : [],
      choices: await choicesOf(act, turn),
      routes: await listRouteChoices(trx),
      mayWrite: whyMay(act.viewer, 'settlement/change') !== null,
    }
  })
}

export type InputSaved = { ok: true } | { ok: false; mistakes: InputWrong[] } | NotThere | NotYours

export function addInput(act: Act, kind: InputKind, form: URLSearchParams): Promise<InputSaved> {
  return inTurn<InputSaved>(act, async (turn) => {
    const choices = await choicesOf(act, turn)
    const by = { regionId: act.viewer.regionId, personId: act.viewer.personId, now: turn.now }
    const read = await KEEP[kind](turn, form, choices, by)
    if (!read.ok) return read
    await logEvent(turn.trx, act.viewer, 'settlement/input', { kind, school: form.get('school') }, act.requestId)
    return { ok: true }
  })
}

type Keep = (
  turn: Turn,
  form: URLSearchParams,
  choices: InputChoices,
  by: { regionId: string; personId: string; now: Date },
) => Promise<InputSaved>

const KEEP: Record<InputKind, Keep> = {
  kosten: async ({ trx }, form, choices, by) => {
    const read = readCosts(form, choices)
    if (read.ok) await insertCosts(trx, read.value, by)
    return read
  },
  sleutels: async ({ trx }, form, choices, by) => {
    const read = readKey(form, choices)
    if (read.ok) await insertKey(trx, read.value, by)
    return read
  },
  diplomas: async ({ trx }, form, choices, by) => {
    const read = readDiplomaCount(form, choices)
    if (read.ok) await insertDiplomaCount(trx, read.value, by)
    return read
  },
}

/** Takes a row back: the next statement is made without it. */
export function takeInputBack(act: Act, kind: InputKind, id: string): Promise<{ ok: true } | NotThere | NotYours> {
  return inTurn<{ ok: true } | NotThere | NotYours>(act, async (turn) => {
    const school = isId(id) ? await schoolOfInput(turn.trx, kind, id) : null
    if (school === null) return notThere
    if (!(await choicesOf(act, turn)).own.includes(school)) return notYours
    await withdrawInput(turn.trx, kind, id, { personId: act.viewer.personId, now: turn.now })
    await logEvent(turn.trx, act.viewer, 'settlement/input-back', { kind, row: id }, act.requestId)
    return { ok: true }
  })
}

/** One puts in figures of the schools where one settles: of all in one's region, or of one's own. */
async function choicesOf({ viewer }: Act, { trx }: Turn): Promise<InputChoices> {
  const grants = grantsWith(viewer, 'settlement/change')
  const parties = await listPartyChoices(trx)
  const institutions = parties.flatMap(({ institutionId, institutionName, reach }) =>
    institutionId ? [{ id: institutionId, name: institutionName ?? '', reach }] : [],
  )
  const own = institutions.filter(({ reach }) =>
    grants.some(({ scopeKind, scopeId }) => (scopeKind === 'region' ? scopeId === viewer.regionId : reach.includes(scopeId))),
  )
  return {
    own: own.map(({ id }) => id),
    institutions: institutions.map(({ id, name }) => ({ id, name })),
    routes: (await listRouteChoices(trx)).map(({ routeId }) => routeId),
  }
}
