import type { Child } from 'hono/jsx'
import type { Language } from '#platform/i18n.ts'
import { uiMessages } from './messages.ts'

export interface ExplainPair {
  term: string
  text: Child
}

/** 'Hoe komt dit tot stand': closed on screen, open on paper. */
export function Explain({ language, pairs, children }: { language: Language; pairs: ExplainPair[]; children?: Child }) {
  return (
    <details class="explain">
      <summary>{uiMessages(language).explain}</summary>
      <div>
        <dl class="pairs">
          {pairs.map(({ term, text }) => (
            <>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </>
          ))}
        </dl>
        {children}
      </div>
    </details>
  )
}
