import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { Badge, type Tone } from '#ui/badge.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { type Filter, Filters } from '#ui/filters.tsx'
import { framed, PARTS } from '../../../pages/frame.tsx'
import { placeWords } from '../../../place/pages/words.ts'
import { type Choices, nameOfSchool } from '../../../place/place.ts'
import { HOURS } from '../../hours/pages/overview-page.tsx'
import { daysText, hoursText } from '../../hours/pages/words.ts'
import { type Activity, type ActivityKind, type ActivityState, isForgotten, KINDS, STATES } from '../activity.ts'
import type { SeenActivities } from '../plan.actions.ts'
import { euroText, planWords } from './words.ts'

export const LIST = PARTS.activiteiten.path

export interface Asked {
  state: ActivityState | null
  kind: ActivityKind | null
}

export function listPage(c: AppContext, seen: SeenActivities, asked: Asked) {
  const { language } = c.var.address
  const t = planWords(language)
  const { activities, mayWrite } = seen
  const add = mayWrite && <ButtonLink href={link(language, `${LIST}/nieuw`)}>{t.add}</ButtonLink>
  const shown = activities.filter(({ state, kind }) => (!asked.state || state === asked.state) && (!asked.kind || kind === asked.kind))
  return framed(c, {
    part: 'activiteiten',
    title: t.title,
    crumbs: null,
    lead: t.lead,
    actions: (
      <>
        <ButtonLink second href={link(language, HOURS)}>
          {t.hours}
        </ButtonLink>
        {activities.length > 0 && add}
      </>
    ),
    children:
      activities.length === 0 ? (
        <section class="empty">
          <h2>{t.emptyTitle}</h2>
          <p>{mayWrite ? t.emptyMay : t.emptyMayNot}</p>
          {add}
        </section>
      ) : (
        <>
          <Filters filters={filtersOf(language, activities, asked)} />
          {shown.length === 0 ? <p>{t.noneFound}</p> : <Table language={language} shown={shown} choices={seen.choices} />}
        </>
      ),
  })
}

function filtersOf(language: Language, activities: readonly Activity[], asked: Asked): Filter[] {
  const t = planWords(language)
  const { all } = placeWords(language)
  const href = (change: Partial<Asked>) => {
    const { state, kind } = { ...asked, ...change }
    return link(language, LIST, { stand: state ?? undefined, soort: kind ?? undefined })
  }
  const states = STATES.filter((one) => activities.some(({ state }) => state === one))
  const kinds = KINDS.filter((one) => activities.some(({ kind }) => kind === one))
  return [
    {
      name: 'stand',
      label: t.filter.state,
      options: [
        { label: all, href: href({ state: null }), current: asked.state === null },
        ...states.map((one) => ({ label: t.state[one], href: href({ state: one }), current: one === asked.state })),
      ],
    },
    {
      name: 'soort',
      label: t.filter.kind,
      options: [
        { label: all, href: href({ kind: null }), current: asked.kind === null },
        ...kinds.map((one) => ({ label: t.kind[one], href: href({ kind: one }), current: one === asked.kind })),
      ],
    },
  ]
}

const TONE: Record<ActivityState, Tone> = { planned: 'wait', done: 'good', cancelled: 'plain' }

export function StateBadge({ language, activity, today }: { language: Language; activity: Activity; today: string }) {
  const t = planWords(language)
  if (isForgotten(activity, today)) return <Badge tone="bad">{t.forgotten}</Badge>
  return <Badge tone={TONE[activity.state]}>{t.state[activity.state]}</Badge>
}

function Table({ language, shown, choices }: { language: Language; shown: readonly Activity[]; choices: Choices }) {
  const t = planWords(language)
  return (
    <div class="section-s">
      <table class="table cards">
        <thead>
          <tr>
            {[t.col.title, t.col.when, t.col.schools].map((one) => (
              <th scope="col">{one}</th>
            ))}
            {[t.col.hours, t.col.costs].map((one) => (
              <th scope="col" class="num">
                {one}
              </th>
            ))}
            <th scope="col">{t.col.state}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <Row language={language} activity={one} choices={choices} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Made costs when there are any, else the planned ones; given hours likewise. */
function Row({ language, activity, choices }: { language: Language; activity: Activity; choices: Choices }) {
  const t = planWords(language)
  const { id, title, kind, startsOn, endsOn, schoolIds, people, costs } = activity
  const sum = (stage: 'planned' | 'made') => costs.filter((one) => one.stage === stage).reduce((all, { cents }) => all + cents, 0)
  const hours = people.reduce((all, one) => all + Math.round((one.given ?? one.hours) * 100), 0) / 100
  return (
    <tr>
      <th scope="row">
        <a href={link(language, `${LIST}/${id}`)}>{title}</a>
        <small>{t.kind[kind]}</small>
      </th>
      <td data-label={t.col.when}>{daysText(language, startsOn, endsOn)}</td>
      <td data-label={t.col.schools}>{schoolIds.map((one) => nameOfSchool(choices.schools, one)).join(', ')}</td>
      <td data-label={t.col.hours} class="num">
        {hours > 0 && hoursText(language, hours)}
      </td>
      <td data-label={t.col.costs} class="num">
        {costs.length > 0 && euroText(language, sum('made') || sum('planned'))}
      </td>
      <td data-label={t.col.state}>
        <StateBadge language={language} activity={activity} today={choices.today} />
      </td>
    </tr>
  )
}
