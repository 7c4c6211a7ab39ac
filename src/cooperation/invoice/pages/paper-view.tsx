import type { Invoice } from '../invoice.ts'
import { type PaperParty, paperData } from './paper-data.ts'

/** An invoice on the screen: the same words as on paper, in the language of the invoice. `level`: of its heading. */
export function PaperView({ invoice, hasTitle = true }: { invoice: Invoice; hasTitle?: boolean }) {
  const data = paperData(invoice)
  const { head } = data
  return (
    <section lang={data.language} aria-label={data.title}>
      {hasTitle && <h2>{data.title}</h2>}
      <div class="two-choices">
        <Party party={data.seller} />
        <Party party={data.buyer} />
      </div>
      <dl class="pairs section-s">
        {data.facts.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
      <table class="table cards section-s">
        <caption class="visually-hidden">{head.lines}</caption>
        <thead>
          <tr>
            <th scope="col">{head.what}</th>
            {[head.quantity, head.price, head.amount].map((name) => (
              <th scope="col" class="num">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.lines.map(({ name, description, quantity, price, amount }) => (
            <tr>
              <th scope="row">
                {name}
                <small>{description}</small>
              </th>
              <td class="num" data-label={head.quantity}>
                {quantity}
              </td>
              <td class="num" data-label={head.price}>
                {price}
              </td>
              <td class="num" data-label={head.amount}>
                {amount}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {data.totals.map(([name, value]) => (
            <tr>
              <th scope="row" colspan={3}>
                {name}
              </th>
              <td class="num">{value}</td>
            </tr>
          ))}
        </tfoot>
      </table>
      {data.below.map((text) => (
        <p class="small">{text}</p>
      ))}
    </section>
  )
}

function Party({ party: { title, lines } }: { party: PaperParty }) {
  return (
    <section>
      <h3>{title}</h3>
      <p>
        {lines.map((line, at) => (
          <>
            {at > 0 && <br />}
            {line}
          </>
        ))}
      </p>
    </section>
  )
}
