import type { Child } from 'hono/jsx'
import { link } from '#platform/http/address.ts'
import { readForm } from '#platform/http/form.ts'
import { errorPage } from '#ui/error-page.tsx'
import { changeRoutes, type Done, fillIn, submit } from '../../rounds/change.actions.ts'
import { STEPS, type Step } from '../../rounds/finding.ts'
import { CONTENT_FORMS, CONTENT_STEPS, type ContentStep } from '../../rounds/form/content-form.ts'
import { assess, decide, noteStatus } from '../../rounds/line.actions.ts'
import { type SeenApplication, seeApplication } from '../../rounds/see.actions.ts'
import { roundWords } from '../../rounds/words.ts'
import { RoundFindings } from './findings.tsx'
import { type FormState, RoundForm } from './form.tsx'
import { crumbsOf, roundsFrame } from './frame.tsx'
import { applicationPath, stepPath } from './paths.ts'
import { drawStep, firstTyped } from './steps/index.tsx'
import { Kept } from './steps/kept.tsx'
import { param, type Visit } from './visit.ts'
import { roundPageWords } from './words.ts'

/** One step of an application: what is asked, what is kept, and what the rules say of it. */
export async function stepPage(visit: Visit) {
  const found = await opened(visit)
  if (!found) return visit.c.notFound()
  const typed = isContent(found.step)
    ? CONTENT_FORMS[found.step].typed(found.seen.dossier.application, found.seen.dossier.round)
    : firstTyped(found.step, found.seen, visit.c.req.query('route') ?? '')
  return show(visit, found.seen, found.step, { typed, mistakes: [] })
}

export async function postStep(visit: Visit) {
  const { c, language } = visit
  const found = await opened(visit)
  if (!found) return c.notFound()
  const typed = await readForm(c)
  const done = await keep(visit, found.step, typed)
  if (!done.ok) return done.mistakes ? show(visit, found.seen, found.step, { typed, mistakes: done.mistakes }) : errorPage(c, 403)
  const { round, application } = found.seen.dossier
  return c.redirect(link(language, applicationPath(round.id, application.id)), 303)
}

async function opened(visit: Visit): Promise<{ seen: SeenApplication; step: Step } | null> {
  const step = STEPS.find((one) => one === param(visit, 'stap'))
  const seen = step && (await seeApplication(visit.act, param(visit, 'id'), param(visit, 'aanvraag')))
  return step && seen ? { seen, step } : null
}

const isContent = (step: Step): step is ContentStep => CONTENT_STEPS.some((one) => one === step)

function keep(visit: Visit, step: Step, form: URLSearchParams): Promise<Done> {
  const [roundId, id] = [param(visit, 'id'), param(visit, 'aanvraag')]
  if (isContent(step)) return fillIn(visit.act, roundId, id, step, form)
  const does = { routes: changeRoutes, indienen: submit, beoordeling: assess, besluit: decide, status: noteStatus }
  return does[step](visit.act, roundId, id, form)
}

/** Steps before handing in can be changed until then; those after it from then on. */
const isOpen = ({ mayWrite, dossier: { application } }: SeenApplication, step: Step): boolean =>
  mayWrite && (application.submittedOn === null) === (isContent(step) || step === 'routes' || step === 'indienen')

async function show(visit: Visit, seen: SeenApplication, step: Step, state: FormState) {
  const { language } = visit
  const [t, words] = [roundPageWords(language), roundWords(language)]
  const { round, application } = seen.dossier
  const findings = seen.findings.filter(({ field }) => field === step)
  const back = link(language, applicationPath(round.id, application.id))
  const fields = isOpen(seen, step) ? await drawStep({ visit, seen, step, state }) : null
  return roundsFrame(
    visit,
    {
      title: words.step[step],
      lead: t.stepLead[step],
      crumbs: crumbsOf(language, seen.dossier),
      status: state.mistakes.length > 0 ? 422 : 200,
    },
    <>
      {findings.length > 0 && <RoundFindings language={language} findings={findings} />}
      <Kept language={language} seen={seen} step={step} />
      {fields ? (
        <Fill visit={visit} seen={seen} step={step} state={state} back={back} fields={fields} />
      ) : (
        <p class="section-s">
          <a href={back}>{t.back}</a>
        </p>
      )}
    </>,
  )
}

interface FillProps {
  visit: Visit
  seen: SeenApplication
  step: Step
  state: FormState
  back: string
  fields: Child
}

function Fill({ visit: { language }, seen: { dossier }, step, state, back, fields }: FillProps) {
  const action = link(language, stepPath(dossier.round.id, dossier.application.id, step))
  return (
    <section class="section-s">
      <RoundForm language={language} state={state} action={action} submit={roundPageWords(language).save[step]} back={back}>
        {fields}
      </RoundForm>
    </section>
  )
}
