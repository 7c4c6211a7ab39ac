import { fieldReader, type Read } from '#platform/form/fields.ts'

/** Days per step; a route may have its own. */
export interface Terms {
  /** sent so long before the first day */
  sendBefore: number
  /** answered after it was sent */
  answerWithin: number
  /** mended after it was refused */
  mendWithin: number
  /** talk after the first day */
  talkWithin: number
  /** word back after the first day */
  wordWithin: number
  /** so long overdue: the regional desk sees it */
  deskAfter: number
}

/** A talk within two weeks is what the schools in the reports hold to; the others are a proposal, for the route to decide. */
export const TERMS: Terms = { sendBefore: 28, answerWithin: 7, mendWithin: 7, talkWithin: 14, wordWithin: 42, deskAfter: 7 }

export const TERM_FIELDS = {
  sendBefore: 'sturen',
  answerWithin: 'antwoord',
  mendWithin: 'verbeteren',
  talkWithin: 'gesprek',
  wordWithin: 'terugmelden',
  deskAfter: 'regio',
} as const satisfies Record<keyof Terms, string>

export function readTerms(form: URLSearchParams): Read<Terms> {
  const is = fieldReader(form)
  const days = (name: keyof Terms, least: number): number => {
    const field = TERM_FIELDS[name]
    const typed = is.whole(field, 365)
    if (typed === null) is.wrong(field, 'missing')
    else if (typed < least) is.wrong(field, 'no-number')
    return typed ?? 0
  }
  return is.done({
    sendBefore: days('sendBefore', 0),
    answerWithin: days('answerWithin', 1),
    mendWithin: days('mendWithin', 1),
    talkWithin: days('talkWithin', 1),
    wordWithin: days('wordWithin', 1),
    deskAfter: days('deskAfter', 1),
  })
}
