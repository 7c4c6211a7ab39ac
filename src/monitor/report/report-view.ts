import type { Language } from '#platform/i18n.ts'
import type { MonitorOutput } from '../output.ts'
import { sharedWords, type View } from '../pages/shared/view.ts'

/** Parts of the report beside the chapters, by their id. */
export const PLACES = { overview: 'overzicht', checks: 'controles', definitions: 'definities', files: 'bestanden' } as const

/** A view without a site: what would be another page is another place in the same document. `chapter` makes ids and regions unique. */
export function reportView(output: MonitorOutput, language: Language, chapter?: { id: string; title: string }): View {
  const anchor = (name: string) => (chapter ? `${chapter.id}-${name}` : name)
  const region = (name: string) => (chapter ? `${chapter.title}: ${name}` : name)
  return { language, output, words: sharedWords(language), anchor, region, href: (path) => `#${placeOf(path, anchor)}`, alone: true }
}

/** The rows behind a figure do not go along with the report; the table of positions is what comes nearest. */
function placeOf(path: string, anchor: (name: string) => string): string {
  const [, cohort] = /^\/cohort\/(.+)$/.exec(path) ?? []
  if (cohort) return cohort
  if (path === '/controles') return PLACES.checks
  if (path === '/definities') return PLACES.definitions
  if (path === '/rijen') return anchor('posities')
  throw new Error(`the report has no place for ${path}`)
}
