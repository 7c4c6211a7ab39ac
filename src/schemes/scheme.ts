import type { Leerweg, Niveau } from './leerweg.ts'
import type { Source } from './source.ts'
import { REPORTS, STERK } from './sources.ts'

/** What a law, an experiment or a school's own plan allows; a region starts a route from one of them. */
export interface Scheme {
  id: SchemeId
  /** first and last day on which a route may begin under it; null = no date known or needed */
  from: string | null
  until: string | null
  /** leads from these leerwegen to these levels; null = not laid down */
  leads: readonly { from: readonly Leerweg[]; to: readonly Niveau[] }[] | null
  /** where dates and direction come from; those of a report describe and forbid nothing */
  source: Source
}

export const SCHEME_IDS = [
  'dlr',
  'glr',
  'regulier',
  'leerwerktraject',
  'assistentenopleiding',
  'vakcollege',
  'groene-lyceum',
  'praktijkonderwijs',
  'vm2',
  'vakmanschaproute',
  'beroepsroute',
  'technologieroute',
] as const
export type SchemeId = (typeof SCHEME_IDS)[number]

const REGULAR = [
  { from: ['bb'], to: [2] },
  { from: ['kb'], to: [3, 4] },
  { from: ['gl', 'tl'], to: [4] },
] as const

const BESLUIT: Source = { kind: 'law', text: 'BWBR0033984', article: '15' }

/**
 * Dates and directions as in the route types of domain.md 3.1: the Wet sterk beroepsonderwijs (dlr, glr: 1-8-2020), the
 * Experimenteerbesluit VM2 (cohorts to 1-8-2017), the Besluit experimenten doorlopende leerlijnen 2014–2022.
 */
export const SCHEMES: readonly Scheme[] = [
  { id: 'dlr', from: '2020-08-01', until: null, leads: [{ from: ['bb', 'kb', 'gl', 'tl'], to: [2, 3, 4] }], source: STERK.start },
  { id: 'glr', from: '2020-08-01', until: null, leads: [{ from: ['bb'], to: [2] }], source: STERK.start },
  { id: 'regulier', from: null, until: null, leads: REGULAR, source: REPORTS.routeTypes },
  { id: 'leerwerktraject', from: '2003-08-01', until: null, leads: [{ from: ['bb'], to: [2] }], source: REPORTS.routeTypes },
  { id: 'assistentenopleiding', from: null, until: null, leads: [{ from: ['bb'], to: [1] }], source: REPORTS.routeTypes },
  { id: 'vakcollege', from: null, until: null, leads: [{ from: ['bb', 'kb', 'gl', 'tl'], to: [2, 3] }], source: REPORTS.routeTypes },
  { id: 'groene-lyceum', from: null, until: null, leads: [{ from: ['gl', 'tl'], to: [4] }], source: REPORTS.green },
  { id: 'praktijkonderwijs', from: null, until: null, leads: null, source: REPORTS.routeTypes },
  {
    id: 'vm2',
    from: '2008-08-01',
    until: '2017-07-31',
    leads: [{ from: ['bb'], to: [2] }],
    source: { kind: 'law', text: 'BWBR0032082', article: '4' },
  },
  {
    id: 'vakmanschaproute',
    from: '2014-08-01',
    until: '2022-07-31',
    leads: [
      { from: ['bb'], to: [2] },
      { from: ['kb'], to: [2, 3] },
    ],
    source: BESLUIT,
  },
  { id: 'beroepsroute', from: '2016-08-01', until: '2022-07-31', leads: [{ from: ['kb', 'gl', 'tl'], to: [4] }], source: BESLUIT },
  { id: 'technologieroute', from: '2014-08-01', until: '2022-07-31', leads: [{ from: ['kb', 'gl', 'tl'], to: [4] }], source: BESLUIT },
]

export const findScheme = (id: string): Scheme | undefined => SCHEMES.find((one) => one.id === id)

/** A route may begin under it on this day, as far as its dates go. */
export const holdsOn = ({ from, until }: Pick<Scheme, 'from' | 'until'>, day: string): boolean =>
  (from === null || from <= day) && (until === null || day <= until)
