import { whyMay } from '#platform/access/viewer.ts'
import { link } from '#platform/http/address.ts'
import { formatDate } from '#platform/i18n.ts'
import { countText, type PhaseCounts } from '#programme/index.ts'
import { schemeText } from '#schemes/index.ts'
import { ButtonLink } from '#ui/button.tsx'
import { ScrollBox } from '#ui/scroll-box.tsx'
import type { RouteCounts } from '../actions.ts'
import { todayWords } from '../words.ts'
import { TO } from './addresses.ts'
import type { PartProps } from './part.ts'

const MOST = 12

/** Own routes with their pupils, today and on the count dates. */
export function RoutesPart(props: PartProps & { routes: RouteCounts }) {
  const t = todayWords(props.language).routes
  return (
    <section aria-labelledby="routes">
      <h2 id="routes">{t.title}</h2>
      {props.routes.routes.length === 0 ? <NoRoutes {...props} /> : <RouteTable {...props} />}
    </section>
  )
}

function NoRoutes({ language, viewer }: PartProps) {
  const t = todayWords(language).routes
  return (
    <div class="empty">
      <p>{t.empty}</p>
      {whyMay(viewer, 'route/change') && <ButtonLink href={link(language, TO.newRoute)}>{t.make}</ButtonLink>}
    </div>
  )
}

function RouteTable({ language, day, routes: { days, routes } }: PartProps & { routes: RouteCounts }) {
  const t = todayWords(language).routes
  const isFew = ({ VO, MBO }: PhaseCounts): boolean => VO === 'few' || MBO === 'few'
  const shown = routes.slice(0, MOST)
  return (
    <>
      <ScrollBox label={t.caption}>
        <table class="table">
          <caption class="visually-hidden">{t.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.route}</th>
              {days.map((one) => (
                <th scope="col">{one === day ? t.now : formatDate(language, one, 'short')}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ route, counts }) => (
              <tr>
                <th scope="row">
                  <a href={link(language, TO.route(route.id))}>{route.name}</a>
                  <small>{schemeText(language, route.scheme)}</small>
                </th>
                {counts.map(({ VO, MBO }) => (
                  <td>{t.counts(countText(language, VO), countText(language, MBO))}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {shown.some(({ counts }) => counts.some(isFew)) && <p class="small quiet">{t.few}</p>}
      {routes.length > MOST && (
        <p>
          <a href={link(language, TO.routes)}>{t.more}</a>
        </p>
      )}
    </>
  )
}
