import { link } from '#platform/http/address.ts'
import { readForm } from '#platform/http/form.ts'
import { errorPage } from '#ui/error-page.tsx'
import { ChoiceField, Tick } from '#ui/form/field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import type { AppliedRoute } from '../../rounds/application.ts'
import { revoke } from '../../rounds/line.actions.ts'
import { GROUNDS, mayRevoke } from '../../rounds/revoking.ts'
import { type SeenApplication, seeApplication } from '../../rounds/see.actions.ts'
import { roundWords } from '../../rounds/words.ts'
import { type FormState, questions, RoundForm } from './form.tsx'
import { crumbsOf, roundsFrame } from './frame.tsx'
import { applicationPath } from './paths.ts'
import { param, type Visit } from './visit.ts'
import { roundPageWords } from './words.ts'

/** Asked before anything happens: it ends the experiment at once. */
export async function revokePage(visit: Visit) {
  const found = await opened(visit)
  if (!found) return visit.c.notFound()
  if (!found.seen.mayWrite) return errorPage(visit.c, 403)
  return show(visit, found, { typed: new URLSearchParams(), mistakes: [] })
}

export async function postRevoke(visit: Visit) {
  const { c, act, language } = visit
  const [roundId, id, routeId] = [param(visit, 'id'), param(visit, 'aanvraag'), param(visit, 'route')]
  const typed = await readForm(c)
  const done = await revoke(act, roundId, id, routeId, typed)
  if (done.ok) return c.redirect(link(language, applicationPath(roundId, id, `/terug/${routeId}`)), 303)
  const found = done.mistakes && (await opened(visit))
  return found ? show(visit, found, { typed, mistakes: done.mistakes ?? [] }) : errorPage(c, 403)
}

interface Found {
  seen: SeenApplication
  route: AppliedRoute
}

async function opened(visit: Visit): Promise<Found | null> {
  const seen = await seeApplication(visit.act, param(visit, 'id'), param(visit, 'aanvraag'))
  const route = seen?.dossier.application.routes.find(({ id }) => id === param(visit, 'route'))
  return seen && route && mayRevoke(seen.dossier, route.id) ? { seen, route } : null
}

function show(visit: Visit, { seen, route }: Found, state: FormState) {
  const { language } = visit
  const [t, words] = [roundPageWords(language).revoke, roundWords(language)]
  const { round, application } = seen.dossier
  const { line, wrong } = questions(language, state)
  const unsure = wrong('zeker')
  return roundsFrame(
    visit,
    {
      title: t.title(route.name),
      lead: t.lead,
      crumbs: crumbsOf(language, seen.dossier),
      status: state.mistakes.length > 0 ? 422 : 200,
    },
    <div class="confirm">
      <p>{t.what}</p>
      <div class="prose">
        <ul>
          <li>{t.ends}</li>
          <li>{t.wayBack}</li>
          <li>{t.noWayBack}</li>
        </ul>
      </div>
      <RoundForm
        language={language}
        state={state}
        action={link(language, applicationPath(round.id, application.id, `/intrekken/${route.id}`))}
        submit={t.button}
        back={link(language, applicationPath(round.id, application.id))}
      >
        <TextField {...line('dag')} type="date" label={t.day} />
        <div class="section-s">
          <ChoiceField
            name="grond"
            legend={t.ground}
            wrong={wrong('grond')}
            choices={GROUNDS.map((value) => ({ value, label: words.ground[value] }))}
            chosen={state.typed.get('grond') ?? ''}
          />
        </div>
        <div class="section-s">
          <TextField {...line('nota')} label={t.note} autocomplete="off" />
        </div>
        {unsure && <p class="wrong-text">{unsure}</p>}
        <Tick name="zeker" label={t.sure} ticked={state.typed.get('zeker') === 'ja'} />
      </RoundForm>
    </div>,
  )
}
