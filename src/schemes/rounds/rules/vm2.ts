import type { Source } from '../../source.ts'
import { temporary } from '../../vm2/regimes.ts'
import { descriptionOf } from '../application.ts'
import { type Dossier, one, perRoute, type RoundJudgement, type RoundRule } from '../finding.ts'
import { papersOf } from '../papers.ts'
import { questionsOf } from '../questions.ts'
import { answered, has } from './missing.ts'

const source: Source = temporary('aanvraag')

const ofVm2 = (id: string, judge: (dossier: Dossier) => readonly RoundJudgement[]): RoundRule => ({
  id: `rounds/vm2-${id}`,
  source,
  judge: (dossier) => (dossier.round.regime === 'vm2' ? judge(dossier) : []),
})

/** What the reports tell of an application under the Tijdelijke regeling; its text is not at hand, so nothing is forbidden. */
export const VM2_APPLICATION: readonly RoundRule[] = [
  ofVm2('plan', ({ application }) => {
    const open = questionsOf('vm2', 1).filter(({ question }) => !answered(application, question)).length
    return open === 0 ? one('fits', 'projectplan') : one('needs-decision', 'projectplan', { open })
  }),
  ofVm2('papers', ({ application }) => {
    const missing = papersOf('vm2', false).filter(({ paper }) => !has(application, paper)).length
    return missing === 0 ? one('fits', 'documenten') : one('needs-decision', 'documenten', { missing })
  }),
  ofVm2('crebos', ({ application }) =>
    perRoute(application.routes, (route) => ({
      severity: descriptionOf(application, route).crebos.length > 0 ? 'fits' : 'needs-decision',
      field: 'omschrijving',
    })),
  ),
  ofVm2('licence', ({ application }) =>
    perRoute(application.routes, (route) => {
      const { licensed } = descriptionOf(application, route)
      const answer = licensed === null ? 'open' : licensed ? 'yes' : 'no'
      return { severity: licensed ? 'fits' : 'needs-decision', field: 'omschrijving', given: { answer } }
    }),
  ),
]
