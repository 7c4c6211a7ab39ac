import { PROFIELEN } from '#schools/index.ts'
import type { CoveredRoute, NewParty, Party } from '../agreement/agreement.ts'
import { placeReader, type Read } from '../place/typed.ts'

export const WHO = ['school', 'profiel', 'doelgroep'] as const
export type Who = (typeof WHO)[number]

export interface TypedExtension {
  who: Who
  party: NewParty | null
  /** as it stands in the clause: the name of the school, profile or group */
  name: string
  route: string
  number: string | null
  text: string
  /** null: they stand in the draft that there is already */
  effectiveOn: string | null
  reason: string | null
}

/** Who joins which route; `isFirst`: the amendment has to be begun, so its day and reason are asked. */
export function readExtension(
  form: URLSearchParams,
  { parties, routes, isFirst }: { parties: readonly Omit<Party, 'id'>[]; routes: readonly CoveredRoute[]; isFirst: boolean },
): Read<TypedExtension> {
  const is = placeReader(form)
  const who = is.oneOf('wat', WHO) ?? 'school'
  const chosen = form.get('partij') ?? ''
  const party = who === 'school' ? parties.find(({ institutionId }) => institutionId === chosen) : undefined
  if (who === 'school' && !party) is.wrong('partij', chosen === '' ? 'missing' : 'unknown')
  const profiel = PROFIELEN.find(({ code }) => code === form.get('profiel'))
  if (who === 'profiel' && !profiel) is.wrong('profiel', 'missing')
  const group = who === 'doelgroep' ? is.text('doelgroep', 200) : null
  const route = routes.find(({ routeId }) => routeId === form.get('route'))
  if (!route) is.wrong('route', 'missing')
  const name = party?.institutionName ?? (who === 'profiel' ? profiel?.name : group) ?? ''
  return is.done({
    ...{ who, party: party ? { boardId: party.boardId, institutionId: party.institutionId } : null, name, route: route?.name ?? '' },
    ...{ number: is.text('hoeveel', 200, false), text: is.text('afspraak', 5000) ?? '' },
    ...{ effectiveOn: isFirst ? is.day('ingang', true) : null, reason: isFirst ? is.text('waarom', 500) : null },
  })
}
