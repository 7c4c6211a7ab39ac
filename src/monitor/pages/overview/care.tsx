import { formatNumber } from '#platform/i18n.ts'
import type { CohortId, Population } from '../../rows.ts'
import { cohortName, listText } from '../shared/format.ts'
import type { View } from '../shared/view.ts'
import { overviewMessages } from './messages.ts'

/** What to know before believing the figures; each line only when it holds. */
export function Care({ view, population, justStarted }: { view: View; population: Population; justStarted: CohortId[] }) {
  const t = overviewMessages(view.language).care
  const { source, warnings } = view.output
  const checks = warnings.filter(({ kind }) => kind !== 'intended-not-published').length
  const names = (cohorts: CohortId[]) =>
    listText(
      view.language,
      cohorts.map((cohort) => cohortName(cohort).toLowerCase()),
    )
  const intended = warnings.filter(({ kind }) => kind === 'intended-not-published').map(({ subject }) => String(subject.cohort))
  return (
    <aside class="panel">
      <h2>{t.title}</h2>
      {source.levering === 'voorlopig' && <p class="small">{t.provisional}</p>}
      {source.levering === 'onbekend' && <p class="small">{t.unknown}</p>}
      {source.rejected > 0 && <p class="small">{t.rejected(formatNumber(view.language, source.rejected))}</p>}
      {population === 'zoals-beoogd' && intended.length > 0 && <p class="small">{t.intended(names(intended))}</p>}
      {justStarted.length > 0 && <p class="small">{t.justStarted(names(justStarted))}</p>}
      <p class="small">
        {checks === 0 ? t.clean : t.checks(formatNumber(view.language, checks), checks === 1)}{' '}
        <a href={view.href('/controles')}>{t.seeChecks}</a>
      </p>
    </aside>
  )
}
