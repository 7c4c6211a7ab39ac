import { formatNumber, type Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { STAGES } from '../../run-monitor.ts'
import type { Upload } from '../../uploads/index.ts'
import { hrefOf } from '../addresses.ts'
import { uploadWords } from '../words.ts'

/** What is being done, step by step. Without script the page asks for itself again; that can be stopped (WCAG 2.2.1). */
export function ProgressPart({ language, upload, isStill }: { language: Language; upload: Upload; isStill: boolean }) {
  const t = uploadWords(language).progress
  const { id, now } = upload
  const step = now.state === 'running' && now.stage ? STAGES.indexOf(now.stage) : -1
  return (
    <section class="section-s" data-follow>
      <p role="status" data-live="now">
        {now.state === 'running' && sentenceOf(language, step)}
      </p>
      <div data-live="steps">
        <progress max={STAGES.length} value={step + 1} aria-label={t.label} />
        <Steps language={language} step={step} />
      </div>
      <form method="post" action={hrefOf(language, id, '/stoppen')}>
        <SubmitButton second>{t.cancel}</SubmitButton>
      </form>
      <noscript>
        <p class="small quiet section-s">
          {!isStill && t.again}{' '}
          <a href={hrefOf(language, id, '', { volg: 'ja', ververs: isStill ? undefined : 'nee' })}>
            {isStill ? t.startAgain : t.stopAgain}
          </a>
        </p>
      </noscript>
    </section>
  )
}

function sentenceOf(language: Language, step: number): string {
  const { progress, stage } = uploadWords(language)
  const name = STAGES[step]
  if (!name) return progress.starting
  return progress.now(stage[name], formatNumber(language, step + 1), formatNumber(language, STAGES.length))
}

function Steps({ language, step }: { language: Language; step: number }) {
  const { stage } = uploadWords(language)
  return (
    <ol class="steps">
      {STAGES.map((name, index) => (
        <li class={index < step ? 'done' : undefined} aria-current={index === step ? 'step' : undefined}>
          {stage[name]}
        </li>
      ))}
    </ol>
  )
}
