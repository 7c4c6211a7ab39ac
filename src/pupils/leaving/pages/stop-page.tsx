import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { byId, fieldsOf } from '#ui/form/fields.tsx'
import { BASE } from '../../pages/addresses.ts'
import { pupilsPage } from '../../pages/frame.tsx'
import { DESTINATIONS } from '../leaving.ts'
import type { LeavingMistake } from '../leaving-form.ts'
import type { StopDesk } from '../stop.actions.ts'
import type { Typed } from './form-page.tsx'
import { leavingWords } from './words.ts'

export const STOP = `${BASE}/stoppen`

/** A route that stops: one day and one reason, a destination for each. */
export function stopPage(c: AppContext, desk: StopDesk, typed: Typed) {
  const { language } = c.var.address
  const t = leavingWords(language)
  const is = fieldsOf<LeavingMistake>({ language, ...typed, sentences: t.mistake, labels: t.field })
  return pupilsPage(c, {
    title: t.stopTitle,
    lead: desk.routes.length > 0 ? t.stopLead : t.stopNone,
    crumbs: [],
    status: typed.mistakes.length > 0 ? 422 : 200,
    children: desk.routes.length > 0 && (
      <section class="section">
        <form method="get" action={link(language, STOP)}>
          {is.select('route', byId(desk.routes))}
          <SubmitButton second>{t.choose}</SubmitButton>
        </form>
        {desk.route && desk.pupils.length > 0 && <StopForm language={language} desk={desk} typed={typed} />}
      </section>
    ),
  })
}

function StopForm({ language, desk, typed }: { language: Language; desk: StopDesk; typed: Typed }) {
  const t = leavingWords(language)
  const names = Object.fromEntries(desk.pupils.map(({ pupilId, name }) => [`bestemming-${pupilId}`, name]))
  const is = fieldsOf<LeavingMistake>({ language, ...typed, sentences: t.mistake, labels: { ...t.field, ...names } })
  return (
    <form class="section-s" method="post" action={link(language, STOP)}>
      {is.wrongs}
      <input type="hidden" name="route" value={desk.route?.id ?? ''} />
      {is.date('laatste-dag')}
      {is.area('waarom', 2)}
      <h2>{t.destinations}</h2>
      {desk.pupils.map(({ pupilId }) =>
        is.select(`bestemming-${pupilId}`, [
          { value: '', label: t.choose },
          ...DESTINATIONS.map((value) => ({ value, label: t.destination[value] })),
        ]),
      )}
      <SubmitButton>{t.stopButton(formatNumber(language, desk.pupils.length))}</SubmitButton>
    </form>
  )
}
