import type { AppContext } from '#platform/http/app.ts'
import { formatNumber } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { APPLY_STEPS } from '../../import/apply.store.ts'
import type { ImportRun } from '../../import/run.store.ts'
import type { Progress } from '../../import/work.ts'
import { pupilsPage } from '../frame.tsx'
import { wordOf } from '../words.ts'
import { runHref, startHref } from './addresses.ts'
import { importWords } from './words.ts'

const READ_STEPS = ['reading', 'judging']
const APPLYING = ['judging', ...APPLY_STEPS]

/** What is being done; the page asks for itself again. */
export function progressPage(c: AppContext, run: ImportRun, progress: Progress) {
  const { language } = c.var.address
  const t = importWords(language)
  const steps = run.state === 'reading' ? READ_STEPS : APPLYING
  const at = steps.indexOf(progress.step) + 1
  return pupilsPage(c, {
    title: run.fileName,
    lead: run.state === 'reading' ? t.progress.reading : t.progress.applying,
    crumbs: [{ label: t.title, href: startHref(language) }],
    again: 3,
    children: (
      <section class="section" data-follow>
        <p role="status" data-live="now">
          {t.progress.now(wordOf(t.progress.steps, progress.step))}
          {progress.done > 0 && ` ${t.progress.pupils(formatNumber(language, progress.done))}`}
        </p>
        <div data-live="steps">
          <progress max={steps.length} value={at} aria-label={t.progress.label} />
        </div>
        <form method="post" action={runHref(language, run.id, '/stoppen')}>
          <SubmitButton second>{t.progress.stop}</SubmitButton>
        </form>
        <noscript>
          <p class="small quiet section-s">{t.progress.again}</p>
        </noscript>
      </section>
    ),
  })
}
