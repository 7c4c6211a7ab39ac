import type { Right } from '#platform/access/rights.ts'
import { type Viewer, whyMay } from '#platform/access/viewer.ts'
import { link } from '#platform/http/address.ts'
import type { Language } from '#platform/i18n.ts'
import { Tabs } from '#ui/tabs.tsx'
import { BASE } from './addresses.ts'
import { pupilWords } from './words.ts'

/** What is done with pupils in the order of a route: who is there, who is guided, who comes, works, leaves. */
const WORK = {
  list: { path: '', right: 'pupil/see' },
  morning: { path: '/vandaag', right: 'attendance/see' },
  absence: { path: '/verzuim', right: 'attendance/see' },
  mentor: { path: '/mentor', right: 'guidance/see' },
  talks: { path: '/gesprekken', right: 'guidance/write' },
  letters: { path: '/brieven', right: 'guidance/write' },
  intake: { path: '/intake', right: 'intake/see' },
  placements: { path: '/plaatsingen', right: 'placement/see' },
  grades: { path: '/resultaten/invoeren', right: 'progress/write' },
  held: { path: '/resultaten', right: 'progress/write' },
  competences: { path: '/competenties', right: 'route/design' },
  handOvers: { path: '/overdracht', right: 'hand-over/see' },
  stop: { path: '/stoppen', right: 'pupil/change' },
  followUp: { path: '/vervolg', right: 'hand-over/see' },
} as const satisfies Record<string, { path: string; right: Right }>

/** The ways from the list of pupils to the work with them, as far as they are this person's. */
export function WorkNav({ language, viewer }: { language: Language; viewer: Viewer | null }) {
  const t = pupilWords(language).work
  const shown = (Object.keys(WORK) as (keyof typeof WORK)[]).filter((one) => whyMay(viewer, WORK[one].right))
  if (shown.length < 2) return null
  const tabs = shown.map((one) => ({
    label: t.names[one],
    href: link(language, `${BASE}${WORK[one].path}`),
    current: one === 'list',
  }))
  return <Tabs label={t.label} tabs={tabs} />
}
