import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import { Badge, type Tone } from '#ui/badge.tsx'
import { pupilsPage } from '../../pages/frame.tsx'
import type { SeenCohort } from '../ask.actions.ts'
import type { Figure, FollowUp } from '../follow-up.store.ts'
import { type FollowUpState, stateOf } from '../response.ts'
import { FOLLOW_UPS } from './addresses.ts'
import { TellingPart } from './telling-part.tsx'
import { followUpWords, momentText } from './words.ts'

/** One cohort: who is to be asked, what those told who gave their names, and what all said, counted. */
export function cohortPage(c: AppContext, seen: SeenCohort, cohort: number, day: string) {
  const { language } = c.var.address
  const t = followUpWords(language)
  return pupilsPage(c, {
    title: t.cohortTitle(seen.routeName, String(cohort)),
    lead: t.cohortLead,
    crumbs: [{ label: t.title, href: link(language, FOLLOW_UPS) }],
    children: (
      <>
        <People language={language} followUps={seen.followUps} day={day} />
        <TellingPart language={language} former={seen.former} />
        <Answers language={language} seen={seen} />
        <section class="section" aria-labelledby="geteld">
          <h2 id="geteld">{t.figures}</h2>
          <p class="small quiet">{t.figuresText}</p>
          <Figures language={language} figures={seen.figures} />
        </section>
      </>
    ),
  })
}

const TONE: Record<FollowUpState, Tone> = {
  ...{ later: 'plain', 'to-ask': 'wait', asked: 'wait', answered: 'good', refused: 'plain', unknown: 'plain' },
}

function People({ language, followUps, day }: { language: Language; followUps: readonly FollowUp[]; day: string }) {
  const t = followUpWords(language)
  return (
    <section class="section" aria-labelledby="wie">
      <h2 id="wie">{t.people}</h2>
      <table class="table cards section-s">
        <thead>
          <tr>
            {Object.values(t.person).map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {followUps.map((one) => {
            const state = stateOf(one, day)
            return (
              <tr>
                <th scope="row">{one.name}</th>
                <td data-label={t.person.moment}>
                  {momentText(language, one.moment)} <small>{t.from[one.countedFrom]}</small>
                </td>
                <td data-label={t.person.state}>
                  <Badge tone={TONE[state]}>{t.state[state]}</Badge>
                  {state === 'later' && <small>{t.due(formatDate(language, one.dueOn, 'short'))}</small>}
                </td>
                <td data-label={t.person.ask}>{one.mayAsk && <AskForm language={language} one={one} state={state} />}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

/** One form with a button for each way. */
function AskForm({ language, one, state }: { language: Language; one: FollowUp; state: FollowUpState }) {
  const t = followUpWords(language)
  if (state === 'answered' || state === 'refused') return null
  const button = (doe: string, text: string, label: string) => (
    <button class="utrecht-button utrecht-button--secondary-action slim" type="submit" name="doe" value={doe} aria-label={label}>
      {text}
    </button>
  )
  return (
    <form method="post" action={link(language, `${FOLLOW_UPS}/vraag/${one.id}`)} data-turbo="false">
      {one.email && button('mail', t.mail, t.mailTo(one.name))} {button('kaart', t.card, t.cardFor(one.name))}{' '}
      {button('wil-niet', t.refuse, t.refuseFor(one.name))}
    </form>
  )
}

function Answers({ language, seen: { answers, followUps } }: { language: Language; seen: SeenCohort }) {
  const t = followUpWords(language)
  const { option } = t.form
  const told = answers.flatMap((answer) => {
    const one = followUps.find(({ id }) => id === answer.followUpId)
    return one ? [{ one, answer }] : []
  })
  if (told.length === 0) return null
  const word = (words: Record<string, string>, name: string | null): string => (name ? (words[name] ?? name) : '')
  return (
    <section class="section" aria-labelledby="verteld">
      <h2 id="verteld">{t.answers}</h2>
      <ul class="stack section-s">
        {told.map(({ one, answer }) => (
          <li>
            {one.name}, {momentText(language, one.moment)}
            {answer.place && `: ${word(option.place, answer.place)}`}.{' '}
            {answer.missed && `${t.form.figure.missed}: ${word(option.missed, answer.missed)}.`}
            <Written label={null} text={answer.words} />
            <Written label={t.form.question.hielp} text={answer.helped} />
            <Written label={t.form.question.beter} text={answer.better} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** In the pupil's own words. */
function Written({ label, text }: { label: string | null; text: string | null }) {
  if (text === null) return null
  return (
    <p class="small">
      {label} “{text}”
    </p>
  )
}

/** Counted answers; a number that is not shown is 1 to 4, or would tell one that is. */
export function Figures({ language, figures }: { language: Language; figures: readonly Figure[] }) {
  const t = followUpWords(language)
  if (figures.length === 0) return <p class="section-s">{t.noFigures}</p>
  const questions = (['place', 'fitted', 'known', 'missed'] as const).filter((name) => figures.some(({ question }) => question === name))
  return (
    <>
      {questions.map((question) => (
        <>
          <h3>{t.form.figure[question]}</h3>
          <ul>
            {figures
              .filter((one) => one.question === question)
              .map(({ option, n, moment }) => (
                <li>
                  {(t.form.option[question] as Record<string, string>)[option]}: {n === null ? t.few : formatNumber(language, n)} (
                  {momentText(language, moment)})
                </li>
              ))}
          </ul>
        </>
      ))}
    </>
  )
}
