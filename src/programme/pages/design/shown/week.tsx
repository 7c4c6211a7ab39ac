import { weekCheck } from '../../../analysis/weeks/week-check.ts'
import type { Shown } from './model.ts'
import { Noticed } from './noticed.tsx'
import { shownWords } from './words.ts'

/** Where the week does not work. */
export function Week({ language, open }: Shown) {
  const t = shownWords(language).week
  return (
    <section class="section-s">
      <p class="prose">{t.lead}</p>
      <Noticed language={language} open={open} findings={weekCheck(open.design).findings} none={t.none} />
    </section>
  )
}
