import { link } from '#platform/http/address.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import { Badge } from '#ui/badge.tsx'
import { plainClause } from '../../money-rule/money-rule.ts'
import { pathOf } from '../../money-rule/pages/frame.tsx'
import { euro, priceText, quantityText, settlementMessages } from '../../settlement/words.ts'
import type { SeenStatement } from '../see.actions.ts'
import type { LineObjection, StatementLine } from '../statement.ts'
import { type Part, ruleName } from './model.ts'
import { lineRemarkText, statementWords } from './words.ts'

/** The lines with what they rest on, and their sum. */
export function Lines({ language, model }: Part) {
  const t = statementWords(language).page
  const { statement } = model.seen
  if (statement.lines.length === 0)
    return (
      <section class="section" aria-labelledby="regels">
        <h2 id="regels">{t.lines}</h2>
        <p>{t.noLines}</p>
      </section>
    )
  return (
    <section class="section" aria-labelledby="regels">
      <h2 id="regels">{t.lines}</h2>
      <table class="table cards">
        <caption class="visually-hidden">{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.rule}</th>
            <th scope="col" class="num">
              {t.quantity}
            </th>
            <th scope="col" class="num">
              {t.price}
            </th>
            <th scope="col" class="num">
              {t.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {byName(language, model.seen).map((line) => (
            <Line language={language} seen={model.seen} line={line} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colspan={3}>
              {t.total}
            </th>
            <td class="num">
              <b>{euro(language, statement.cents)}</b>
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

/** The engine orders them by ids, which say nothing to a reader. */
function byName(language: Language, seen: SeenStatement): StatementLine[] {
  const nameOf = ({ rule }: StatementLine): string => ruleName(language, seen, rule)
  return seen.statement.lines.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b)) || a.from.localeCompare(b.from))
}

function Line({ language, seen, line }: { language: Language; seen: SeenStatement; line: StatementLine }) {
  const t = statementWords(language).page
  const { statement, rules } = seen
  const rule = rules.find(({ id }) => id === line.rule)
  const name = ruleName(language, seen, line.rule)
  return (
    <tr id={`regel-${line.id}`}>
      <th scope="row">
        <a href={link(language, pathOf(statement.id, `regel/${line.id}`))} aria-label={t.rowsOf(name)}>
          {name}
        </a>
        <small>
          {settlementMessages(language).kind[line.kind]}
          {', '}
          <ClauseLink language={language} rule={rule} line={line} />
        </small>
        {line.remarks.map((remark) => (
          <small>{lineRemarkText(language, remark)}</small>
        ))}
        {line.objection && <Objection language={language} seen={seen} objection={line.objection} />}
      </th>
      <td data-label={t.quantity} class="num">
        {quantityText(language, line.quantity)}
      </td>
      <td data-label={t.price} class="num">
        {priceText(language, line.price)}
      </td>
      <td data-label={t.amount} class="num">
        {euro(language, line.cents)}
      </td>
    </tr>
  )
}

/** To the text as it held in those days. */
function ClauseLink({
  language,
  rule,
  line,
}: {
  language: Language
  rule: SeenStatement['rules'][number] | undefined
  line: StatementLine
}) {
  const { agreement, clause } = plainClause(line.clause)
  const text = statementWords(language).page.clause([rule?.agreementTitle ?? agreement, clause].join(', '), line.clause.version)
  return rule ? (
    <a href={link(language, `/samenwerking/overeenkomsten/${rule.agreementId}`, { op: line.to })}>{text}</a>
  ) : (
    <span>{text}</span>
  )
}

function Objection({ language, seen, objection }: { language: Language; seen: SeenStatement; objection: LineObjection }) {
  const t = statementWords(language).objection
  const { statement } = seen
  const school = objection.institutionId === statement.payerId ? statement.payerName : statement.payeeName
  const { answer } = objection
  const day = formatDate(language, objection.objectedOn)
  return (
    <small>
      {t.by(objection.personName, school, day, objection.reason)} {objection.revision !== statement.revision && <span>{t.earlier} </span>}
      {answer ? (
        <span>{t.answered(t.outcome[answer.outcome], answer.personName, formatDate(language, answer.answeredOn), answer.reason)}</span>
      ) : (
        <Badge tone="wait">{t.open}</Badge>
      )}
    </small>
  )
}
