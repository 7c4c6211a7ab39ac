import { link } from '#platform/http/address.ts'
import type { Language } from '#platform/i18n.ts'
import { uiMessages } from './messages.ts'

/** The chain of the product, in its fixed order; `vandaag` stands apart before it. */
export const SECTIONS = ['vandaag', 'samenwerking', 'programma', 'leerlingen', 'resultaten'] as const
export type Section = (typeof SECTIONS)[number]

/** Shows only the parts that exist: a word that leads nowhere is noise. The order never changes. */
export function Chain({ language, sections, current }: { language: Language; sections: readonly Section[]; current: Section | null }) {
  const t = uiMessages(language)
  return (
    <nav class="chain" aria-label={t.mainMenu}>
      <ol>
        {SECTIONS.filter((section) => sections.includes(section)).map((section) => (
          <li class={section === 'vandaag' ? 'today' : undefined}>
            <a href={link(language, `/${section}`)} aria-current={section === current ? 'true' : undefined}>
              {t.chain[section]}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
