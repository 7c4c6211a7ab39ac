import type { Wrong } from '#platform/form/fields.ts'
import type { AppContext } from '#platform/http/app.ts'
import { SubmitButton } from '#ui/button.tsx'
import { byId, fieldsOf } from '#ui/form/fields.tsx'
import { pupilHref } from '../../pages/addresses.ts'
import { pupilsPage } from '../../pages/frame.tsx'
import { followUpWords } from './words.ts'

/** Who was asked for a route and chose something else. */
export function otherwisePage(
  c: AppContext,
  pupilId: string,
  { routes }: { routes: readonly { id: string; name: string }[] },
  { typed, mistakes }: { typed: URLSearchParams; mistakes: readonly Wrong<'in-future'>[] },
) {
  const { language } = c.var.address
  const { otherwise: t } = followUpWords(language)
  const is = fieldsOf({ language, typed, mistakes, sentences: { 'in-future': t.future }, labels: { route: t.route, sinds: t.sinds } })
  return pupilsPage(c, {
    title: t.title,
    lead: t.text,
    crumbs: [],
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <form class="section" method="post" action={pupilHref(language, pupilId, '/koos-anders')}>
        {is.wrongs}
        {is.select('route', byId(routes))}
        {is.date('sinds')}
        <SubmitButton>{t.button}</SubmitButton>
      </form>
    ),
  })
}
