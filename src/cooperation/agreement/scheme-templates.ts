import { obligatoryClauses, type SchemeId } from '#schemes/index.ts'

/** Schemes whose subjects an agreement can begin with before it covers a route; the day is one on which the scheme holds. */
export const SCHEME_TEMPLATES = [
  { id: 'regeling-vm2', scheme: 'vm2', day: '2013-08-01' },
  { id: 'regeling-vakmanschaproute', scheme: 'vakmanschaproute', day: '2016-08-01' },
  { id: 'regeling-beroepsroute', scheme: 'beroepsroute', day: '2016-08-01' },
  { id: 'regeling-technologieroute', scheme: 'technologieroute', day: '2016-08-01' },
  { id: 'regeling-dlr', scheme: 'dlr', day: '2026-08-01' },
  { id: 'regeling-glr', scheme: 'glr', day: '2026-08-01' },
] as const satisfies readonly { id: string; scheme: SchemeId; day: string }[]
export type SchemeTemplate = (typeof SCHEME_TEMPLATES)[number]

export const findSchemeTemplate = (id: string): SchemeTemplate | undefined => SCHEME_TEMPLATES.find((one) => one.id === id)

/** The subjects that such an agreement begins with, in the order of the law. */
export const subjectsOf = ({ scheme, day }: SchemeTemplate) => obligatoryClauses(scheme, day)
