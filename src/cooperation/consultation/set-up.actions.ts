import { findChoices } from '../place/place.store.ts'
import type { Choices } from '../place/place.ts'
import { type Act, inTurn } from '../turn.actions.ts'
import { listBodies, lockSetUp } from './body.store.ts'
import { aroundOf, type Draft, insertDraft, isOwn, noOwnSchool } from './draft.actions.ts'
import type { Refused } from './on-body.actions.ts'
import { profielenOf } from './profielen-of.ts'
import { findStanding } from './standing.ts'
import { type BodyTemplate, bodiesOf, findBodyTemplate } from './templates.ts'
import { readBody, type TypedBody } from './typed.ts'

/** What came in, what stood there already, and the routes that say no profiel, so that those of the schools were taken. */
export interface SetUp {
  ok: true
  made: string[]
  stood: string[]
  openRoutes: string[]
}

/** The bodies of a partnership that ran, as drafts for the schools and routes that were ticked; none of them twice. */
export function setUpBodies(act: Act, form: URLSearchParams): Promise<SetUp | Refused> {
  return inTurn<SetUp | Refused>(act, async (turn) => {
    const choices = await findChoices(turn.trx, act.viewer, turn.today)
    const template = findBodyTemplate(form.get('voorbeeld') ?? '')
    if (!template) return { ok: false, mistakes: [{ field: 'voorbeeld', mistake: 'missing' }] }
    const asked = new URLSearchParams([...form, ['naam', template.id], ['soort', 'own'], ['beslist', 'consensus']])
    const read = readBody(asked, aroundOf(choices), turn.today)
    if (!read.ok) return read
    if (!isOwn(act, read.value, choices)) return noOwnSchool
    const { drafts, openRoutes } = draftsOf(template, read.value, choices)
    await lockSetUp(turn.trx, act.viewer.regionId)
    const bodies = await listBodies(turn.trx)
    const done: SetUp = { ok: true, made: [], stood: [], openRoutes }
    for (const draft of drafts) {
      const stands = findStanding(bodies, draft)
      if (stands) done.stood.push(stands)
      else done.made.push(await insertDraft(act, turn, draft))
    }
    return done
  })
}

function draftsOf(
  template: BodyTemplate,
  { schools, routes }: Pick<TypedBody, 'schools' | 'routes'>,
  choices: Choices,
): { drafts: Draft[]; openRoutes: string[] } {
  const ticked = choices.schools.filter(({ id }) => schools.some((one) => one.institutionId === id))
  const { profielen, open } = profielenOf(
    choices.routes.filter(({ id }) => routes.includes(id)),
    ticked,
  )
  const drafts = bodiesOf(template, { profielen, mbos: ticked.filter(({ side }) => side === 'mbo') }).map(({ terms, mboId }) => {
    const mine = mboId === null ? schools : schools.filter(({ side, institutionId }) => side === 'vo' || institutionId === mboId)
    return { terms, schools: mine, routes, source: template.source }
  })
  return { drafts, openRoutes: template.bodies.some(({ per }) => per === 'profiel') ? open : [] }
}
