import { isDay } from '#schools/index.ts'
import { besluit } from '../decrees/law-source.ts'
import type { Source } from '../source.ts'
import { decisionOn } from './decision.ts'
import type { Dossier } from './finding.ts'
import { choice, line, type Mistake, pastDayMistake, type Read, readAs, tooLong } from './form/read.ts'

/** Why permission is taken back: the school loses the right to the programme (lid 1), or the boards end it early (lid 2). */
export const GROUNDS = ['13-1', '13-2'] as const
export type Ground = (typeof GROUNDS)[number]

export const groundSource = (ground: Ground): Source => besluit('13', ground === '13-1' ? '1' : '2')

export interface Revocation {
  routeId: string
  on: string
  ground: Ground
  note: string
}

/** Besluit art. 13: it ends at once, so it is asked twice. `dag`, `grond`, `nota`, `zeker`. */
export function readRevocation(form: URLSearchParams, dossier: Dossier, routeId: string, today: string): Read<Revocation> {
  const route = dossier.application.routes.find(({ id }) => id === routeId)
  const ground = choice(form, 'grond', GROUNDS)
  const on = line(form, 'dag')
  const mistakes: (Mistake | null)[] = [
    mayRevoke(dossier, routeId) ? null : { field: 'dag', mistake: 'no-permission' },
    pastDayMistake(form, 'dag', today),
    route && isDay(on) && on < route.startsOn ? { field: 'dag', mistake: 'before-start' } : null,
    ground ? null : { field: 'grond', mistake: 'choose' },
    tooLong(form, 'nota'),
    line(form, 'zeker') === 'ja' ? null : { field: 'zeker', mistake: 'not-sure' },
  ]
  return readAs(mistakes, () => ({ routeId, on, ground: ground ?? '13-1', note: line(form, 'nota') }))
}

/** Only what was granted can be taken back. */
export const mayRevoke = ({ round, decisions }: Dossier, routeId: string): boolean =>
  round.regime === 'besluit-2014' && decisionOn(decisions, routeId)?.outcome === 'granted'
