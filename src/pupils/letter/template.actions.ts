import { randomUUID } from 'node:crypto'
import { logEvent } from '#platform/audit/pupil-log.ts'
import { asPerson, type Db, type Trx } from '#platform/database/database.ts'
import type { Request } from '../request.ts'
import { insertDecision, insertTemplate, loadDecisions, loadTemplates, schoolsFor, withdrawTemplate } from './template.store.ts'
import type { MailDecision, OwnTemplate } from './template.ts'
import { type LetterWrong, readDecision, readTemplate } from './typed.ts'

type Named = { id: string; name: string }

export interface SeenTemplates {
  schools: Named[]
  templates: OwnTemplate[]
  /** whose mails the asker decides about */
  deciding: Named[]
  decisions: MailDecision[]
}

export function seeTemplates(db: Db, request: Request): Promise<SeenTemplates> {
  return inTurn(db, request, async (trx) => {
    const schools = await schoolsFor(trx, 'guidance/write')
    const templates = (await loadTemplates(trx)).filter(({ institutionId }) => schools.some(({ id }) => id === institutionId))
    const deciding = await schoolsFor(trx, 'retention/approve')
    const decisions = (await loadDecisions(trx)).filter(({ institutionId }) =>
      [...schools, ...deciding].some(({ id }) => id === institutionId),
    )
    return { schools, templates, deciding, decisions }
  })
}

type Kept = { ok: true } | { ok: false; mistakes: LetterWrong[] }

export function addTemplate(db: Db, request: Request, form: URLSearchParams): Promise<Kept> {
  return inTurn<Kept>(db, request, async (trx) => {
    const read = readTemplate(form, await schoolsFor(trx, 'guidance/write'))
    if (!read.ok) return read
    const template = { ...read.value, id: randomUUID() }
    await insertTemplate(trx, template, request.viewer)
    await logEvent(trx, request.viewer, 'letter-template/add', { template: template.id, name: template.name }, request.requestId)
    return { ok: true }
  })
}

/** Letters that were sent with it stay as they are. */
export function takeBackTemplate(db: Db, request: Request, id: string, now: Date): Promise<boolean> {
  return inTurn(db, request, async (trx) => {
    const isDone = await withdrawTemplate(trx, id, now)
    if (isDone) await logEvent(trx, request.viewer, 'letter-template/withdraw', { template: id }, request.requestId)
    return isDone
  })
}

/** What a school's mails hold, with the decision behind it. */
export function decideMails(db: Db, request: Request, form: URLSearchParams): Promise<Kept> {
  return inTurn<Kept>(db, request, async (trx) => {
    const read = readDecision(form, await schoolsFor(trx, 'retention/approve'), request.day)
    if (!read.ok) return read
    await insertDecision(trx, read.value, request.viewer)
    await logEvent(trx, request.viewer, 'letter-setting/decide', read.value, request.requestId)
    return { ok: true }
  })
}

const inTurn = <T>(db: Db, { viewer, day }: Request, work: (trx: Trx) => Promise<T>): Promise<T> => asPerson(db, viewer.personId, work, day)
