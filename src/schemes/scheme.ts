import type { Leerweg, Niveau } from './leerweg.ts'

/** What a law, an experiment or a school's own plan allows; a region starts a route from one of them. */
export interface Scheme {
  id: SchemeId
  /** first and last day on which a route may begin under it; null = no date known or needed */
  from: string | null
  until: string | null
  /** leads from these leerwegen to these levels; null = not laid down */
  leads: readonly { from: readonly Leerweg[]; to: readonly Niveau[] }[] | null
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

/**
 * Dates and directions as in the route types of domain.md 3.1: the Wet sterk beroepsonderwijs (dlr, glr: 1-8-2020), the
 * Experimenteerbesluit VM2 (cohorts to 1-8-2017), the Besluit experimenten doorlopende leerlijnen 2014–2022.
 */
export const SCHEMES: readonly Scheme[] = [
  { id: 'dlr', from: '2020-08-01', until: null, leads: [{ from: ['bb', 'kb', 'gl', 'tl'], to: [2, 3, 4] }] },
  { id: 'glr', from: '2020-08-01', until: null, leads: [{ from: ['bb'], to: [2] }] },
  { id: 'regulier', from: null, until: null, leads: REGULAR },
  { id: 'leerwerktraject', from: '2003-08-01', until: null, leads: [{ from: ['bb'], to: [2] }] },
  { id: 'assistentenopleiding', from: null, until: null, leads: [{ from: ['bb'], to: [1] }] },
  { id: 'vakcollege', from: null, until: null, leads: [{ from: ['bb', 'kb', 'gl', 'tl'], to: [2, 3] }] },
  { id: 'groene-lyceum', from: null, until: null, leads: [{ from: ['gl', 'tl'], to: [4] }] },
  { id: 'praktijkonderwijs', from: null, until: null, leads: null },
  { id: 'vm2', from: '2008-08-01', until: '2017-07-31', leads: [{ from: ['bb'], to: [2] }] },
  {
    id: 'vakmanschaproute',
    from: '2014-08-01',
    until: '2022-07-31',
    leads: [
      { from: ['bb'], to: [2] },
      { from: ['kb'], to: [2, 3] },
    ],
  },
  { id: 'beroepsroute', from: '2016-08-01', until: '2022-07-31', leads: [{ from: ['kb', 'gl', 'tl'], to: [4] }] },
  { id: 'technologieroute', from: '2014-08-01', until: '2022-07-31', leads: [{ from: ['kb', 'gl', 'tl'], to: [4] }] },
]

export const findScheme = (id: string): Scheme | undefined => SCHEMES.find((one) => one.id === id)
