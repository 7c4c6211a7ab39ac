import type { Language } from '#platform/i18n.ts'
import { Badge } from '#ui/badge.tsx'
import type { PlacementFinding } from '../rules/index.ts'
import { findingText } from './text.ts'
import { placementWords } from './words.ts'

/** What the rules say of a placement, each with its source. */
export function Findings({ language, findings }: { language: Language; findings: readonly PlacementFinding[] }) {
  const t = placementWords(language)
  if (findings.length === 0) return null
  return (
    <section aria-labelledby="aandacht">
      <h2 id="aandacht">{t.findings}</h2>
      <ul class="findings">
        {findings.map((one) => (
          <li class="attention">
            <p>
              <Badge tone={one.severity === 'not-allowed' ? 'bad' : 'wait'}>{t.severity[one.severity]}</Badge> {findingText(language, one)}
            </p>
            <p class="source">{t.source[one.rule]}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
