import { formatNumber } from '#platform/i18n.ts'
import { euro } from '../../settlement/words.ts'
import { type Part, ruleName } from './model.ts'
import { statementWords } from './words.ts'

/** What was divided, and who bears which part: shown, so that the division can be checked. */
export function Pots({ language, model }: Part) {
  const t = statementWords(language).page
  const { statement, names } = model.seen
  if (statement.pots.length === 0) return null
  return (
    <section class="section" aria-labelledby="potten">
      <h2 id="potten">{t.pots}</h2>
      {statement.pots.map((pot) => (
        <table class="table cards">
          <caption>{t.pot(ruleName(language, model.seen, pot.rule), euro(language, pot.cents))}</caption>
          <thead>
            <tr>
              <th scope="col">{t.party}</th>
              <th scope="col" class="num">
                {t.bears}
              </th>
              <th scope="col" class="num">
                {t.advanced}
              </th>
              <th scope="col" class="num">
                {t.remainder}
              </th>
            </tr>
          </thead>
          <tbody>
            {pot.parts.map((part) => (
              <tr>
                <th scope="row">{names.get(part.party) ?? part.party}</th>
                <td data-label={t.bears} class="num">
                  {euro(language, part.cents)}
                </td>
                <td data-label={t.advanced} class="num">
                  {euro(language, part.advanced)}
                </td>
                <td data-label={t.remainder} class="num">
                  {formatNumber(language, part.remainder)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  )
}
