import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import { isDay } from '#schools/index.ts'
import { placeWords } from '../../place/pages/words.ts'
import type { Act } from '../../turn.actions.ts'
import {
  beginAmendment,
  type Done,
  endAgreement,
  notePromise,
  objectTo,
  offerDraft,
  type Signing,
  signOffer,
  takeOfferBack,
  whyNotSign,
} from '../life.actions.ts'
import { saveLastDay } from '../write.actions.ts'
import { pathOf } from './frame.tsx'
import { agreementWords } from './words.ts'

/** What is wrong with the code of an app, in a sentence; null when it is right, and used up. */
export type CheckCode = (c: AppContext, code: string) => Promise<string | null>

type Answer = Done | { ok: false; sentence: string; field: string }
export type Refused = { field: string; sentence: string }

/** Does what one of the forms under an agreement asks. Gives the response, or what to say above the page. */
export async function doLife(
  c: AppContext,
  act: Act,
  id: string,
  checkCode: CheckCode,
): Promise<{ response: Response } | { typed: URLSearchParams; refused: Refused } | null> {
  const { language } = c.var.address
  const typed = await readForm(c)
  const what = typed.get('doe') ?? ''
  const side = SIDE[what]
  if (side && typed.get(side) === '') return { typed, refused: { field: side, sentence: placeWords(language).noSide } }
  const answer = await perform(c, act, id, checkCode, typed)
  if (answer.ok) return { response: c.redirect(link(language, pathOf(id)), 303) }
  if ('sentence' in answer) return { typed, refused: answer }
  if (answer.why === 'not-yours') return null
  return {
    typed,
    refused: {
      field: FIELD[`${what} ${answer.why}`] ?? FIRST[what] ?? 'verder',
      sentence: agreementWords(language).life.refused[answer.why],
    },
  }
}

/** Where it says in whose name. */
const SIDE: Record<string, string> = { teken: 'partij', bezwaar: 'partij-bezwaar', einde: 'partij-einde' }

/** Where to mend it; else at the first field of the form. */
const FIRST: Record<string, string> = {
  ...{ teken: 'code', bezwaar: 'waarom-bezwaar', wijzig: 'ingang', tot: 'einddag', einde: 'laatste-dag', notitie: 'belofte' },
  ...{ aanbieden: 'aanbieden', terug: 'terug' },
}
const FIELD: Record<string, string> = {
  ...{ 'wijzig no-reason': 'waarom', 'einde no-reason': 'reden', 'notitie in-future': 'besproken-op', 'notitie no-day': 'besproken-op' },
}

async function perform(c: AppContext, act: Act, id: string, checkCode: CheckCode, typed: URLSearchParams): Promise<Answer> {
  const value = (name: string): string => (typed.get(name) ?? '').trim()
  switch (value('doe')) {
    case 'aanbieden':
      return offerDraft(act, id)
    case 'terug':
      return takeOfferBack(act, id)
    case 'teken':
      return signHere(c, act, id, checkCode, { partyId: value('partij'), seen: value('gezien'), elsewhere: null }, value('code'))
    case 'bezwaar':
      return objectTo(act, id, value('partij-bezwaar'), value('waarom-bezwaar').slice(0, 2000))
    case 'wijzig':
      if (!isDay(value('ingang'))) return noDay
      return beginAmendment(act, id, { effectiveOn: value('ingang'), reason: value('waarom').slice(0, 500) })
    case 'tot':
      return isDay(value('einddag')) ? saveLastDay(act, id, value('einddag')) : noDay
    case 'einde':
      if (!isDay(value('laatste-dag'))) return noDay
      return endAgreement(act, id, { partyId: value('partij-einde'), on: value('laatste-dag'), reason: value('reden').slice(0, 500) })
    case 'notitie': {
      if (!isDay(value('besproken-op'))) return noDay
      const state = (['kept', 'at-risk', 'broken'] as const).find((one) => one === value('stand')) ?? 'at-risk'
      const note = { promiseId: value('belofte'), happenedOn: value('besproken-op'), state, note: value('notitie-tekst').slice(0, 2000) }
      return notePromise(act, id, note)
    }
    default:
      return { ok: false, why: 'not-there' }
  }
}

const noDay = { ok: false, why: 'no-day' } as const

/** The code last: asking for it uses it up. */
async function signHere(c: AppContext, act: Act, id: string, checkCode: CheckCode, signing: Signing, code: string): Promise<Answer> {
  const may = await whyNotSign(act, id, signing)
  if (!may.ok) return may
  const sentence = await checkCode(c, code)
  return sentence === null ? signOffer(act, id, signing) : { ok: false, sentence, field: 'code' }
}
