import { formatNumber, type Language } from '#platform/i18n.ts'
import type { VerifiedFigure } from '../verify/figure.ts'
import { summarise, type VerificationSummary } from '../verify/summarise.ts'
import { capital } from './labels.ts'
import { pageMessages } from './messages.ts'
import { TOPICS, type Topic, topicOf } from './topics.ts'

interface Props {
  language: Language
  figures: readonly VerifiedFigure[]
  hrefOf: (topic: Topic) => string
}

/** What 'reproduced', 'put in' and 'differs with a reason' mean, and how many of each there are. */
export function WordsSection({ language, figures, hrefOf }: Props) {
  const { words: t } = pageMessages(language)
  const { percentagesThatFollow } = summarise(figures)
  return (
    <section class="section">
      <h2>{t.title}</h2>
      <dl class="pairs words">
        <dt>{t.reproduced}</dt>
        <dd>{t.reproducedText}</dd>
        <dt>{t.putIn}</dt>
        <dd>{t.putInText(formatNumber(language, percentagesThatFollow))}</dd>
        <dt>{t.explained}</dt>
        <dd>{t.explainedText}</dd>
        <dt>{t.cannotHold}</dt>
        <dd>{t.cannotHoldText}</dd>
      </dl>
      <SummaryTable language={language} figures={figures} hrefOf={hrefOf} />
      <p class="small quiet">{t.made}</p>
    </section>
  )
}

type Counted = 'reproduced' | 'putIn' | 'explained' | 'unexplained' | 'missing'

/** Unexplained and missing have a column only when there are any. */
function SummaryTable({ language, figures, hrefOf }: Props) {
  const { words, summary: t, topic: topicWords } = pageMessages(language)
  const all = summarise(figures)
  const columns = (['reproduced', 'putIn', 'explained', 'unexplained', 'missing'] as const).filter(
    (column, index) => index < 3 || all[column] > 0,
  )
  return (
    <table class="table cards table-s section-s">
      <caption>{t.title}</caption>
      <thead>
        <tr>
          <th scope="col">{t.topic}</th>
          {columns.map((column) => (
            <th scope="col" class="num">
              {words[column]}
            </th>
          ))}
          <th scope="col" class="num">
            {t.total}
          </th>
        </tr>
      </thead>
      <tbody>
        {(Object.keys(TOPICS) as Topic[]).map((topic) => (
          <tr>
            <th scope="row">
              <a href={hrefOf(topic)}>{capital(topicWords[topic])}</a>
            </th>
            <Counts language={language} columns={columns} counts={summarise(figures.filter((figure) => topicOf(figure) === topic))} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t.all}</th>
          <Counts language={language} columns={columns} counts={all} />
        </tr>
      </tfoot>
    </table>
  )
}

function Counts({ language, columns, counts }: { language: Language; columns: readonly Counted[]; counts: VerificationSummary }) {
  const { words } = pageMessages(language)
  return (
    <>
      {columns.map((column) => (
        <td class="num" data-label={words[column].toLowerCase()}>
          {formatNumber(language, counts[column])}
        </td>
      ))}
      <td class="num main">{formatNumber(language, counts.total)}</td>
    </>
  )
}
