import { link } from '#platform/http/address.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import type { Finding } from '#schemes/index.ts'
import { Badge, type Tone } from '#ui/badge.tsx'
import type { RouteDesign } from '../../design/design.ts'
import { hrefOfField } from './field-href.ts'
import { designPath } from './frame.tsx'
import { isOfAnalysis, saidOf } from './said.ts'
import { designWords } from './words.ts'

const TONE = { fits: 'good', 'needs-decision': 'wait', 'not-allowed': 'bad' } as const satisfies Record<Finding['severity'], Tone>
const CLASS = { fits: 'fits', 'needs-decision': 'decide', 'not-allowed': 'not-allowed' } as const

export interface FindingsProps {
  language: Language
  findings: readonly Finding[]
  design: RouteDesign
  /** where its fields are mended; null for who may not */
  routeId: string | null
}

/** Each finding with its kind, its sentence, the way to mend it and its source. */
export function Findings({ language, findings, design, routeId }: FindingsProps) {
  return (
    <ul class="findings stacked">
      {findings.map((finding) => (
        <OneFinding language={language} finding={finding} design={design} routeId={routeId} />
      ))}
    </ul>
  )
}

function OneFinding({ language, finding, design, routeId }: Omit<FindingsProps, 'findings'> & { finding: Finding }) {
  const t = designWords(language)
  const { title, sentence, source, link: readAt } = saidOf(language, finding)
  const { severity, field, rule } = finding
  const exception = design.exceptions.find((one) => one.rule === rule)
  const mends = routeId !== null && severity !== 'fits'
  return (
    <li class={CLASS[severity]}>
      <Badge tone={TONE[severity]}>{t.severity[severity]}</Badge>
      {title && <h3>{title}</h3>}
      <p>
        {sentence} {mends && <a href={hrefOfField(language, routeId, field)}>{t.mend}</a>}
        {mends && !exception && !isOfAnalysis(finding) && (
          <>
            {' · '}
            <a href={link(language, designPath(routeId, 'rij/uitzonderingen/nieuw'), { regel: rule })}>{t.decideException}</a>
          </>
        )}
      </p>
      {exception && (
        <p>
          <b>{t.excepted(exception.who, exception.until ? t.exceptedUntil(formatDate(language, exception.until)) : t.exceptedAlways)}</b>{' '}
          {exception.why}
        </p>
      )}
      {source && <p class="source">{readAt ? <a href={readAt}>{source}</a> : source}</p>}
    </li>
  )
}
