import { formatDate, formatNumber } from '#platform/i18n.ts'
import { cohortName, listText } from '../shared/format.ts'
import { groupName } from '../shared/groups.ts'
import type { View } from '../shared/view.ts'
import { overviewMessages } from './messages.ts'
import { type TestedFamily, testedFamilies } from './tested.ts'

/** More lapsed tests than this are counted, not named. */
const NAMED = 4

/** How many tests there were and what is left after the correction: counted from the rows. */
export function TestedSection({ view }: { view: View }) {
  const t = overviewMessages(view.language).tested
  const families = testedFamilies(view.output.rows)
  if (families.length === 0) return null
  const first = view.output.source.cohorts[0]
  return (
    <div>
      <div class="prose">
        <h2>{t.title}</h2>
        {families.map((family) => (
          <p>{familyText(view, family)}</p>
        ))}
        <p>
          {t.why} {t.notShown}
        </p>
        <p>
          {t.cause} {first && <a href={view.href(`/cohort/${first.id}`)}>{t.adjusted}</a>} {t.adjustedRest}
        </p>
      </div>
    </div>
  )
}

export function familyText(view: View, family: TestedFamily): string {
  const t = overviewMessages(view.language).tested
  const number = (value: number) => formatNumber(view.language, value)
  const measure = view.words.measure[family.measure]
  const date = formatDate(view.language, family.teldatum)
  return [
    family.size === 1 ? t.single(measure, date) : t.family(measure, date, number(family.size)),
    family.fisher > 0 ? t.fisher(number(family.fisher)) : '',
    resultText(),
    family.lapsed.length > 0 ? t.lapsed(lapsedText(view, family)) : '',
  ]
    .filter(Boolean)
    .join(' ')

  function resultText(): string {
    if (family.alone === 0) return t.noneAlone
    return family.alone === family.remaining ? t.allRemain(number(family.alone)) : t.alone(number(family.alone), number(family.remaining))
  }
}

function lapsedText(view: View, { lapsed }: TestedFamily): string {
  const t = overviewMessages(view.language).tested
  const named = lapsed.slice(0, NAMED).map(({ cohort, versus, population, alignment }) => {
    const other =
      versus === 'landelijk' ? groupName(view, cohort, versus) : `${groupName(view, cohort, versus)}, ${view.words.alignment[alignment]}`
    return t.lapsedOne(cohortName(cohort).toLowerCase(), other, view.words.population[population])
  })
  const more = lapsed.length - named.length
  return listText(view.language, more > 0 ? [...named, t.lapsedMore(formatNumber(view.language, more))] : named)
}
