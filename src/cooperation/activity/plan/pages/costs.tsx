import { link } from '#platform/http/address.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import { nameOfSchool } from '../../../place/place.ts'
import { costsBySchool } from '../activity.ts'
import type { SeenActivity } from '../plan.actions.ts'
import { LIST } from './list-page.tsx'
import { euroText, planWords } from './words.ts'

/** Costs line by line, and what each school pays: planned beside made. */
export function Costs({ language, seen: { activity, choices, mayWrite } }: { language: Language; seen: SeenActivity }) {
  const t = planWords(language)
  const { costs } = activity
  const school = (id: string | null): string => nameOfSchool(choices.schools, id)
  return (
    <section class="section-s" aria-labelledby="kosten-kop">
      <h2 id="kosten-kop">{t.costs}</h2>
      {costs.length === 0 && <p>{t.noCosts}</p>}
      {costs.length > 0 && (
        <table class="table cards">
          <thead>
            <tr>
              {[t.costName, t.date, t.payer, t.for, t.col.state].map((one) => (
                <th scope="col">{one}</th>
              ))}
              <th scope="col" class="num">
                {t.amount}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {costs.map((one) => (
              <tr>
                <th scope="row">
                  {one.name}
                  {one.reason && <small>{one.reason}</small>}
                </th>
                <td data-label={t.date}>{formatDate(language, one.date, 'short')}</td>
                <td data-label={t.payer}>{school(one.institutionId)}</td>
                <td data-label={t.for}>{school(one.forInstitutionId)}</td>
                <td data-label={t.col.state}>{one.corrects ? t.correction : t.stage[one.stage]}</td>
                <td data-label={t.amount} class="num">
                  {euroText(language, one.cents)}
                </td>
                <td>
                  {mayWrite && one.stage === 'planned' && (
                    <form method="post" action={link(language, `${LIST}/${activity.id}`)}>
                      <input type="hidden" name="doe" value="kosten-weg" />
                      <input type="hidden" name="post-weg" value={one.id} />
                      <button type="submit" class="as-link" aria-label={t.dropOf(one.name)}>
                        {t.drop}
                      </button>
                    </form>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {costs.length > 0 && (
        <>
          <h3 class="section-s">{t.bySchool}</h3>
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{t.payer}</th>
                <th scope="col" class="num">
                  {t.stage.planned}
                </th>
                <th scope="col" class="num">
                  {t.stage.made}
                </th>
              </tr>
            </thead>
            <tbody>
              {costsBySchool(costs).map((one) => (
                <tr>
                  <th scope="row">{school(one.institutionId)}</th>
                  <td class="num">{euroText(language, one.planned)}</td>
                  <td class="num">{euroText(language, one.made)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}
