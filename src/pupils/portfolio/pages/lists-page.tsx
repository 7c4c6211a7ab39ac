import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatNumber } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { fieldsOf, named } from '#ui/form/fields.tsx'
import { pupilsPage } from '../../pages/frame.tsx'
import type { SeenLists } from '../portfolio.actions.ts'
import type { PortfolioMistake, PortfolioWrong } from '../typed.ts'
import { LISTS } from './addresses.ts'
import { portfolioWords } from './words.ts'

export interface ListsModel {
  seen: SeenLists
  typed: URLSearchParams
  mistakes: readonly PortfolioWrong[]
}

/** Lists of competences and development lines: entered, or pasted from a spreadsheet. */
export function listsPage(c: AppContext, { seen: { lists, places }, typed, mistakes }: ListsModel) {
  const { language } = c.var.address
  const t = portfolioWords(language)
  const f = fieldsOf<PortfolioMistake>({ language, typed, mistakes, sentences: t.mistake, labels: t.field, hints: t.hint })
  const of = places.map(({ kind, id, name }) => ({ value: `${kind}:${id}`, label: name }))
  return pupilsPage(c, {
    title: t.lists,
    lead: t.listsLead,
    crumbs: [],
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        {lists.length === 0 && <p class="section">{t.listsNone}</p>}
        {lists.map(({ id, name, side, of: whose, competences }) => (
          <details class="section-s">
            <summary>
              {name} <small>{t.listOf(t.side[side], whose, formatNumber(language, competences.length))}</small>
            </summary>
            <ol>
              {competences.map(({ code, name: called }) => (
                <li>{[code, called].filter(Boolean).join(' ')}</li>
              ))}
            </ol>
            {places.some((one) => one.name === whose) && (
              <form method="post" action={link(language, `${LISTS}/${id}/einde`)}>
                <SubmitButton second slim label={t.endOf(name)}>
                  {t.end}
                </SubmitButton>
              </form>
            )}
          </details>
        ))}
        {places.length > 0 && (
          <section class="section" aria-labelledby="lijst-erbij">
            <h2 id="lijst-erbij">{t.listAdd}</h2>
            {f.wrongs}
            <form method="post" action={link(language, LISTS)}>
              <div class="fields">
                {f.text('naam')}
                {f.select('kant', named(t.side))}
                {f.select('van', [{ value: '', label: t.choose }, ...of])}
              </div>
              {f.area('regels', 10)}
              <SubmitButton>{t.save}</SubmitButton>
            </form>
          </section>
        )}
      </>
    ),
  })
}
