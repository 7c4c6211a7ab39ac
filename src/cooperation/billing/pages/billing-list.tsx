import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { framed } from '../../pages/frame.tsx'
import type { SeenBoard } from '../billing.actions.ts'
import { BILLING } from './billing-form.tsx'
import { billingWords } from './words.ts'

export function billingList(c: AppContext, boards: readonly SeenBoard[]) {
  const { language } = c.var.address
  const t = billingWords(language)
  return framed(c, {
    part: 'afrekening',
    title: t.title,
    lead: t.lead,
    crumbs: [],
    children:
      boards.length === 0 ? (
        <section class="empty">
          <h2>{t.emptyTitle}</h2>
          <p>{t.empty}</p>
        </section>
      ) : (
        <table class="table cards">
          <caption class="visually-hidden">{t.caption}</caption>
          <thead>
            <tr>
              {[t.board, t.name, t.numbers, t.iban, t.reference].map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {boards.map((board) => (
              <Row language={language} board={board} />
            ))}
          </tbody>
        </table>
      ),
  })
}

function Row({ language, board: { boardId, name, billing, mayWrite } }: { language: Language; board: SeenBoard }) {
  const t = billingWords(language)
  const missing = <span class="quiet">{t.missing}</span>
  return (
    <tr>
      <th scope="row">
        {name}
        {mayWrite && (
          <small>
            <a href={link(language, `${BILLING}/${boardId}`)} aria-label={t.changeOf(name)}>
              {t.change}
            </a>
          </small>
        )}
      </th>
      <td data-label={t.name}>{billing?.legalName ?? <span class="quiet">{t.none}</span>}</td>
      <td data-label={t.numbers}>{billing?.kvk ?? billing?.oin ?? missing}</td>
      <td data-label={t.iban}>{billing?.iban ?? missing}</td>
      <td data-label={t.reference}>{billing?.buyerReference ?? missing}</td>
    </tr>
  )
}
