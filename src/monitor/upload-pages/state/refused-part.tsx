import type { Language } from '#platform/i18n.ts'
import type { Problem } from '../../problem.ts'
import { problemText } from '../../problem-text.ts'
import { hrefOf, startHref } from '../addresses.ts'
import { uploadWords } from '../words.ts'

/** The monitor's own sentence, and the way out. */
export function RefusedPart({ language, id, problem }: { language: Language; id: string; problem: Problem }) {
  const t = uploadWords(language)
  return (
    <>
      <div class="banner bad">
        <h2 class="as-h3">{t.end.wrongTitle}</h2>
        <p>{problemText(language, problem)}</p>
      </div>
      <section class="section-s prose" aria-labelledby="wat-nu">
        <h2 class="as-h3" id="wat-nu">
          {t.end.whatNow}
        </h2>
        <p>
          {t.end[ADVICE[problem.problem] ?? 'mend']} <Help language={language} id={id} problem={problem} />
        </p>
      </section>
    </>
  )
}

const ADVICE: Partial<Record<Problem['problem'], 'mendRows' | 'command'>> = { 'no-cohort': 'mendRows', 'out-of-memory': 'command' }

function Help({ language, id, problem }: { language: Language; id: string; problem: Problem }) {
  const t = uploadWords(language)
  if (problem.problem === 'out-of-memory') return null
  if (problem.problem === 'no-cohort') return <a href={hrefOf(language, id, '/afgewezen')}>{t.end.showRejects}</a>
  return <a href={`${startHref(language)}/formaat`}>{t.start.formatLink}</a>
}
