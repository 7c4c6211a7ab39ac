import { randomUUID } from 'node:crypto'
import type { Act } from '../turn.actions.ts'
import { deleteMember, hasTraces, insertMember, updateMember } from './body.store.ts'
import { TASKS } from './body.ts'
import { listColleaguesAt } from './colleagues.store.ts'
import { type Done, refused, writeBody } from './on-body.actions.ts'
import { readMember } from './typed-member.ts'

export const addMember = (act: Act, id: string, form: URLSearchParams): Promise<Done> =>
  writeBody<{ ok: true }>(act, id, 'consultation/member', async ({ trx, today }, body) => {
    if (body.state === 'ended') return refused('not-active')
    const read = readMember(form, body, await listColleaguesAt(trx, body, today), today)
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
