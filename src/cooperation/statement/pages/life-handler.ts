import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import { LIST, pathOf } from '../../money-rule/pages/frame.tsx'
import { placeWords } from '../../place/pages/words.ts'
import type { Act } from '../../turn.actions.ts'
import { type DrawnUp, drawUp, type Redone, recomputeDraft } from '../draw-up.actions.ts'
import { answerObjection, approve, type Done, drop, objectTo, offer, takeBack } from '../life.actions.ts'
import { OUTCOMES, type StatementRecord } from '../statement.ts'
import { statementWords } from './words.ts'

type Answer = Done | Redone | DrawnUp

/** Does what one of the forms under a statement asks. Gives the response, or what to say above the page; null: not theirs. */
export async function doLife(
  c: AppContext,
  act: Act,
  statement: StatementRecord,
): Promise<{ response: Response } | { typed: URLSearchParams; refused: { field: string; sentence: string } } | null> {
  const { language } = c.var.address
  const typed = await readForm(c)
  const what = typed.get('doe') ?? ''
  const side = SIDE[what]
  if (side && typed.get(side) === '') return { typed, refused: { field: side, sentence: placeWords(language).noSide } }
  const answer = await perform(act, statement, typed)
  if (answer.ok) {
    const next = 'ids' in answer ? pathOf(answer.ids[0] ?? '') : what === 'weg' ? LIST : pathOf(statement.id)
    return { response: c.redirect(link(language, next), 303) }
  }
  if (answer.why === 'not-yours') return null
  return {
    typed,
    refused: {
      field: FIELD[`${what} ${answer.why}`] ?? FIRST[what] ?? 'verder',
      sentence: statementWords(language).life.refused[answer.why],
    },
  }
}

/** Where it says in whose name. */
const SIDE: Record<string, string> = { 'akkoord-geven': 'school', bezwaar: 'school-bezwaar', antwoord: 'school-antwoord' }

/** Where to mend it; else at the first field of the form, or the form itself. */
const FIRST: Record<string, string> = {
  ...{ bezwaar: 'regel', antwoord: 'bezwaar-id', 'akkoord-geven': 'akkoord-geven' },
  ...{ opnieuw: 'opnieuw', aanbieden: 'aanbieden', terug: 'terug', weg: 'weg', corrigeren: 'corrigeren' },
}
const FIELD: Record<string, string> = {
  ...{ 'bezwaar no-reason': 'reden', 'antwoord no-reason': 'antwoord-reden' },
  ...{ 'antwoord own-objection': 'uitkomst', 'antwoord not-own-objection': 'uitkomst' },
}

async function perform(act: Act, { id, from, to, payerId, payeeId }: StatementRecord, typed: URLSearchParams): Promise<Answer> {
  const value = (name: string): string => (typed.get(name) ?? '').trim()
  switch (value('doe')) {
    case 'opnieuw':
      return recomputeDraft(act, id)
    case 'aanbieden':
      return offer(act, id, value('gezien'))
    case 'terug':
      return takeBack(act, id)
    case 'weg':
      return drop(act, id)
    case 'corrigeren':
      return drawUp(act, { from, to, one: payerId, other: payeeId })
    case 'akkoord-geven':
      return approve(act, id, { institutionId: value('school'), seen: value('gezien') })
    case 'bezwaar': {
      const objection = { lineId: value('regel'), institutionId: value('school-bezwaar'), reason: value('reden').slice(0, 2000) }
      return objectTo(act, id, objection)
    }
    case 'antwoord': {
      const outcome = OUTCOMES.find((one) => one === value('uitkomst')) ?? 'rejected'
      const answer = { outcome, institutionId: value('school-antwoord'), reason: value('antwoord-reden').slice(0, 2000) }
      return answerObjection(act, id, { ...answer, objectionId: value('bezwaar-id') })
    }
    default:
      return { ok: false, why: 'not-there' }
  }
}
