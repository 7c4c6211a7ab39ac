import type { Wrong } from '#platform/form/fields.ts'
import type { AppContext } from '#platform/http/app.ts'
import { SubmitButton } from '#ui/button.tsx'
import { byId, fieldsOf } from '#ui/form/fields.tsx'
import { intakeWords } from '../../intake/pages/words.ts'
import { pupilHref } from '../../pages/addresses.ts'
import { dayText } from '../../pages/format.ts'
import { pupilsPage } from '../../pages/frame.tsx'
import type { OtherwiseDesk } from '../otherwise.actions.ts'
import { followUpWords } from './words.ts'

/** Who was asked for a route and chose something else. */
export function otherwisePage(
  c: AppContext,
  pupilId: string,
  { routes, known }: OtherwiseDesk,
  { typed, mistakes }: { typed: URLSearchParams | null; mistakes: readonly Wrong<'in-future'>[] },
) {
  const { language } = c.var.address
  const { otherwise: t } = followUpWords(language)
  const [last] = known
  const first = new URLSearchParams(last ? { route: last.routeId, sinds: last.since } : {})
  const is = fieldsOf({
    language,
    typed: typed ?? first,
    mistakes,
    sentences: { 'in-future': t.future },
    labels: { route: t.route, sinds: t.sinds },
  })
  return pupilsPage(c, {
    title: t.title,
    lead: t.text,
    crumbs: [],
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <form class="section" method="post" action={pupilHref(language, pupilId, '/koos-anders')}>
        {is.wrongs}
        {known.map(({ routeId, how, since }) => (
          <p>
            {t.known(
              byId(routes).find(({ value }) => value === routeId)?.label ?? '',
              intakeWords(language).standing[how],
              dayText(language, since),
            )}
          </p>
        ))}
        {is.select('route', byId(routes))}
        {is.date('sinds')}
        <SubmitButton>{t.button}</SubmitButton>
      </form>
    ),
  })
}
