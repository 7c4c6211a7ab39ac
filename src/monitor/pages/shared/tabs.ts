import { link } from '#platform/http/address.ts'
import type { Language } from '#platform/i18n.ts'
import type { Tab } from '#ui/tabs.tsx'
import { type ResultSource, sharedWords } from './view.ts'

export type TabName = 'overview' | 'cohort' | 'experiments' | 'checks' | 'definitions'

const PATHS: Record<TabName, string> = {
  overview: '',
  cohort: '/cohort',
  experiments: '/experimenten',
  checks: '/controles',
  definitions: '/definities',
}

/** Our own tabs and those of pages beside ours; `current` is the name of either. */
export function resultTabs(language: Language, { base, extraTabs = [] }: Pick<ResultSource, 'base' | 'extraTabs'>, current: string): Tab[] {
  const words = sharedWords(language).tabs
  const own = (Object.keys(PATHS) as TabName[]).map((name) => ({
    label: words[name],
    href: link(language, base + PATHS[name]),
    current: name === current,
  }))
  const extra = extraTabs.map(({ name, path, label }) => ({
    label: label[language],
    href: link(language, path),
    current: name === current,
  }))
  return [...own, ...extra]
}
