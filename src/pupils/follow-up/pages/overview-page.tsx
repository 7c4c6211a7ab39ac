import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { pupilsPage } from '../../pages/frame.tsx'
import type { Cohort, SeenCohorts } from '../ask.actions.ts'
import { STATES } from '../response.ts'
import { cohortPath, FOLLOW_UPS } from './addresses.ts'
import { followUpWords } from './words.ts'

/** Per cohort the response as it is: who was not asked and who did not answer stand there too. */
export function overviewPage(c: AppContext, { cohorts, unplanned, mayPlan }: SeenCohorts) {
  const { language } = c.var.address
  const t = followUpWords(language)
  return pupilsPage(c, {
    title: t.title,
    lead: t.lead,
    crumbs: [],
    children: (
      <>
        {mayPlan && unplanned > 0 && (
          <form class="panel section" method="post" action={link(language, FOLLOW_UPS)}>
            <p>{t.unplanned(formatNumber(language, unplanned))}</p>
            <SubmitButton>{t.plan}</SubmitButton>
          </form>
        )}
        {cohorts.length === 0 ? <p class="section">{t.empty}</p> : <CohortTable language={language} cohorts={cohorts} />}
      </>
    ),
  })
}

function CohortTable({ language, cohorts }: { language: Language; cohorts: readonly Cohort[] }) {
  const t = followUpWords(language)
  return (
    <table class="table cards section">
      <thead>
        <tr>
          <th scope="col">{t.col.cohort}</th>
          {STATES.map((state) => (
            <th scope="col" class="num">
              {t.col[state]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cohorts.map(({ routeId, routeName, cohort, response, told }) => {
          const all = STATES.reduce((sum, state) => sum + response[state], 0)
          return (
            <tr>
              <th scope="row">
                <a href={link(language, cohortPath(routeId, cohort))}>
                  {routeName}, {t.cohort(String(cohort), String(cohort + 1))}
                </a>
                <small>{t.response(formatNumber(language, response.answered), formatNumber(language, all))}</small>
                {told > 0 && <small>{t.told(formatNumber(language, told))}</small>}
              </th>
              {STATES.map((state) => (
                <td class="num" data-label={t.col[state]}>
                  {formatNumber(language, response[state])}
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
