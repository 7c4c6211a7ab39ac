import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { ButtonLink } from '#ui/button.tsx'
import { type Filter, Filters } from '#ui/filters.tsx'
import { framed, PARTS } from '../../../pages/frame.tsx'
import { placeWords } from '../../../place/pages/words.ts'
import { type Choices, nameOfSchool } from '../../../place/place.ts'
import type { SeenHours } from '../hours.actions.ts'
import { balanceOf, GROUPINGS, type Grouping, groupTasks, type Task } from '../task.ts'
import { hoursText, hoursWords, yearText } from './words.ts'

export const HOURS = `${PARTS.activiteiten.path}/uren`

export interface Asked {
  by: Grouping
  school: string | null
  route: string | null
}

/** What was promised beside what was given: added up by person, route or school, and per task. */
export function overviewPage(c: AppContext, seen: SeenHours, asked: Asked) {
  const { language } = c.var.address
  const t = hoursWords(language)
  const { tasks, choices, schoolYear, mayWrite } = seen
  const shown = tasks.filter((one) => fits(one, asked))
  return framed(c, {
    part: 'activiteiten',
    title: t.title,
    crumbs: [],
    lead: t.lead(yearText(schoolYear)),
    actions: mayWrite && <ButtonLink href={link(language, `${HOURS}/nieuw`)}>{t.add}</ButtonLink>,
    children: (
      <>
        {!mayWrite && <p class="prose">{t.own}</p>}
        <Filters filters={filtersOf(language, seen, asked)} />
        {shown.length === 0 ? (
          <section class="empty">
            <h2>{t.empty}</h2>
            {mayWrite && <p>{t.emptyMay}</p>}
          </section>
        ) : (
          <>
            <Totals language={language} tasks={shown} choices={choices} by={asked.by} />
            <Tasks language={language} tasks={shown} choices={choices} />
          </>
        )}
        <p class="actions section-s no-print">
          <a href={link(language, `${HOURS}.csv`, { schooljaar: schoolYear })}>{t.export}</a>
          <a href={link(language, `${HOURS}/inlezen`)}>{t.import}</a>
        </p>
      </>
    ),
  })
}

const fits = (task: Task, { school, route }: Asked): boolean =>
  (school === null || task.institutionId === school || task.forInstitutionId === school) && (route === null || task.routeId === route)

function filtersOf(language: Language, { schoolYears, schoolYear, tasks, choices }: SeenHours, asked: Asked): Filter[] {
  const t = hoursWords(language)
  const { all } = placeWords(language)
  const now = { schooljaar: schoolYear, per: asked.by, school: asked.school ?? undefined, route: asked.route ?? undefined }
  const option = (label: string, change: object, current: boolean) => ({
    label,
    href: link(language, HOURS, { ...now, ...change }),
    current,
  })
  const inUse = (ids: (string | null)[], rows: readonly { id: string; name: string }[]) => rows.filter(({ id }) => ids.includes(id))
  const schools = inUse(
    tasks.flatMap((one) => [one.institutionId, one.forInstitutionId]),
    choices.schools,
  )
  const routes = inUse(
    tasks.map(({ routeId }) => routeId),
    choices.routes,
  )
  return [
    {
      name: 'schooljaar',
      label: t.filter.year,
      options: schoolYears.map((one) => option(yearText(one), { schooljaar: one }, one === schoolYear)),
    },
    { name: 'per', label: t.filter.by, options: GROUPINGS.map((one) => option(t.by[one], { per: one }, one === asked.by)) },
    {
      name: 'school',
      label: t.filter.school,
      options: [
        option(all, { school: undefined }, asked.school === null),
        ...schools.map((one) => option(one.name, { school: one.id }, one.id === asked.school)),
      ],
    },
    {
      name: 'route',
      label: t.filter.route,
      options: [
        option(all, { route: undefined }, asked.route === null),
        ...routes.map((one) => option(one.name, { route: one.id }, one.id === asked.route)),
      ],
    },
  ]
}

interface Part {
  language: Language
  tasks: readonly Task[]
  choices: Choices
}

function Totals({ language, tasks, choices, by }: Part & { by: Grouping }) {
  const t = hoursWords(language)
  const nameOf = (one: Task): string =>
    by === 'person'
      ? one.person
      : by === 'school'
        ? nameOfSchool(choices.schools, one.institutionId)
        : (choices.routes.find(({ id }) => id === one.routeId)?.name ?? t.noRoute)
  const groups = groupTasks(tasks, by).map(({ key, tasks: own }) => ({ key, name: own[0] ? nameOf(own[0]) : '', ...balanceOf(own) }))
  const total = balanceOf(tasks)
  return (
    <section class="section-s" aria-labelledby="opgeteld">
      <h2 id="opgeteld">{t.totals}</h2>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t.col[by]}</th>
            {[t.col.promised, t.col.given, t.col.remains].map((one) => (
              <th scope="col" class="num">
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ name, ...balance }) => (
            <tr>
              <th scope="row">{name}</th>
              <Numbers language={language} {...balance} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t.col.total}</th>
            <Numbers language={language} {...total} />
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

function Numbers({ language, promised, given, remains }: { language: Language; promised: number; given: number; remains: number }) {
  const t = hoursWords(language).col
  return (
    <>
      <td class="num" data-label={t.promised}>
        {hoursText(language, promised)}
      </td>
      <td class="num" data-label={t.given}>
        {hoursText(language, given)}
      </td>
      <td class="num" data-label={t.remains}>
        {hoursText(language, remains)}
      </td>
    </>
  )
}

function Tasks({ language, tasks, choices }: Part) {
  const t = hoursWords(language)
  const routeOf = ({ routeId, leerjaar }: Task): string =>
    [choices.routes.find(({ id }) => id === routeId)?.name, leerjaar !== null && t.leerjaar(String(leerjaar))].filter(Boolean).join(', ')
  return (
    <section class="section" aria-labelledby="taken">
      <h2 id="taken">{t.tasks}</h2>
      <div class="section-s">
        <table class="table cards">
          <thead>
            <tr>
              {[t.col.person, t.col.school, t.col.for, t.col.route].map((one) => (
                <th scope="col">{one}</th>
              ))}
              {[t.col.promised, t.col.given, t.col.remains].map((one) => (
                <th scope="col" class="num">
                  {one}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tasks.map((task) => (
              <tr>
                <th scope="row">
                  <a href={link(language, `${HOURS}/${task.id}`)}>{task.person}</a>
                  <small>{task.function}</small>
                </th>
                <td data-label={t.col.school}>{nameOfSchool(choices.schools, task.institutionId)}</td>
                <td data-label={t.col.for}>{nameOfSchool(choices.schools, task.forInstitutionId)}</td>
                <td data-label={t.col.route}>{routeOf(task)}</td>
                <Numbers language={language} {...balanceOf([task])} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
