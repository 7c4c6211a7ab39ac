import type { Child } from 'hono/jsx'
import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { ButtonLink, SubmitButton } from '#ui/button.tsx'
import { framed } from '../../../pages/frame.tsx'
import { byId, fieldsOf, named } from '../../../place/pages/fields.tsx'
import { Pairs } from '../../../place/pages/pairs.tsx'
import { placeWords } from '../../../place/pages/words.ts'
import { namesIn } from '../../../place/place.ts'
import type { Wrong } from '../../../place/typed.ts'
import { daysText } from '../../hours/pages/words.ts'
import { costLeft } from '../activity.ts'
import type { SeenActivity } from '../plan.actions.ts'
import { Costs } from './costs.tsx'
import { LIST, StateBadge } from './list-page.tsx'
import { People } from './people.tsx'
import { euroText, planWords } from './words.ts'

export interface ActivityModel {
  seen: SeenActivity
  typed: URLSearchParams
  mistakes: readonly Wrong[]
}

/** One activity: when and where, who takes part, what it costs, and what can be written down. */
export function activityPage(c: AppContext, model: ActivityModel) {
  const { language } = c.var.address
  const t = planWords(language)
  const { activity, choices, mayWrite } = model.seen
  const isPlanned = activity.state === 'planned'
  const f = fieldsOf({ language, typed: model.typed, mistakes: model.mistakes, labels: t.field, hints: t.hint })
  return framed(c, {
    part: 'activiteiten',
    title: activity.title,
    lead: `${t.kind[activity.kind]}, ${daysText(language, activity.startsOn, activity.endsOn)}`,
    crumbs: [],
    actions: mayWrite && isPlanned && (
      <ButtonLink second href={link(language, `${LIST}/${activity.id}/wijzigen`)}>
        {t.change}
      </ButtonLink>
    ),
    status: model.mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        {f.wrongs}
        <p>
          <StateBadge language={language} activity={activity} today={choices.today} />
        </p>
        <Facts language={language} seen={model.seen} />
        <People language={language} seen={model.seen} typed={model.typed} wrong={model.mistakes.find(({ field }) => field === 'gegeven')} />
        <Costs language={language} seen={model.seen} />
        {mayWrite && <Forms language={language} seen={model.seen} f={f} />}
      </>
    ),
  })
}

function Facts({ language, seen: { activity, choices } }: { language: Language; seen: SeenActivity }) {
  const t = planWords(language)
  const facts: [string, string][] = [
    [t.col.schools, namesIn(activity.schoolIds, choices.schools)],
    [t.routes, namesIn(activity.routeIds, choices.routes)],
    [t.place, activity.place ?? ''],
    [t.reason, activity.cancelReason ?? ''],
  ]
  return (
    <>
      {activity.description && <p class="prose">{activity.description}</p>}
      <Pairs facts={facts} />
    </>
  )
}

interface FormsProps {
  language: Language
  seen: SeenActivity
  f: ReturnType<typeof fieldsOf>
}

/** What can be written down now: each in a form of its own. */
function Forms({ language, seen: { activity, choices }, f }: FormsProps) {
  const t = planWords(language)
  const p = placeWords(language)
  const schools = choices.schools.filter(({ id }) => activity.schoolIds.includes(id))
  const isPlanned = activity.state === 'planned'
  const made = activity.costs.filter((one) => one.stage === 'made' && one.corrects === null)
  const stages = isPlanned ? t.stage : { made: t.stage.made }
  const doing = (what: string, title: string, button: string, children: Child, isFirst = false) => (
    <form class="panel" id={what} method="post" action={link(language, `${LIST}/${activity.id}`)}>
      <input type="hidden" name="doe" value={what} />
      <h2>{title}</h2>
      {children}
      <SubmitButton second={!isFirst}>{button}</SubmitButton>
    </form>
  )
  const person = [
    ...[f.select('wie', byId(choices.people, p.nobody)), f.text('naam'), f.text('functie')],
    ...[f.select('school', byId(schools)), f.select('voor', byId(schools, p.none)), f.text('uren', { size: 6 })],
  ]
  const cost = [
    ...[f.select('stand', named(stages)), f.text('waarvoor'), f.text('bedrag', { size: 10 }), f.date('kosten-dag')],
    ...[f.select('betaalt', byId(schools)), f.select('kosten-voor', byId(schools, p.none))],
  ]
  const options = made.map((one) => ({ value: one.id, label: t.costOption(one.name, euroText(language, costLeft(one, activity.costs))) }))
  return (
    <div class="two-choices section no-print">
      {isPlanned && doing('gedaan', t.endTitle, t.done, <p>{t.endLead}</p>, true)}
      {isPlanned && doing('afgelast', t.cancelTitle, t.cancel, f.text('waarom-niet'))}
      {isPlanned && doing('persoon', t.addPerson, t.addPerson, person)}
      {doing('kosten', t.addCost, t.addCost, cost)}
      {made.length > 0 &&
        doing(
          'kosten-verbeter',
          t.correctTitle,
          t.correct,
          <>
            <p>{t.correctLead}</p>
            {f.select('post', options)}
            {f.text('bedrag-wordt', { size: 10 })}
            {f.text('kosten-reden')}
          </>,
        )}
    </div>
  )
}
