import type { AppContext } from '#platform/http/app.ts'
import { ButtonLink } from '#ui/button.tsx'
import { startHref } from './addresses.ts'
import { uploadPage } from './frame.tsx'
import { uploadWords } from './words.ts'

/** Where an upload was, or never was: the two cannot be told apart, and need not be. */
export function gonePage(c: AppContext) {
  const { language } = c.var.address
  const t = uploadWords(language).gone
  return uploadPage(c, {
    title: t.title,
    lead: t.text,
    status: 404,
    crumbs: [],
    children: <ButtonLink href={startHref(language)}>{t.action}</ButtonLink>,
  })
}
