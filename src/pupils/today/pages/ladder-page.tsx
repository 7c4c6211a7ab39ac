import { whyMay } from '#platform/access/viewer.ts'
import type { Wrong } from '#platform/form/fields.ts'
import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import { formatNumber } from '#platform/i18n.ts'
import type { Platform } from '#platform/platform.ts'
import { SubmitButton } from '#ui/button.tsx'
import { fieldsOf } from '#ui/form/fields.tsx'
import { idIn, requestOf } from '../../pages/asked.ts'
import { pupilsPage } from '../../pages/frame.tsx'
import { answered } from '../../pages/handling.ts'
import { type SeenLadder, saveLadder, seeLadder } from '../steps/ladder.actions.ts'
import { COUNTED_STEPS, FIELD_OF, LATE_FIELD_OF } from '../steps/ladder.ts'
import { LADDER, STEPS } from './addresses.ts'
import { todayWords } from './words.ts'

type Mistakes = readonly Wrong<'looser' | 'not-rising' | 'in-past'>[]

export async function ladderPage(c: AppContext, platform: Platform, typed?: URLSearchParams, mistakes: Mistakes = []) {
  const request = requestOf(c, platform)
  const id = idIn(c, 'school')
  const seen = id ? await seeLadder(platform.db, request, id) : null
  return seen ? showLadder(c, seen, typed ?? typedOf(seen, request.day), mistakes) : c.notFound()
}

export async function postLadder(c: AppContext, platform: Platform): Promise<Response> {
  const [id, typed] = [idIn(c, 'school'), await readForm(c)]
  const done = id ? await saveLadder(platform.db, requestOf(c, platform), platform.now(), id, typed) : null
  const to = whyMay(c.var.viewer, 'attendance/see') ? STEPS : `${LADDER}/${id}`
  return answered(c, done, to, (mistakes) => ladderPage(c, platform, typed, mistakes))
}

function showLadder(c: AppContext, { school, norm }: SeenLadder, typed: URLSearchParams, mistakes: Mistakes) {
  const { language } = c.var.address
  const t = todayWords(language)
  const f = fieldsOf<'looser' | 'not-rising' | 'in-past'>({
    language,
    typed,
    mistakes,
    sentences: t.mistake,
    labels: t.field,
    hints: t.hint,
  })
  return pupilsPage(c, {
    title: t.steps.ladderOf(school.name),
    lead: t.steps.strict(formatNumber(language, norm.hours), formatNumber(language, norm.weeks)),
    // who keeps the machine arranges steps and sees nobody's absence
    crumbs: whyMay(c.var.viewer, 'attendance/see') ? [{ label: t.steps.title, href: link(language, STEPS) }] : [],
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <section class="section">
        {f.wrongs}
        <form method="post" action={link(language, `${LADDER}/${school.id}`)}>
          <div class="fields">
            {f.date('vanaf')}
            {COUNTED_STEPS.map((kind) => f.text(FIELD_OF[kind], { inputmode: 'numeric', size: 4 }))}
            {COUNTED_STEPS.map((kind) => f.text(LATE_FIELD_OF[kind], { inputmode: 'numeric', size: 4 }))}
            {f.text('uren', { inputmode: 'numeric', size: 5 })}
            {f.text('weken', { inputmode: 'numeric', size: 5 })}
            {f.text('daguren', { inputmode: 'numeric', size: 5 })}
          </div>
          <p class="actions">
            <SubmitButton>{t.steps.keep}</SubmitButton>
          </p>
        </form>
      </section>
    ),
  })
}

function typedOf({ school: { ladder }, norm }: SeenLadder, today: string): URLSearchParams {
  const typed = new URLSearchParams({
    vanaf: today,
    uren: String(ladder?.report.hours ?? norm.hours),
    weken: String(ladder?.report.weeks ?? norm.weeks),
  })
  if (ladder?.dayHours) typed.set('daguren', String(ladder.dayHours))
  for (const kind of COUNTED_STEPS) {
    if (ladder?.after[kind]) typed.set(FIELD_OF[kind], String(ladder.after[kind]))
    if (ladder?.lateAfter[kind]) typed.set(LATE_FIELD_OF[kind], String(ladder.lateAfter[kind]))
  }
  return typed
}
