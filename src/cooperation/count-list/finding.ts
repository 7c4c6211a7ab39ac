import type { CountedRoute, Known, Phase, SaidPupil } from './pupil.ts'

/** Where a check comes from; the titles stay as they are published. */
export interface CheckSource {
  text: string
  url: string | null
}

const ROD = { text: 'DUO, PvE MBO-instelling 4.8.3 (12-05-2026), par. 7.3.1', url: null }
const RO = { text: 'DUO, PvE MBO-instelling 4.8.2, ISP (Leerroute, Leerroutefase, Opleidingcode, Onderwijslocatie)', url: null }
const BPV = { text: 'DUO, PvE MBO-instelling 4.8.2, BPV (Afsluitdatum, LeerbedrijfID)', url: null }
const TELLING = {
  text: 'sterkberoepsonderwijs.nl, ‘Hoe zit het met de telling van jongeren in een doorlopende leerroute’',
  url: 'https://www.sterkberoepsonderwijs.nl/faq/hoe-zit-het-met-de-telling-van-jongeren-in-een-doorlopende-leerroute',
}
const AANMELDEN = {
  text: 'sterkberoepsonderwijs.nl, ‘Het aanmelden van leerlingen in een doorlopende of geïntegreerde route’ (11-10-2022)',
  url: 'https://www.sterkberoepsonderwijs.nl/nieuws/het-aanmelden-van-leerlingen-in-een-doorlopende-of-geintegreerde-route',
}
const SBB = { text: 'SBB, codelijst kwalificaties (crebo) met begin- en einddatum', url: 'https://kwalificatie-mijn.s-bb.nl/Lijsten' }
const OWN = { text: 'Doorloop', url: null }

/** Every check by its name, with its source; in this order on the pages. */
export const CHECKS = {
  'phase-differs': ROD,
  'kind-differs': ROD,
  'route-differs': OWN,
  'two-routes': RO,
  'known-at-one-school': AANMELDEN,
  'not-matched': OWN,
  'no-mbo-enrolment': TELLING,
  'no-vo-enrolment': AANMELDEN,
  'site-not-of-route': RO,
  'crebo-missing': RO,
  'crebo-unknown': SBB,
  'crebo-not-valid': SBB,
  'crebo-not-of-route': RO,
  'bpv-agreement-missing': BPV,
  'bpv-company-missing': BPV,
} as const satisfies Record<string, CheckSource>

export type CheckName = keyof typeof CHECKS
export const CHECK_NAMES = Object.keys(CHECKS) as CheckName[]

/** What is not right about one pupil. `schools`: who has to look, by institution. */
export type Finding = { schools: readonly string[] } & (
  | { rule: 'phase-differs'; says: readonly { institutionId: string; phase: Phase }[] }
  | { rule: 'kind-differs' | 'route-differs' | 'two-routes'; routeIds: readonly string[] }
  | { rule: 'known-at-one-school' | 'not-matched' | 'no-mbo-enrolment' | 'no-vo-enrolment' | 'crebo-missing' }
  | { rule: 'site-not-of-route'; siteId: string }
  | { rule: 'crebo-unknown' | 'crebo-not-valid' | 'crebo-not-of-route'; crebo: string }
  | { rule: 'bpv-agreement-missing' | 'bpv-company-missing' }
)

export type Check = (pupil: SaidPupil, route: CountedRoute, known: Known) => Finding | null

/** The facts of a finding as one text: other facts are another difference. */
export function factsText(finding: Finding): string {
  const { rule, schools, ...facts } = finding
  return JSON.stringify([rule, [...schools].sort(), facts])
}
