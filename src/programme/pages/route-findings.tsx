import { link } from '#platform/http/address.ts'
import type { Language } from '#platform/i18n.ts'
import { type Finding, ruleText } from '#schemes/index.ts'
import { Badge } from '#ui/badge.tsx'
import type { Route } from '../route.ts'
import type { JudgedRoute } from '../rules/judge-route.ts'
import { programmeWords } from '../words.ts'

/** What the rules of the scheme say of the route, and where all of them stand. */
export function RouteFindings({ language, route, judged }: { language: Language; route: Route; judged: JudgedRoute }) {
  const t = programmeWords(language).page
  const { findings, waiting } = judged
  const rules = link(language, `/programma/regelingen/${route.scheme}`, { datum: route.startsOn })
  return (
    <section class="section-s" aria-labelledby="regels">
      <h2 id="regels">{t.rules}</h2>
      <p class="prose">
        {findings.length === 0 && t.nothingOdd} {waiting > 0 && t.waiting(String(waiting))} <a href={rules}>{t.toRules}</a>
      </p>
      {findings.length > 0 && (
        <ul class="findings stacked">
          {findings.map((finding) => (
            <OneFinding language={language} finding={finding} />
          ))}
        </ul>
      )}
    </section>
  )
}

function OneFinding({ language, finding }: { language: Language; finding: Finding }) {
  const t = programmeWords(language)
  const isForbidden = finding.severity === 'not-allowed'
  const { title, sentence, source, link: href } = wordsOf(language, finding)
  return (
    <li class={isForbidden ? 'not-allowed' : 'decide'}>
      <Badge tone={isForbidden ? 'bad' : 'wait'}>{isForbidden ? t.page.notAllowed : t.page.needsDecision}</Badge>
      <h3>{title}</h3>
      <p>{sentence}</p>
      <p class="source">{href ? <a href={href}>{source}</a> : source}</p>
    </li>
  )
}

function wordsOf(language: Language, finding: Finding): ReturnType<typeof ruleText> {
  if (finding.rule !== 'programme/crebo-not-valid') return ruleText(language, finding)
  const { title, text, source } = programmeWords(language).creboNotValid
  return { title, sentence: text(String(finding.given?.crebo ?? '')), source, link: null }
}
