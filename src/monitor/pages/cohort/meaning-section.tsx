import { formatDate } from '#platform/i18n.ts'
import { type Advice, type AdviceFinding, adviceText, advise } from '../../adviser/index.ts'
import type { ComparisonRow } from '../../rows.ts'
import type { View } from '../shared/view.ts'
import type { CohortChoice } from './choice.ts'
import { comparisonsOf } from './compared-section.tsx'
import { cohortMessages } from './messages.ts'
import { TestsTable } from './tests-table.tsx'

const ANSWERING: readonly AdviceFinding['finding'][] = [
  'shares',
  'cannot-tell',
  'interval',
  'interval-and-test-differ',
  'more-time-for-other',
]

/** The test adviser's answer to each comparison at the last count date. */
export function MeaningSection({ view, choice }: { view: View; choice: CohortChoice }) {
  const t = cohortMessages(view.language).meaning
  const all = (['startkwalificatie', 'vsv'] as const).flatMap((measure) => comparisonsOf(view, choice, measure))
  const last = all
    .map(({ teldatum }) => teldatum)
    .sort()
    .at(-1)
  if (!last) return null
  return (
    <section class="section" id={view.anchor('betekenis')}>
      <h2>{t.title}</h2>
      <p class="prose">{t.intro(formatDate(view.language, last))}</p>
      <ul class="findings">
        {all
          .filter(({ teldatum }) => teldatum === last)
          .map((row) => (
            <Meaning view={view} row={row} />
          ))}
      </ul>
      <TestsTable view={view} rows={all} />
    </section>
  )
}

function Meaning({ view, row }: { view: View; row: ComparisonRow }) {
  const advice = advise(row)
  const { title, source } = adviceText(view.language, advice)
  const { answering, accounting } = sentencesOf(view, advice)
  return (
    <li class={toneOf(advice)}>
      <h3>{title}</h3>
      <p>{answering}</p>
      {accounting && (
        <details class="more">
          <summary>{cohortMessages(view.language).meaning.more}</summary>
          <p>{accounting}</p>
        </details>
      )}
      <p class="source">{source}</p>
    </li>
  )
}

/** What answers the question stands in view; how it was tested can be opened. The question itself is always the first sentence. */
function sentencesOf(view: View, advice: Advice): { answering: string; accounting: string } {
  const isAnswering = (one: AdviceFinding) => ANSWERING.includes(one.finding) || (one.finding === 'family' && advice.answer === 'perhaps')
  const text = (findings: AdviceFinding[]) => adviceText(view.language, { ...advice, findings }).sentences
  return {
    answering: text(advice.findings.filter(isAnswering)).join(' '),
    accounting: text(advice.findings.filter((one) => !isAnswering(one)))
      .slice(1)
      .join(' '),
  }
}

function toneOf({ answer, question }: Advice): string | undefined {
  if (answer === 'perhaps') return 'attention'
  if (answer !== 'higher' && answer !== 'lower') return undefined
  return answer === (question.measure === 'vsv' ? 'lower' : 'higher') ? 'shown-good' : 'shown-bad'
}
