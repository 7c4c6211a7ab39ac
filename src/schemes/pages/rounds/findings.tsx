import { link } from '#platform/http/address.ts'
import type { Language } from '#platform/i18n.ts'
import { Badge, type Tone } from '#ui/badge.tsx'
import type { Severity } from '../../finding.ts'
import type { RoundFinding } from '../../rounds/finding.ts'
import { roundFindingText } from '../../rounds/words.ts'
import type { Source } from '../../source.ts'
import { sourceText } from '../../words.ts'
import { stepPath } from './paths.ts'
import { roundPageWords } from './words.ts'

const TONE: Record<Severity, Tone> = { fits: 'good', 'needs-decision': 'wait', 'not-allowed': 'bad' }
const CLASS = { fits: 'fits', 'needs-decision': 'decide', 'not-allowed': 'not-allowed' } as const

export interface FindingsProps {
  language: Language
  findings: readonly RoundFinding[]
  /** where it is mended; absent on the page of the step itself */
  at?: { roundId: string; id: string }
}

/** Each finding with its kind, its sentence, where it is mended, and its source. */
export function RoundFindings({ language, findings, at }: FindingsProps) {
  const t = roundPageWords(language)
  return (
    <ul class="findings stacked">
      {findings.map((finding) => {
        const said = roundFindingText(language, finding)
        const { severity, field } = finding
        return (
          <li class={CLASS[severity]}>
            <Badge tone={TONE[severity]}>{t.severity[severity]}</Badge>
            <h3>{said.title}</h3>
            <p>
              {said.sentence} {at && severity !== 'fits' && <a href={link(language, stepPath(at.roundId, at.id, field))}>{t.toStep}</a>}
            </p>
            <p class="source">{said.link ? <a href={said.link}>{said.source}</a> : said.source}</p>
          </li>
        )
      })}
    </ul>
  )
}

/** Where a question, document or criterion comes from. */
export function SourceLine({ language, source }: { language: Language; source: Source }) {
  const { source: name, link: href } = sourceText(language, source)
  return <span class="small quiet">{href ? <a href={href}>{name}</a> : name}</span>
}
