import type { AppContext } from '#platform/http/app.ts'
import { SubmitButton } from '#ui/button.tsx'
import type { Upload } from '../uploads/index.ts'
import { hrefOf } from './addresses.ts'
import { momentText } from './format.ts'
import { uploadPage } from './frame.tsx'
import { uploadWords } from './words.ts'

/** Asks once; a page of its own instead of a dialogue, so that it works without script. */
export function deletePage(c: AppContext, upload: Upload) {
  const { language } = c.var.address
  const t = uploadWords(language).remove
  const when = momentText(language, new Date(upload.made))
  return uploadPage(c, {
    title: t.title,
    lead: t.question(when),
    crumbs: [{ label: momentText(language, new Date(upload.made), 'short'), href: hrefOf(language, upload.id) }],
    children: (
      <form class="confirm" method="post" action={hrefOf(language, upload.id, '/verwijderen')}>
        <p>{t.text}</p>
        <p class="actions">
          <SubmitButton>{t.yes}</SubmitButton> <a href={hrefOf(language, upload.id)}>{t.no}</a>
        </p>
      </form>
    ),
  })
}
