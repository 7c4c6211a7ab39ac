import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import { Badge, type Tone } from '#ui/badge.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { type Filter, Filters } from '#ui/filters.tsx'
import { framed, PARTS } from '../../pages/frame.tsx'
import { placeWords } from '../../place/pages/words.ts'
import type { SeenBottlenecks } from '../bottleneck.actions.ts'
import { type Bottleneck, KINDS, neglectOf, STANDINGS, type Standing, standingOf } from '../bottleneck.ts'
import { bottleneckWords } from './words.ts'

export const LIST = PARTS.knelpunten.path

/** What was chosen in the address; null: all. */
export interface Asked {
  standing: string | null
  kind: string | null
  school: string | null
  route: string | null
}

export function listPage(c: AppContext, seen: SeenBottlenecks, asked: Asked) {
  const { language } = c.var.address
  const t = bottleneckWords(language)
  const { bottlenecks, mayWrite } = seen
  const add = mayWrite && <ButtonLink href={link(language, `${LIST}/nieuw`)}>{t.add}</ButtonLink>
  const shown = bottlenecks.filter((one) => fits(one, asked))
  const open = bottlenecks.filter((one) => standingOf(one) !== 'resolved').length
  return framed(c, {
    part: 'knelpunten',
    title: t.title,
    crumbs: null,
    lead: t.lead(formatNumber(language, open)),
    actions: bottlenecks.length > 0 && add,
    children:
      bottlenecks.length === 0 ? (
        <section class="empty">
          <h2>{t.emptyTitle}</h2>
          <p>{mayWrite ? t.emptyMay : t.emptyMayNot}</p>
          {add}
        </section>
      ) : (
        <>
          <Filters filters={filtersOf(language, seen, asked)} />
          {shown.length === 0 ? <p>{t.noneFound}</p> : <Table language={language} shown={shown} today={seen.choices.today} />}
        </>
      ),
  })
}

const fits = (one: Bottleneck, { standing, kind, school, route }: Asked): boolean =>
  (standing === null || standingOf(one) === standing) &&
  (kind === null || one.kind === kind) &&
  (school === null || one.schoolIds.includes(school)) &&
  (route === null || one.routeIds.includes(route))

function filtersOf(language: Language, { bottlenecks, choices }: SeenBottlenecks, asked: Asked): Filter[] {
  const t = bottleneckWords(language)
  const { all } = placeWords(language)
  const href = (change: Partial<Asked>) => {
    const { standing, kind, school, route } = { ...asked, ...change }
    const values = { stand: standing ?? undefined, soort: kind ?? undefined, school: school ?? undefined, route: route ?? undefined }
    return link(language, LIST, values)
  }
  const filter = (name: string, field: keyof Asked, options: readonly { id: string; name: string }[]): Filter => ({
    name,
    label: t.filter[field],
    options: [{ id: null, name: all }, ...options].map(({ id, name: label }) => ({
      label,
      href: href({ [field]: id }),
      current: asked[field] === id,
    })),
  })
  const used = (ids: readonly string[], rows: readonly { id: string; name: string }[]) => rows.filter(({ id }) => ids.includes(id))
  const standings = STANDINGS.filter((one) => bottlenecks.some((other) => standingOf(other) === one))
  const kinds = KINDS.filter((one) => bottlenecks.some(({ kind }) => kind === one))
  return [
    filter(
      'stand',
      'standing',
      standings.map((id) => ({ id, name: t.standing[id] })),
    ),
    filter(
      'soort',
      'kind',
      kinds.map((id) => ({ id, name: t.kind[id] })),
    ),
    filter(
      'school',
      'school',
      used(
        bottlenecks.flatMap((one) => one.schoolIds),
        choices.schools,
      ),
    ),
    filter(
      'route',
      'route',
      used(
        bottlenecks.flatMap((one) => one.routeIds),
        choices.routes,
      ),
    ),
  ]
}

const TONE: Record<Standing, Tone> = { open: 'wait', escalated: 'bad', resolved: 'good' }

export function StandingBadge({ language, bottleneck }: { language: Language; bottleneck: Bottleneck }) {
  const standing = standingOf(bottleneck)
  return <Badge tone={TONE[standing]}>{bottleneckWords(language).standing[standing]}</Badge>
}

function Table({ language, shown, today }: { language: Language; shown: readonly Bottleneck[]; today: string }) {
  const t = bottleneckWords(language)
  return (
    <div class="section-s">
      <table class="table cards">
        <thead>
          <tr>
            {Object.values(t.col).map((one) => (
              <th scope="col">{one}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => {
            const neglect = neglectOf(one, today)
            return (
              <tr>
                <th scope="row">
                  <a href={link(language, `${LIST}/${one.id}`)}>{one.title}</a>
                  <small>{t.kind[one.kind]}</small>
                </th>
                <td data-label={t.col.hurts}>{one.hurts}</td>
                <td data-label={t.col.since}>{formatDate(language, one.since, 'short')}</td>
                <td data-label={t.col.owner}>
                  {one.owner}
                  {neglect && <small>{t.neglect[neglect]}</small>}
                </td>
                <td data-label={t.col.standing}>
                  <StandingBadge language={language} bottleneck={one} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
