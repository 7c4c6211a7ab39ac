import { schoolYearOf } from '#schools/index.ts'
import type { Act } from '../actions.ts'
import { forViewer } from './catalogue.actions.ts'
import { electiveYears, ID, listElectives } from './elective.store.ts'
import type { Elective } from './elective.ts'
import { noted } from './noted.actions.ts'
import { type AskingPupil, findPupil, findPupils } from './pupil.store.ts'
import { type AskedElective, endRequest, insertRequest, listRequests } from './request.store.ts'

export interface SeenRequests {
  schoolYear: number
  years: number[]
  requests: AskedElective[]
  electives: Elective[]
}

/** The requests of one's own pupils, each noted as looked at. */
export function seeRequests(act: Act, asked: number | null): Promise<SeenRequests> {
  return forViewer(act, async (trx, day) => {
    const now = schoolYearOf(day)
    const schoolYear = asked ?? now
    const look = { action: 'look', what: 'electives/requests' } as const
    const requests = await noted(trx, act, day, look, await listRequests(trx, schoolYear, day))
    const years = [...new Set([now, schoolYear, ...(await electiveYears(trx))])].sort((a, b) => b - a)
    return { schoolYear, years, requests, electives: await listElectives(trx, schoolYear) }
  })
}

export interface RequestForm {
  schoolYear: number
  /** those that can be asked for */
  electives: Elective[]
  /** found by name; or the one that was chosen */
  pupils: AskingPupil[]
}

export interface TypedRequest {
  naam: string
  leerling: string
  keuze1: string
  keuze2: string
  keuze3: string
}

/** With the pupils whose name begins so, each noted as looked at. */
export function openRequestForm(
  act: Act,
  { naam, leerling }: Pick<TypedRequest, 'naam' | 'leerling'>,
  asked: number | null,
): Promise<RequestForm> {
  return forViewer(act, async (trx, day) => {
    const schoolYear = asked ?? schoolYearOf(day)
    const chosen = ID.test(leerling) ? await findPupil(trx, leerling, day) : null
    const found = naam ? await findPupils(trx, naam, day) : chosen ? [chosen] : []
    const pupils = await noted(trx, act, day, { action: 'look', what: 'electives/search' }, found)
    return { schoolYear, electives: (await listElectives(trx, schoolYear)).filter(({ isOpen }) => isOpen), pupils }
  })
}

export type RequestMistake = {
  field: 'leerling' | 'keuze1' | 'keuze2' | 'keuze3'
  mistake: 'pupil-missing' | 'choice-missing' | 'unknown-choice' | 'chosen-twice' | 'gap'
}
export type Asked = { ok: true } | { ok: false; mistakes: RequestMistake[] }

/** Records what a pupil asks: at least a first choice. */
export function askElective(act: Act, typed: TypedRequest, asked: number | null): Promise<Asked> {
  return forViewer<Asked>(act, async (trx, day) => {
    const schoolYear = asked ?? schoolYearOf(day)
    const open = (await listElectives(trx, schoolYear)).filter(({ isOpen }) => isOpen).map(({ id }) => id)
    const found = ID.test(typed.leerling) ? await findPupil(trx, typed.leerling, day) : null
    const choices = [typed.keuze1, typed.keuze2, typed.keuze3]
    const mistakes = choiceMistakes(choices, open)
    if (!found) mistakes.unshift({ field: 'leerling', mistake: 'pupil-missing' })
    if (!found || mistakes.length > 0) return { ok: false, mistakes }
    const [pupil] = await noted(trx, act, day, { action: 'change', what: 'electives/ask' }, [found])
    if (!pupil) return { ok: false, mistakes: [{ field: 'leerling', mistake: 'pupil-missing' }] }
    await insertRequest(trx, { recordId: pupil.recordId, schoolYear, choices: choices.filter(Boolean), recordedBy: act.viewer.personId })
    return { ok: true }
  })
}

const FIELDS = ['keuze1', 'keuze2', 'keuze3'] as const

function choiceMistakes(choices: readonly string[], open: readonly string[]): RequestMistake[] {
  return FIELDS.flatMap((field, at): RequestMistake[] => {
    const chosen = choices[at] ?? ''
    if (chosen === '') return at === 0 ? [{ field, mistake: 'choice-missing' }] : []
    if (!open.includes(chosen)) return [{ field, mistake: 'unknown-choice' }]
    if (choices.indexOf(chosen) < at) return [{ field, mistake: 'chosen-twice' }]
    return at > 1 && choices[1] === '' ? [{ field: 'keuze2', mistake: 'gap' }] : []
  })
}

/** Takes a request back that has no place; `placed`: first the place must go. Null: not there, or not this viewer's. */
export function withdrawRequest(act: Act, id: string): Promise<'withdrawn' | 'placed' | null> {
  return forViewer<'withdrawn' | 'placed' | null>(act, async (trx, day) => {
    const found = ID.test(id) ? await findAsked(trx, id, day) : null
    if (!found) return null
    if (found.placed) return 'placed'
    const [own] = await noted(trx, act, day, { action: 'change', what: 'electives/withdraw' }, [found])
    if (!own) return null
    await endRequest(trx, own.id, act.platform.now())
    return 'withdrawn'
  })
}

async function findAsked(trx: Parameters<typeof listRequests>[0], id: string, day: string): Promise<AskedElective | null> {
  for (const year of await electiveYears(trx)) {
    const found = (await listRequests(trx, year, day)).find((one) => one.id === id)
    if (found) return found
  }
  return null
}
