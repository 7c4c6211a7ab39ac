import type { Language } from '#platform/i18n.ts'
import { uiMessages } from './messages.ts'

/** The last crumb is the page itself and has no address. */
export interface Crumb {
  label: string
  href?: string
}

export function Crumbs({ language, crumbs }: { language: Language; crumbs: Crumb[] }) {
  return (
    <nav class="crumbs" aria-label={uiMessages(language).crumbs}>
      <ol>
        {crumbs.map(({ label, href }) => (
          <li aria-current={href ? undefined : 'page'}>{href ? <a href={href}>{label}</a> : label}</li>
        ))}
      </ol>
    </nav>
  )
}
