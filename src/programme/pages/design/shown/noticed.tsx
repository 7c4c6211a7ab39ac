import type { AnalysisFinding } from '../../../analysis/finding.ts'
import { Findings } from '../findings.tsx'
import type { Shown } from './model.ts'
import { shownWords } from './words.ts'

/** What an analysis found, or that it found nothing. */
export function Noticed({
  language,
  open,
  findings,
  none,
}: Pick<Shown, 'language' | 'open'> & { findings: readonly AnalysisFinding[]; none?: string }) {
  const t = shownWords(language)
  const { design, route, mayEdit } = open
  if (findings.length === 0) return <p class="quiet">{none ?? t.nothing}</p>
  return <Findings language={language} findings={findings} design={design} routeId={mayEdit ? route.id : null} />
}
