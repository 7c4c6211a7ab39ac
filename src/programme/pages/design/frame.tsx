import type { Child } from 'hono/jsx'
import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import { schemeText } from '#schemes/index.ts'
import { Page } from '#ui/page.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { render } from '#ui/render.ts'
import { Tabs } from '#ui/tabs.tsx'
import type { RouteDesign } from '../../design/design.ts'
import type { OpenDesign } from '../../version/see.actions.ts'
import { stillToAgree } from '../../version/version.ts'
import { programmeWords } from '../../words.ts'
import { designWords, listText } from './words.ts'

export const TABS = ['gegevens', 'blokken', 'dekking', 'uren', 'week', 'terugweg', 'leerlingen', 'kosten', 'regels', 'versies'] as const
export type DesignTab = (typeof TABS)[number]

/** Which version an address means: nothing for the one that opens by itself. */
export const versionQuery = ({ versions, version }: Pick<OpenDesign, 'versions' | 'version'>): Record<string, string> =>
  version.state === 'draft' || (versions.every(({ state }) => state !== 'draft') && versions[0]?.id === version.id)
    ? {}
    : { versie: String(version.number) }

export const designPath = (routeId: string, rest = ''): string => `/programma/${routeId}/ontwerp${rest && `/${rest}`}`

export interface FrameOptions {
  tab: 'ontwerp' | DesignTab | null
  /** of a page under a tab */
  title?: string
  actions?: Child
  status?: 200 | 403 | 422
}

/** The frame of every page of a design: name, what it is in a line, tabs, and which version this is. */
export function designFrame(c: AppContext, open: OpenDesign, { tab, title, actions, status = 200 }: FrameOptions, children: Child) {
  const { address, site } = c.var
  const { language } = address
  const t = designWords(language)
  const { route, design } = open
  const at = (rest: string) => link(language, designPath(route.id, rest), versionQuery(open))
  const above = [
    { label: programmeWords(language).section, href: link(language, '/programma') },
    { label: route.name, href: link(language, `/programma/${route.id}`) },
  ]
  const crumbs = [...above, ...(title ? [{ label: t.designer, href: at('') }, { label: title }] : [{ label: t.designer }])]
  const tabs = [
    { label: t.tab.route, href: link(language, `/programma/${route.id}`), current: false },
    { label: t.tab.ontwerp, href: at(''), current: tab === 'ontwerp' },
    ...TABS.map((one) => ({ label: t.tab[one], href: at(one), current: tab === one })),
  ]
  const page = (
    <Page address={address} site={site} title={title ? `${title} – ${design.name}` : design.name} section="programma" crumbs={crumbs}>
      <PageHead title={title ?? design.name} lead={title ? design.name : leadOf(language, design)} actions={actions} />
      <Tabs label={t.tab.label} tabs={tabs} />
      <VersionBanner language={language} open={open} />
      {children}
    </Page>
  )
  return render(c, page, status)
}

/** `Geïntegreerde leerroute: bb → mbo 2. 4 jaren, 20 plaatsen, start 1 augustus 2026.` */
function leadOf(language: Language, { scheme, target, qualifications, years, startsOn }: RouteDesign): string {
  const t = designWords(language)
  const niveaus = [...new Set(qualifications.flatMap(({ niveau }) => niveau ?? []))].sort()
  const name = schemeText(language, scheme)
  const isKnown = target.leerwegen.length + niveaus.length > 0
  const who = programmeWords(language).direction(target.leerwegen.join('/'), niveaus.join('/'))
  const parts = [
    years.length > 0 && t.leadParts.years(formatNumber(language, years.length)),
    target.places !== null && t.leadParts.places(formatNumber(language, target.places)),
    startsOn && t.leadParts.start(formatDate(language, startsOn)),
  ].filter(Boolean)
  const first = `${isKnown ? t.lead(name, who) : name}.`
  return parts.length > 0 ? `${first} ${capital(parts.join(', '))}.` : first
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function VersionBanner({ language, open }: { language: Language; open: OpenDesign }) {
  const t = designWords(language)
  const { version, versions, route } = open
  const hasBoth = (['vo', 'mbo'] as const).every((side) => route.partners.some((one) => one.side === side))
  const waits = stillToAgree(route.partners, version.consents).map(({ institutionName }) => institutionName)
  const isOther = version.state !== 'draft' && versions.some(({ state }) => state === 'draft')
  const said =
    version.state !== 'draft' ? '' : hasBoth ? (waits.length > 0 ? t.banner.waits(listText(language, waits)) : '') : t.banner.noPartners
  return (
    <p class={isOther ? 'banner wait' : 'banner'}>
      <b>{t.banner.version(String(version.number), t.state[version.state])}</b> {isOther ? t.banner.other(String(version.number)) : said}{' '}
      {version.cohorts.length > 0 && t.banner.cohorts(version.cohorts.join(', '))}{' '}
      <a href={link(language, designPath(route.id, 'versies'))}>{t.banner.toVersions}</a>
    </p>
  )
}
