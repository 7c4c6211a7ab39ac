import type { Wrong } from '#platform/form/fields.ts'
import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { SubmitButton } from '#ui/button.tsx'
import { byId, fieldsOf, named } from '#ui/form/fields.tsx'
import { partPage } from '../../pages/pupil/part-page.tsx'
import type { PlanDesk } from '../placement.actions.ts'
import type { PlanMistake } from '../plan-form.ts'
import { placementPath, placementsPath } from './addresses.ts'
import { placementWords } from './words.ts'

export interface PlanModel {
  desk: PlanDesk
  typed: URLSearchParams
  mistakes: readonly Wrong<PlanMistake>[]
}

/** A new placement, or another plan for one: then with the reason. */
export function planPage(c: AppContext, { desk, typed, mistakes }: PlanModel) {
  const { language } = c.var.address
  const { form: t, kind, mistake, weekdaysLong, yes, no, unknown } = placementWords(language)
  const { pupilId, name, placement, choices } = desk
  const f = fieldsOf<PlanMistake>({ language, typed, mistakes, sentences: mistake, labels: t.field, hints: t.hint })
  return partPage(c, {
    pupil: { id: pupilId, name },
    part: 'placement',
    title: placement ? t.titleChange : t.titleNew,
    lead: t.lead,
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        {f.wrongs}
        <form
          method="post"
          class="section"
          action={link(language, placement ? placementPath(pupilId, placement.id, '/wijzigen') : `${placementsPath(pupilId)}/nieuw`)}
        >
          <h2>{t.section.where}</h2>
          <div class="fields">
            {placement ? <input type="hidden" name="soort" value={placement.kind} /> : f.select('soort', named(kind))}
            {f.select('bedrijf', byId(choices.companies, t.noCompany))}
            {f.text('bedrijf-anders')}
            {f.select('route', byId(choices.routes, t.noRoute))}
            {f.text('crebo', { size: 7, inputmode: 'numeric' })}
          </div>
          <h2>{t.section.when}</h2>
          <div class="fields">
            {f.date('van')}
            {f.date('tot')}
            {f.text('van-uur', { size: 6 })}
            {f.text('tot-uur', { size: 6 })}
            {f.text('uren', { size: 6, inputmode: 'numeric' })}
          </div>
          {f.ticks(
            'dagen',
            weekdaysLong.map((label, at) => ({ value: String(at + 1), label })),
          )}
          <h2>{t.section.who}</h2>
          <div class="fields">
            {f.select('begeleider', byId(choices.coaches, t.noCoach))}
            {f.text('praktijkopleider')}
            {f.text('bereikbaar')}
          </div>
          <h2>{t.section.what}</h2>
          {f.area('werk')}
          {f.select('licht', [
            { value: '', label: unknown },
            { value: 'ja', label: yes },
            { value: 'nee', label: no },
          ])}
          {placement && f.area('reden', 2)}
          <p class="actions">
            <SubmitButton>{t.save}</SubmitButton>
          </p>
        </form>
      </>
    ),
  })
}
