import { formatNumber, type Language } from '#platform/i18n.ts'
import { Badge, type Tone } from '#ui/badge.tsx'
import { emptyPlan } from '../empty-plan.ts'
import { SEVERITIES, type Severity } from '../finding.ts'
import { articleText } from '../law/law-text.ts'
import type { Rule } from '../rule.ts'
import { judgeBy } from '../rule-set.ts'
import { findScheme, type SchemeId } from '../scheme.ts'
import { ruleWords } from '../scheme-folders.ts'
import type { Source } from '../source.ts'
import { ruleText, sourceText } from '../words.ts'
import { pageWords } from './words.ts'

interface RulesProps {
  language: Language
  scheme: SchemeId
  day: string
  rules: readonly Rule[]
}

const TONE: Record<Severity, Tone> = { 'not-allowed': 'bad', 'needs-decision': 'wait', fits: 'good' }

/** Every rule of the day: what it asks, what it can say, where it stands, and the article itself where it is at hand. */
export function RulesPart({ language, scheme, day, rules }: RulesProps) {
  const t = pageWords(language)
  return (
    <section class="section-s" aria-labelledby="regels">
      <h2 id="regels">{t.rules}</h2>
      <p class="prose">{t.rulesLead(formatNumber(language, rules.length))}</p>
      <ul class="findings section-s">
        {rules.map((rule) => (
          <OneRule language={language} scheme={scheme} day={day} rule={rule} />
        ))}
      </ul>
    </section>
  )
}

function OneRule({ language, scheme, day, rule }: Omit<RulesProps, 'rules'> & { rule: Rule }) {
  const t = pageWords(language)
  const words = ruleWords(language, rule.id)
  const onEmpty = judgeBy(rule, emptyPlan(scheme, day))
  const source = rule.source.kind === 'scheme' ? (findScheme(scheme)?.source ?? rule.source) : rule.source
  const named = sourceText(language, source)
  return (
    <li>
      <h3>{words?.title}</h3>
      <p>
        {t.canSay}{' '}
        {SEVERITIES.filter((severity) => words?.[severity]).map((severity) => (
          <>
            <Badge tone={TONE[severity]}>{t.severity[severity]}</Badge>{' '}
          </>
        ))}
      </p>
      {onEmpty && onEmpty.severity !== 'fits' && (
        <p>
          {t.onEmpty} {ruleText(language, onEmpty).sentence}
        </p>
      )}
      <p class="source">
        {t.source} {named.link ? <a href={named.link}>{named.source}</a> : named.source}
      </p>
      {source.kind === 'law' && <Article language={language} source={source} />}
    </li>
  )
}

/** The words of the law, Dutch in every language. */
function Article({ language, source }: { language: Language; source: Source & { kind: 'law' } }) {
  const t = pageWords(language)
  const found = articleText(source.text, source.article, source.lid ?? null)
  if (!found) return null
  return (
    <details class="more">
      <summary>{t.article}</summary>
      <div lang="nl">
        <p>
          <b>{t.articleHeading(found.article, found.heading)}</b>
        </p>
        {found.parts.map(({ sign, text }) => (
          <p>{sign ? `${sign.replace(/\.$/, '')}. ${text}` : text}</p>
        ))}
      </div>
    </details>
  )
}
