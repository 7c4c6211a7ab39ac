import type { SignalKind } from './signal.ts'

/** What went with success in VM2 (domain, section 5), with the signals that tell of it and the page where it has its place. */
export const CONDITIONS = [
  'need',
  'ownership',
  'levels',
  'kept',
  'vision',
  'clear-route',
  'time',
  'wider',
  'learning',
  'money',
  'numbers',
] as const
export type Condition = (typeof CONDITIONS)[number]

interface Place {
  /** where the schools lay it down */
  path: string
  signals: readonly SignalKind[]
}

const SELF_SEEN = ['sides-apart', 'side-unheard'] as const

export const PLACE_OF: Record<Condition, Place> = {
  need: { path: '/samenwerking/zelfevaluatie', signals: SELF_SEEN },
  ownership: { path: '/samenwerking/zelfevaluatie', signals: ['promise-without-owner', 'contact-gone', 'coordinator-changed'] },
  levels: { path: '/samenwerking/overleg', signals: ['meeting-not-held', 'nothing-planned', 'side-silent'] },
  kept: {
    path: '/samenwerking/overeenkomsten',
    signals: [
      'no-agreement',
      'agreement-ends',
      'notice-ends',
      'objection-open',
      'offer-waits',
      'clause-not-so',
      'promise-broken',
      'promise-at-risk',
    ],
  },
  vision: { path: '/samenwerking/zelfevaluatie', signals: SELF_SEEN },
  'clear-route': { path: '/programma', signals: [] },
  time: { path: '/samenwerking/activiteiten', signals: ['action-overdue', 'bottleneck-stays'] },
  wider: { path: '/samenwerking/contacten', signals: ['contact-gone'] },
  learning: { path: '/samenwerking/overleg', signals: ['decision-overdue', 'answers-tell'] },
  money: { path: '/samenwerking/afrekening', signals: ['statement-waits', 'statement-disputed'] },
  numbers: { path: '/samenwerking/tellijst', signals: ['list-not-confirmed', 'list-differs', 'group-falls', 'group-small'] },
}
