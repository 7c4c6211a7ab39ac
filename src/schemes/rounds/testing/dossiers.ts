import type { ApplicationContent, AppliedPartner, AppliedRoute } from '../application.ts'
import { COUNCILS } from '../councils.ts'
import { criteriaOf } from '../criteria.ts'
import type { Dossier } from '../finding.ts'
import { QUESTIONS } from '../questions.ts'

/** A school year of a small invented pair: De Kade (vo) and ROC Merwestroom (mbo). */
export const partner = (side: 'vo' | 'mbo', more: Partial<AppliedPartner> = {}): AppliedPartner => ({
  siteId: side === 'vo' ? 'kade-00' : 'roc-00',
  siteName: side === 'vo' ? 'De Kade' : 'ROC Haven',
  institutionId: side === 'vo' ? 'kade' : 'roc',
  institutionName: side === 'vo' ? 'De Kade' : 'ROC Merwestroom',
  institutionKind: side === 'vo' ? 'vo' : 'mbo',
  boardId: side === 'vo' ? 'waterkant' : 'merwestroom',
  side,
  profielen: side === 'vo' ? ['PIE'] : [],
  ...more,
})

export const route = (more: Partial<AppliedRoute> = {}): AppliedRoute => ({
  id: 'r1',
  name: 'Metaalroute',
  scheme: 'vakmanschaproute',
  profiel: 'PIE',
  leerweg: 'bb',
  niveau: 2,
  crebo: '25251',
  startsOn: '2015-08-01',
  endsOn: null,
  partners: [partner('vo'), partner('mbo')],
  ...more,
})

export const content = (more: Partial<ApplicationContent> = {}): ApplicationContent => ({
  answers: Object.fromEntries(QUESTIONS.map((question) => [question, 'Zo.'])),
  papers: Object.fromEntries(
    ['agreement', 'internal-regulation', 'project-plan', 'organisation-plan', 'cooperation', 'licence-proof'].map((paper) => [
      paper,
      { present: true, kept: 'map' },
    ]),
  ),
  councils: Object.fromEntries(COUNCILS.map((council) => [council, { advice: 'positive', on: '2014-09-01' }])),
  descriptions: {},
  signed: { vo: '2014-10-01', mbo: '2014-10-01' },
  ...more,
})

export const description = (more: object = {}) => ({
  leerwegen: ['bb'] as const,
  sectors: ['techniek'] as const,
  programme: '',
  profiel: 'PIE',
  domain: 'Techniek en procesindustrie',
  niveau: 2 as const,
  crebos: ['25251'],
  pilot: false,
  licensed: true,
  licenceNote: '',
  ...more,
})

interface Change {
  round?: Partial<Dossier['round']>
  routes?: readonly AppliedRoute[]
  content?: Partial<ApplicationContent>
  submittedOn?: string | null
}

/** Complete and in time for school year 2015–2016, assessed, not decided on. */
export function dossier(change: Change & Partial<Omit<Dossier, 'round' | 'application'>> = {}): Dossier {
  const { round, routes = [route()], content: said, submittedOn = '2014-10-15', ...rest } = change
  const regime = round?.regime ?? 'besluit-2014'
  const descriptions = Object.fromEntries(
    routes.map(({ id, niveau, crebo, leerweg }) => [
      id,
      description({ niveau, crebos: crebo ? [crebo] : [], leerwegen: leerweg ? [leerweg] : [] }),
    ]),
  )
  return {
    round: {
      id: 'ronde',
      regime,
      kind: 'round',
      name: 'Ronde',
      startsOn: '2015-08-01',
      opensOn: null,
      closesOn: null,
      decidedBy: null,
      ...round,
    },
    application: { id: 'a', roundId: 'ronde', follows: null, submittedOn, content: content({ descriptions, ...said }), routes },
    assessments: criteriaOf(regime).map(({ criterion }) => ({
      criterion,
      verdict: 'fits',
      note: '',
      by: 'het ministerie',
      on: '2014-12-01',
    })),
    decisions: [],
    statuses: [],
    followed: null,
    register: { hasAny: true, niveauOf: { '25251': 2, '25252': 3, '25253': 4 } },
    ...rest,
  }
}

/** A permission for the first route, on this day. */
export const granted = (on: string, more: object = {}): Dossier['decisions'][number] => ({
  routeId: 'r1',
  outcome: 'granted',
  on,
  names: { sector: 'techniek', leerwegen: ['bb'], profiel: 'PIE', domain: 'Techniek', niveau: 2 },
  pupils: 20,
  note: '',
  ...more,
})
