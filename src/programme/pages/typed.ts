import type { AppContext } from '#platform/http/app.ts'
import { partnersAt, type Route } from '../route.ts'
import type { TypedRoute } from '../route-form.ts'

/** What came in; a field that is not there is empty. */
export async function typedIn(c: AppContext): Promise<TypedRoute> {
  const body = await c.req.parseBody({ all: true })
  const all = (name: string): string[] => [body[name] ?? []].flat().filter((one) => typeof one === 'string')
  const one = (name: string): string => all(name)[0] ?? ''
  return {
    naam: one('naam'),
    regeling: one('regeling'),
    profiel: one('profiel'),
    leerweg: one('leerweg'),
    niveau: one('niveau'),
    leertraject: one('leertraject'),
    crebo: one('crebo'),
    begin: one('begin'),
    einde: one('einde'),
    'partners-vo': all('partners-vo'),
    'partners-mbo': all('partners-mbo'),
  }
}

/** A route as it stands in the form; a new one has only the first day of the next school year. */
export function typedOf(route: Route | null, today: string): TypedRoute {
  const sitesAt = (side: 'vo' | 'mbo') => (route ? partnersAt(route, side).map(({ siteId }) => siteId) : [])
  return {
    naam: route?.name ?? '',
    regeling: route?.scheme ?? '',
    profiel: route?.profiel ?? '',
    leerweg: route?.leerweg ?? '',
    niveau: route?.niveau ? String(route.niveau) : '',
    leertraject: route?.leertraject ?? '',
    crebo: route?.crebo ?? '',
    begin: route?.startsOn ?? nextSchoolYear(today),
    einde: route?.endsOn ?? '',
    'partners-vo': sitesAt('vo'),
    'partners-mbo': sitesAt('mbo'),
  }
}

function nextSchoolYear(today: string): string {
  const year = Number(today.slice(0, 4))
  return `${today.slice(5) <= '08-01' ? year : year + 1}-08-01`
}
