import { uitvoeringsregeling } from '../../decrees/law-source.ts'
import { type AppliedRoute, type Description, descriptionOf } from '../application.ts'
import { COUNCILS, MAY_BE_ABSENT } from '../councils.ts'
import { type Dossier, one, perRoute, type RoundJudgement, type RoundRule } from '../finding.ts'
import { questionsOf } from '../questions.ts'
import { descriptionPart, isInternalForm } from '../route-kind.ts'
import { answered, has, whenMissing } from './missing.ts'

const part = (letter: string, id: string, judge: (dossier: Dossier) => readonly RoundJudgement[]): RoundRule => ({
  id: `rounds/part-${letter}-${id}`,
  source: uitvoeringsregeling('2', `4 ${letter}`),
  judge: (dossier) => (dossier.round.regime === 'vm2' ? [] : judge(dossier)),
})

/** The samenwerkingsovereenkomst, or within one school the interne regeling. */
function judgeAgreement(dossier: Dossier): RoundJudgement[] {
  const paper = isInternalForm(dossier.application) ? 'internal-regulation' : 'agreement'
  return has(dossier.application, paper) ? one('fits', 'documenten', { paper }) : one(whenMissing(dossier), 'documenten', { paper })
}

/** What was asked and did not come back yet is no advice; a negative one is. */
function judgeAdvice(dossier: Dossier): RoundJudgement[] {
  const { councils } = dossier.application.content
  const missing = COUNCILS.filter((council) => {
    const advice = councils[council]?.advice
    if (advice === 'no-such-council') return !MAY_BE_ABSENT.includes(council)
    return advice !== 'positive' && advice !== 'negative'
  })
  return missing.length === 0 ? one('fits', 'adviezen') : one(whenMissing(dossier), 'adviezen', { missing: missing.join(', ') })
}

function judgePlan(dossier: Dossier): RoundJudgement[] {
  const { application, round } = dossier
  const papers = (['project-plan', 'organisation-plan'] as const).filter((paper) => !has(application, paper)).length
  // the question on several routes has a rule of its own
  const open = questionsOf(round.regime, 1).filter(({ question }) => !answered(application, question)).length
  if (papers === 0 && open === 0) return one('fits', 'projectplan')
  return one(whenMissing(dossier), papers > 0 && open === 0 ? 'documenten' : 'projectplan', { papers, open })
}

const describes = (letter: 'd' | 'e' | 'f', id: string): RoundRule =>
  part(letter, id, (dossier) =>
    perRoute(dossier.application.routes, (route) => {
      const description = descriptionOf(dossier.application, route)
      if (descriptionPart(route.scheme, description.niveau) !== letter) return null
      const missing = missingIn(letter, description)
      const field = 'omschrijving'
      return missing.length === 0
        ? { severity: 'fits', field }
        : { severity: whenMissing(dossier), field, given: { missing: missing.join(', ') } }
    }),
  )

const LEERWEGEN = { d: ['bb', 'kb'], e: ['kb'], f: ['kb', 'gl', 'tl'] } as const

/** Dutch field terms, as the form names them. */
function missingIn(letter: 'd' | 'e' | 'f', { leerwegen, sectors, programme, domain, crebos }: Description): string[] {
  const allowed: readonly string[] = LEERWEGEN[letter]
  const hasLeerweg = leerwegen.length > 0 && leerwegen.every((one) => allowed.includes(one))
  const asksSector = letter !== 'f' || leerwegen.some((one) => one !== 'tl')
  return [
    ...(hasLeerweg ? [] : ['leerweg']),
    ...(asksSector && sectors.length === 0 && programme === '' ? ['sector'] : []),
    ...(domain === '' ? ['opleidingsdomein'] : []),
    ...(crebos.length === 0 ? ['crebo'] : []),
  ]
}

/** While the level is open nobody knows which of d, e and f counts. */
const levelNamed: RoundRule = {
  id: 'rounds/level-named',
  source: uitvoeringsregeling('2', '4'),
  judge: ({ round, application }) =>
    perRoute(application.routes, (route: AppliedRoute) =>
      round.regime === 'besluit-2014' && route.scheme === 'vakmanschaproute' && descriptionOf(application, route).niveau === null
        ? { severity: 'needs-decision', field: 'omschrijving' }
        : null,
    ),
}

/** Uitvoeringsregeling art. 2 lid 6, of d and e: a school in the pilot of new exam programmes names its profiel. */
const pilotProfiel: RoundRule = {
  id: 'rounds/pilot-profiel',
  source: uitvoeringsregeling('2', '6'),
  judge: (dossier) =>
    perRoute(dossier.application.routes, (route) => {
      const { pilot, profiel, niveau } = descriptionOf(dossier.application, route)
      const letter = descriptionPart(route.scheme, niveau)
      if ((letter !== 'd' && letter !== 'e') || pilot !== true) return null
      return { severity: profiel === null ? whenMissing(dossier) : 'fits', field: 'omschrijving' }
    }),
}

/** Uitvoeringsregeling art. 2 lid 4: what makes an application complete. */
export const PARTS: readonly RoundRule[] = [
  part('a', 'agreement', judgeAgreement),
  part('b', 'advice', judgeAdvice),
  part('c', 'plan', judgePlan),
  levelNamed,
  describes('d', 'to-mbo-2'),
  describes('e', 'to-mbo-3'),
  describes('f', 'beroepsroute'),
  pilotProfiel,
]
