import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Right } from '#platform/access/rights.ts'
import { type Viewer, whyMay } from '#platform/access/viewer.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { Tabs } from '#ui/tabs.tsx'
import { pupilHref } from '../addresses.ts'
import { pupilsPage } from '../frame.tsx'
import { pupilWords } from '../words.ts'

/** Where a part of a pupil's page stands, and with which right one opens it; the first is for everybody who sees the pupil. */
const PARTS = {
  // daily work first, then what comes at the crossings
  overview: { below: '', rights: ['pupil/see'] },
  attendance: { below: '/verzuim', rights: ['attendance/see'] },
  talks: { below: '/gesprekken', rights: ['guidance/see', 'own/see'] },
  progress: { below: '/voortgang', rights: ['progress/see'] },
  placement: { below: '/stage', rights: ['placement/see', 'own/see'] },
  portfolio: { below: '/portfolio', rights: ['guidance/see'] },
  letters: { below: '/brieven', rights: ['guidance/see', 'own/see'] },
  help: { below: '/hulp', rights: ['care/write', 'own/see'] },
  intake: { below: '/intake', rights: ['intake/see', 'own/see'] },
  handOver: { below: '/overdracht', rights: ['hand-over/see', 'own/see'] },
  leaving: { below: '/vertrek', rights: ['hand-over/see'] },
  corrections: { below: '/verbeteringen', rights: ['own/see', 'pupil/change'] },
} as const satisfies Record<string, { below: string; rights: readonly Right[] }>
export type PupilPart = keyof typeof PARTS

interface PartPage {
  pupil: { id: string; name: string }
  part: PupilPart
  title: string
  lead: Child
  status?: ContentfulStatusCode
  actions?: Child
  children?: Child
}

/** The frame of a page about one pupil: the pupil in the crumbs, and the other parts of the pupil's page as tabs. */
export function partPage(c: AppContext, { pupil, part, title, lead, status, actions, children }: PartPage) {
  const { language } = c.var.address
  const { viewer } = c.var
  return pupilsPage(c, {
    title,
    lead,
    crumbs: [{ label: pupil.name, href: pupilHref(language, pupil.id) }],
    ...(status ? { status } : {}),
    actions,
    children: (
      <>
        {viewer && <PupilTabs language={language} viewer={viewer} pupilId={pupil.id} current={part} />}
        {children}
      </>
    ),
  })
}

/** Nothing when there is only one. */
export function PupilTabs({
  language,
  viewer,
  pupilId,
  current,
}: {
  language: Language
  viewer: Viewer
  pupilId: string
  current: PupilPart
}) {
  const t = pupilWords(language).pupil
  const shown = (Object.keys(PARTS) as PupilPart[]).filter((part) => PARTS[part].rights.some((right: Right) => whyMay(viewer, right)))
  if (shown.length < 2) return null
  const tabs = shown.map((part) => ({
    label: t.part[part],
    href: pupilHref(language, pupilId, PARTS[part].below),
    current: part === current,
  }))
  return <Tabs label={t.parts} tabs={tabs} />
}
