import type { AppContext } from '#platform/http/app.ts'
import { SubmitButton } from '#ui/button.tsx'
import { byId, fieldsOf, named } from '#ui/form/fields.tsx'
import { partPage } from '../../pages/pupil/part-page.tsx'
import type { SeenTalk } from '../see.actions.ts'
import type { TalkWrong } from '../typed.ts'
import { talksHref } from './addresses.ts'
import { talkWords } from './words.ts'

export function planPage(c: AppContext, seen: SeenTalk, typed: URLSearchParams, mistakes: readonly TalkWrong[]) {
  const { language } = c.var.address
  const t = talkWords(language)
  const { pupil, guides } = seen
  const f = fieldsOf({ language, typed, mistakes, sentences: t.mistake, labels: t.field, hints: t.hint })
  return partPage(c, {
    pupil,
    part: 'talks',
    title: t.planTitle,
    lead: t.planLead(pupil.name),
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        {f.wrongs}
        <form method="post" action={talksHref(language, pupil.id, '/nieuw')}>
          {f.select('soort', named(t.kind))}
          {f.date('dag')}
          {f.select('wie', byId(guides))}
          {f.ticks('gemerkt', [{ value: 'ja', label: t.markedTick }])}
          <p class="actions">
            <SubmitButton>{t.planButton}</SubmitButton>
          </p>
        </form>
      </>
    ),
  })
}
