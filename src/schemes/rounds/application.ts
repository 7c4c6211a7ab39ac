import type { Sector } from '../besluit-2014/sectors.ts'
import type { Leerweg, Niveau } from '../leerweg.ts'
import type { Council } from './councils.ts'
import type { PaperId } from './papers.ts'
import type { Question } from './questions.ts'

/** One form with which both boards ask permission for an experiment: one or more routes of the same kind. */
export interface Application {
  id: string
  roundId: string
  /** of a borgingscohort: the application of the experiment that it goes on with */
  follows: string | null
  /** day on which it reached the minister; null = still being written */
  submittedOn: string | null
  content: ApplicationContent
  routes: readonly AppliedRoute[]
}

/** What the boards fill in. A part that is not there is not filled in yet. */
export interface ApplicationContent {
  answers: Partial<Record<Question, string>>
  papers: Partial<Record<PaperId, Paper>>
  councils: Partial<Record<Council, Advice>>
  /** by id of the route */
  descriptions: Readonly<Record<string, Description>>
  /** days on which the boards signed */
  signed: { vo: string | null; mbo: string | null }
}

export const emptyContent = (): ApplicationContent => ({
  answers: {},
  papers: {},
  councils: {},
  descriptions: {},
  signed: { vo: null, mbo: null },
})

/** A document that goes along; it stays where it is kept. */
export interface Paper {
  present: boolean
  /** where: a folder, a case number, a person */
  kept: string
}

export const ADVICES = ['asked', 'positive', 'negative', 'no-such-council'] as const
export interface Advice {
  advice: (typeof ADVICES)[number]
  on: string | null
}

/** What a route is about, as an application has to say it (Uitvoeringsregeling art. 2 lid 4 d–f, lid 6). */
export interface Description {
  leerwegen: readonly Leerweg[]
  sectors: readonly Sector[]
  /** afdeling, intrasectoraal or intersectoraal programma */
  programme: string
  profiel: string | null
  /** opleidingsdomein of the mbo */
  domain: string
  niveau: Niveau | null
  crebos: readonly string[]
  /** takes part in the pilot of new vmbo exam programmes; null = not said */
  pilot: boolean | null
  /** the funding agency found the licence for the vocational subject; null = not known yet */
  licensed: boolean | null
  /** how that shows */
  licenceNote: string
}

/** A route in an application, with its partners as they are today. */
export interface AppliedRoute {
  id: string
  name: string
  scheme: string
  profiel: string | null
  leerweg: Leerweg | null
  niveau: Niveau | null
  crebo: string | null
  startsOn: string
  endsOn: string | null
  partners: readonly AppliedPartner[]
}

export interface AppliedPartner {
  siteId: string
  siteName: string
  institutionId: string
  institutionName: string
  institutionKind: string
  boardId: string
  side: 'vo' | 'mbo'
  /** vocational profielen that the site has */
  profielen: readonly string[]
}

/** What stands in the application, else what the route itself says. */
export function descriptionOf({ content }: Pick<Application, 'content'>, route: AppliedRoute): Description {
  const said = content.descriptions[route.id]
  if (said) return said
  return {
    leerwegen: route.leerweg ? [route.leerweg] : [],
    sectors: [],
    programme: '',
    profiel: route.profiel,
    domain: '',
    niveau: route.niveau,
    crebos: route.crebo ? [route.crebo] : [],
    pilot: null,
    licensed: null,
    licenceNote: '',
  }
}
