import { plusDays } from '../day.ts'
import { type HandOver, lastOf } from './hand-over.ts'
import type { Terms } from './terms.ts'

export const STEPS = ['send', 'answer', 'mend', 'arrive', 'talk', 'word'] as const
export type Step = (typeof STEPS)[number]
export type Side = 'sender' | 'receiver'

/** One link of the chain: whose turn it is, until when, and when it was done. */
export interface Link {
  step: Step
  side: Side
  dueOn: string
  doneOn: string | null
  /** done by a talk that was written down, and by nobody's tick */
  byTalk: boolean
  /** its turn has come: what goes before it is done */
  isOpen: boolean
  /** days over the day due; 0 when it is in time or done */
  overdue: number
  /** long enough overdue for the regional desk */
  atDesk: boolean
}

export interface Chain {
  links: Link[]
  /** not there on the first day, and not since: somebody looks for the pupil today */
  alarm: boolean
  isDone: boolean
}

type Known = Pick<HandOver, 'startsOn' | 'sent' | 'happened' | 'talkOn' | 'withdrawn'>

/** The steps of a hand-over as they stand on the day; nothing is stored of it. */
export function chainOf(one: Known, terms: Terms, day: string): Chain {
  const arrival = lastOf(one, ['arrived', 'not-arrived'])
  const cameOn = arrival?.kind === 'arrived' ? arrival.on : null
  const { accepted, links } = answering(one, terms)
  const later = (step: Step, days: number, doneOn: string | null, isReady: boolean): Draft => ({
    ...{ step, side: 'receiver', dueOn: plusDays(one.startsOn, days), doneOn, isReady },
  })
  const saidOn = lastOf(one, ['talk-held'])?.on ?? null
  const all: Draft[] = [
    ...links,
    later('arrive', 0, cameOn, accepted && (day >= one.startsOn || cameOn !== null)),
    { ...later('talk', terms.talkWithin, saidOn ?? one.talkOn, cameOn !== null), byTalk: saidOn === null && one.talkOn !== null },
    later('word', terms.wordWithin, lastOf(one, ['word-back'])?.on ?? null, cameOn !== null),
  ]
  const finished = all.map((link) => finish(link, one.withdrawn, terms, day))
  const alarm = !one.withdrawn && arrival?.kind === 'not-arrived'
  return { links: finished, alarm, isDone: finished.every(({ doneOn }) => doneOn !== null) }
}

type Draft = Pick<Link, 'step' | 'side' | 'dueOn' | 'doneOn'> & { isReady: boolean; byTalk?: boolean }

/** Sent, answered, and after a refusal mended, sent and answered again. */
function answering({ startsOn, sent, happened }: Known, terms: Terms): { accepted: boolean; links: Draft[] } {
  const last = sent.at(-1)
  const sendBy = plusDays(startsOn, -terms.sendBefore)
  const first: Draft = { step: 'send', side: 'sender', dueOn: sendBy, doneOn: sent[0]?.on ?? null, isReady: true }
  if (!last) return { accepted: false, links: [first, { step: 'answer', side: 'receiver', dueOn: startsOn, doneOn: null, isReady: false }] }
  const answer = happened.filter(({ kind, version }) => version === last.nr && (kind === 'accepted' || kind === 'refused')).at(-1)
  const isRefused = answer?.kind === 'refused'
  const answerDue = plusDays(last.on, terms.answerWithin)
  const links: Draft[] = [first, { step: 'answer', side: 'receiver', dueOn: answerDue, doneOn: answer?.on ?? null, isReady: true }]
  if (isRefused) links.push({ step: 'mend', side: 'sender', dueOn: plusDays(answer.on, terms.mendWithin), doneOn: null, isReady: true })
  return { accepted: answer?.kind === 'accepted', links }
}

function finish({ isReady, byTalk = false, ...link }: Draft, withdrawn: boolean, { deskAfter }: Terms, day: string): Link {
  const isOpen = isReady && link.doneOn === null && !withdrawn
  const late = Math.round((Date.parse(day) - Date.parse(link.dueOn)) / 86_400_000)
  const overdue = isOpen ? Math.max(0, late) : 0
  return { ...link, byTalk, isOpen, overdue, atDesk: overdue > deskAfter }
}

/** What somebody must do now, the one longest overdue first. */
export const openLinks = ({ links }: Pick<Chain, 'links'>): Link[] =>
  links.filter(({ isOpen }) => isOpen).toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))
