import type { AppContext } from '#platform/http/app.ts'
import { ButtonLink } from '#ui/button.tsx'
import { accountPage } from '../frame.tsx'
import { words } from '../words.ts'

/** The answer to the form itself, not a page to go to: who comes back later finds no codes. `onwards`: a page of our own. */
export function recoveryCodesPage(c: AppContext, codes: readonly string[], onwards: string) {
  const { language } = c.var.address
  const t = words(language).codes
  return accountPage(c, {
    title: t.title,
    lead: t.lead,
    children: (
      <>
        <ul class="codes" aria-label={t.list}>
          {codes.map((code) => (
            <li>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <p class="actions section">
          <ButtonLink href={onwards}>{t.onwards}</ButtonLink>
        </p>
      </>
    ),
  })
}
