import { randomUUID } from 'node:crypto'
import { logEvent } from '#platform/audit/pupil-log.ts'
import { listColleagues } from '#schools/index.ts'
import { findChoices } from '../place/place.store.ts'
import type { Choices } from '../place/place.ts'
import { type Act, inTurn, type Turn } from '../turn.actions.ts'
import {
  deleteMember,
  hasTraces,
  insertBody,
  insertMember,
  setRoutes,
  setSchools,
  setState,
  updateBody,
  updateMember,
} from './body.store.ts'
import { type BodySchool, membersOn, TASKS } from './body.ts'
import { type Done, type Refused, refused, writeBody } from './on-body.actions.ts'
import { bodiesOf, findBodyTemplate } from './templates.ts'
import { readBody, readMember, type TypedBody } from './typed.ts'
import { whyMayAt } from './why-may.ts'

export type Saved = { ok: true; id: string } | Refused

/** A new body, as a draft. */
export function addBody(act: Act, form: URLSearchParams): Promise<Saved> {
  return inTurn<Saved>(act, async (turn) => {
    const choices = await findChoices(turn.trx, act.viewer, turn.today)
    const read = readBody(form, aroundOf(choices), turn.today)
    if (!read.ok) return read
    if (!isOwn(act, read.value, choices)) return { ok: false, mistakes: [{ field: 'scholen', mistake: 'own-school-missing' }] }
    return { ok: true, id: await insert(act, turn, read.value, null) }
  })
}

/** Its terms, schools and routes; who saved meanwhile is not overwritten. */
export const changeBody = (act: Act, id: string, form: URLSearchParams): Promise<Saved> =>
  writeBody<{ ok: true; id: string }>(act, id, 'consultation/change', async ({ trx, today }, body) => {
    if (body.state === 'ended') return refused('not-active')
    const choices = await findChoices(trx, act.viewer, today)
    const read = readBody(form, aroundOf(choices), today)
    if (!read.ok) return read
    if (form.get('gezien') !== String(body.revision)) return { ok: false, mistakes: [{ field: 'naam', mistake: 'seen-another' }] }
    const was = whyMayAt(act.viewer, 'consultation/change', body)
    if (was && !isOwn(act, read.value, choices)) return { ok: false, mistakes: [{ field: 'scholen', mistake: 'own-school-missing' }] }
    await updateBody(trx, id, read.value.terms)
    await setSchools(trx, id, read.value.schools)
    await setRoutes(trx, id, read.value.routes)
    return { ok: true, id }
  })

/** The bodies of a partnership that ran, as drafts for the schools and routes that were ticked. */
export function setUpBodies(act: Act, form: URLSearchParams): Promise<{ ok: true; many: number } | Refused> {
  return inTurn<{ ok: true; many: number } | Refused>(act, async (turn) => {
    const choices = await findChoices(turn.trx, act.viewer, turn.today)
    const template = findBodyTemplate(form.get('voorbeeld') ?? '')
    if (!template) return { ok: false, mistakes: [{ field: 'voorbeeld', mistake: 'missing' }] }
    const asked = new URLSearchParams([...form, ['naam', template.id], ['soort', 'own'], ['beslist', 'consensus']])
    const read = readBody(asked, aroundOf(choices), turn.today)
    if (!read.ok) return read
    if (!isOwn(act, read.value, choices)) return { ok: false, mistakes: [{ field: 'scholen', mistake: 'own-school-missing' }] }
    const { schools, routes } = read.value
    const ticked = choices.schools.filter(({ id }) => schools.some((one) => one.institutionId === id))
    const profielen = [...new Set(ticked.filter(({ side }) => side === 'vo').flatMap((one) => one.profielen))].toSorted()
    const drafts = bodiesOf(template, { profielen, mbos: ticked.filter(({ side }) => side === 'mbo') })
    for (const { terms, mboId } of drafts) {
      const mine = mboId === null ? schools : schools.filter(({ side, institutionId }) => side === 'vo' || institutionId === mboId)
      await insert(act, turn, { terms, schools: mine, routes }, template.source)
    }
    return { ok: true, many: drafts.length }
  })
}

async function insert(act: Act, { trx, now }: Turn, { terms, schools, routes }: TypedBody, source: string | null): Promise<string> {
  const { viewer, requestId } = act
  const id = randomUUID()
  await insertBody(trx, { id, regionId: viewer.regionId, terms, source, personId: viewer.personId, now })
  await setSchools(trx, id, schools)
  await setRoutes(trx, id, routes)
  await logEvent(trx, viewer, 'consultation/add', { body: id }, requestId)
  return id
}

const aroundOf = ({ schools, routes }: Choices) => ({ schools, routes: routes.map(({ id }) => id) })

/** Nobody sets up a body in which the own school or route has no part. */
function isOwn({ viewer }: Act, { schools, routes }: Pick<TypedBody, 'schools' | 'routes'>, choices: Choices): boolean {
  const reached: BodySchool[] = schools.flatMap(({ institutionId, side }) => {
    const school = choices.schools.find(({ id }) => id === institutionId)
    return school ? [{ institutionId, name: school.name, side, reach: school.reach }] : []
  })
  const subject = { regionId: viewer.regionId, schools: reached, routes: routes.map((routeId) => ({ routeId, name: '' })) }
  return whyMayAt(viewer, 'consultation/change', subject) !== null
}

export const addMember = (act: Act, id: string, form: URLSearchParams): Promise<Done> =>
  writeBody<{ ok: true }>(act, id, 'consultation/member', async ({ trx, today }, body) => {
    if (body.state === 'ended') return refused('not-active')
    const read = readMember(form, body, await listColleagues(trx, today), today)
    if (!read.ok) return read
    const { personId } = read.value
    const sits = body.members.some(
      (one) => personId !== null && one.personId === personId && (one.until === null || one.until >= read.value.from),
    )
    if (sits) return { ok: false, mistakes: [{ field: 'wie', mistake: 'twice' }] }
    await insertMember(trx, id, { ...read.value, id: randomUUID() })
    return { ok: true }
  })

/** Another task, or the last day; somebody who never came and has nothing to do can go without a trace. */
export const changeMember = (act: Act, id: string, form: URLSearchParams): Promise<Done> =>
  writeBody<{ ok: true }>(act, id, 'consultation/member', async ({ trx, today }, body) => {
    const member = body.members.find((one) => one.id === form.get('lid'))
    if (!member) return refused('gone')
    if (form.get('hoe') === 'weg' && !(await hasTraces(trx, member.id))) {
      await deleteMember(trx, member.id)
      return { ok: true }
    }
    if (form.get('hoe') === 'weg' || form.get('hoe') === 'stopt') {
      await updateMember(trx, member.id, { task: member.task, until: [today, member.from].toSorted().at(-1) ?? today })
      return { ok: true }
    }
    const task = TASKS.find((one) => one === form.get('nieuwe-taak')) ?? member.task
    await updateMember(trx, member.id, { task, until: member.until })
    return { ok: true }
  })

/** From a draft it becomes a body that meets. */
export const startBody = (act: Act, id: string): Promise<Done> =>
  writeBody<{ ok: true }>(act, id, 'consultation/start', async ({ trx, today }, body) => {
    if (body.state !== 'draft') return refused('not-draft')
    if (membersOn(body, today).length === 0) return refused('no-members')
    await setState(trx, id, { state: 'active', endedOn: null, endReason: null })
    return { ok: true }
  })

/** It has done its work; what it decided and who still has something to do stays. */
export const endBody = (act: Act, id: string, reason: string): Promise<Done> =>
  writeBody<{ ok: true }>(act, id, 'consultation/end', async ({ trx, today }, body) => {
    if (body.state === 'ended') return refused('not-active')
    if (reason === '') return { ok: false, mistakes: [{ field: 'reden', mistake: 'reason-missing' }] }
    await setState(trx, id, { state: 'ended', endedOn: today, endReason: reason })
    return { ok: true }
  })

/** What there is to choose from in the form of a body. */
export const seeBodyChoices = (act: Act): Promise<Choices> => inTurn(act, ({ trx, today }) => findChoices(trx, act.viewer, today))
