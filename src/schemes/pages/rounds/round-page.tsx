import { link } from '#platform/http/address.ts'
import { readForm } from '#platform/http/form.ts'
import { SubmitButton } from '#ui/button.tsx'
import { errorPage } from '#ui/error-page.tsx'
import { beginApplication, dropRound } from '../../rounds/change.actions.ts'
import { type SeenRound, seeRound } from '../../rounds/see.actions.ts'
import { roundWords } from '../../rounds/words.ts'
import { type FormState, RoundForm } from './form.tsx'
import { roundsFrame } from './frame.tsx'
import { Applications, daysText } from './list-page.tsx'
import { applicationPath, ROUNDS, roundPath } from './paths.ts'
import { RouteFields } from './route-fields.tsx'
import { param, type Visit } from './visit.ts'
import { roundPageWords } from './words.ts'

/** One round: its days, its applications, the way to the money, and a new application. */
export async function roundPage(visit: Visit) {
  const seen = await seeRound(visit.act, param(visit, 'id'))
  return seen ? show(visit, seen, { typed: new URLSearchParams(), mistakes: [] }) : visit.c.notFound()
}

export async function postApplication(visit: Visit) {
  const { c, act, language } = visit
  const typed = await readForm(c)
  const [id, done] = [param(visit, 'id'), await beginApplication(act, param(visit, 'id'), typed)]
  if (done.ok) return c.redirect(link(language, applicationPath(id, done.id)), 303)
  const seen = done.mistakes && (await seeRound(act, id))
  return seen ? show(visit, seen, { typed, mistakes: done.mistakes ?? [] }) : errorPage(c, 403)
}

export async function postDropRound(visit: Visit) {
  const { c, act, language } = visit
  const done = await dropRound(act, param(visit, 'id'))
  return done.ok ? c.redirect(link(language, ROUNDS), 303) : errorPage(c, 403)
}

function show(visit: Visit, seen: SeenRound, state: FormState) {
  const { language } = visit
  const [t, words] = [roundPageWords(language), roundWords(language)]
  const { round, applications, mayChange } = seen
  return roundsFrame(
    visit,
    { title: round.name, lead: daysText(language, round), crumbs: [], status: state.mistakes.length > 0 ? 422 : 200 },
    <>
      <p class="small quiet">
        {words.regime[round.regime]}. {words.kind[round.kind]}.
      </p>
      <section class="section-s" aria-labelledby="aanvragen">
        <h2 id="aanvragen">{t.round.applications}</h2>
        {applications.length === 0 ? <p>{t.list.none}</p> : <Applications language={language} round={round} applications={applications} />}
      </section>
      <p>
        <a href={link(language, roundPath(round.id, '/geld'))}>{t.round.toMoney}</a>
      </p>
      {mayChange && <Begin visit={visit} seen={seen} state={state} />}
      {mayChange && applications.length === 0 && (
        <details class="section-s">
          <summary>{t.round.drop}</summary>
          <form method="post" action={link(language, roundPath(round.id, '/weg'))}>
            <SubmitButton second>{t.round.dropSure}</SubmitButton>
          </form>
        </details>
      )}
    </>,
  )
}

function Begin({ visit: { language }, seen, state }: { visit: Visit; seen: SeenRound; state: FormState }) {
  const t = roundPageWords(language).round
  return (
    <section class="section" aria-labelledby="nieuw">
      <h2 id="nieuw">{t.begin}</h2>
      {seen.ownRoutes.length === 0 ? (
        <p class="prose">
          {t.noRoutes} <a href={link(language, '/programma')}>{t.toRoutes}</a>
        </p>
      ) : (
        <RoundForm language={language} state={state} action={link(language, roundPath(seen.round.id))} submit={t.beginButton}>
          <RouteFields language={language} state={state} seen={seen} />
        </RoundForm>
      )}
    </section>
  )
}
