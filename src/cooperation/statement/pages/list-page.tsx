import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import { Badge, type Tone } from '#ui/badge.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { Filters } from '#ui/filters.tsx'
import { framed, LIST, PLACES, pathOf } from '../../money-rule/pages/frame.tsx'
import { schoolYearOf } from '../../settlement/days.ts'
import { euro } from '../../settlement/words.ts'
import type { StatementHead } from '../heads.store.ts'
import { type Pair, type SeenStatements, schoolYearsIn } from '../see.actions.ts'
import type { StatementState } from '../statement.ts'
import { statementWords } from './words.ts'

const TONE: Record<StatementState, Tone> = { draft: 'plain', offered: 'wait', approved: 'good' }

export function StateBadge({ language, state }: { language: Language; state: StatementState }) {
  return <Badge tone={TONE[state]}>{statementWords(language).state[state]}</Badge>
}

/** The statements of a school year, and the pairs that have none yet. */
export function listPage(c: AppContext, seen: SeenStatements, asked: string) {
  const { language } = c.var.address
  const t = statementWords(language).list
  const years = [...new Set([schoolYearOf(seen.today), ...schoolYearsIn(seen.statements)])].sort().reverse()
  const year = years.includes(asked) ? asked : (schoolYearsIn(seen.statements)[0] ?? schoolYearOf(seen.today))
  const isEmpty = seen.statements.length === 0 && seen.pairs.length === 0
  const options = years.map((one) => ({ label: one, href: link(language, LIST, { jaar: one }), current: one === year }))
  const shown = seen.statements.filter(({ from }) => schoolYearOf(from) === year)
  return framed(c, {
    title: t.title,
    place: 'lijst',
    lead: t.lead,
    actions: seen.mayDrawUp && !isEmpty && <ButtonLink href={link(language, `${LIST}/nieuw`, { jaar: year })}>{t.make}</ButtonLink>,
    children: (
      <>
        {isEmpty ? (
          <section class="empty">
            <h2>{t.emptyTitle}</h2>
            <p>{seen.mayDrawUp ? t.emptyMay : t.emptyMayNot}</p>
            <ButtonLink href={link(language, PLACES.regels)}>{t.toRules}</ButtonLink>
          </section>
        ) : (
          <Filters filters={[{ name: 'jaar', label: t.year, options }]} />
        )}
        {shown.length > 0 && <Statements language={language} statements={shown} />}
        <Without language={language} seen={seen} year={year} shown={shown} />
      </>
    ),
  })
}

function Statements({ language, statements }: { language: Language; statements: readonly StatementHead[] }) {
  const t = statementWords(language).list
  return (
    <table class="table cards">
      <caption class="visually-hidden">{t.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.between}</th>
          <th scope="col">{t.period}</th>
          <th scope="col" class="num">
            {t.amount}
          </th>
          <th scope="col">{t.state}</th>
          <th scope="col">{t.todo}</th>
        </tr>
      </thead>
      <tbody>
        {statements.map((one) => (
          <tr>
            <th scope="row">
              <a href={link(language, pathOf(one.id))}>{t.pays(one.payerName, one.payeeName)}</a>
              {one.corrects && <small>{t.correction}</small>}
            </th>
            <td data-label={t.period}>{t.days(formatDate(language, one.from, 'short'), formatDate(language, one.to, 'short'))}</td>
            <td data-label={t.amount} class="num">
              {euro(language, one.cents)}
            </td>
            <td data-label={t.state}>
              <StateBadge language={language} state={one.state} />
            </td>
            <td data-label={t.todo}>{todoOf(language, one)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function todoOf(language: Language, { state, isBillable, isUpheld, openObjections, approvals }: StatementHead): string {
  const t = statementWords(language).list.waits
  if (state === 'draft') return isBillable ? t.offer : t.mend
  if (isUpheld) return t.upheld
  if (openObjections > 0) return t.answer(formatNumber(language, openObjections))
  return state === 'offered' ? t.approve(formatNumber(language, 2 - approvals)) : ''
}

/** Pairs with rules and without a statement that shares a day with this school year. */
function Without({
  language,
  seen,
  year,
  shown,
}: {
  language: Language
  seen: SeenStatements
  year: string
  shown: readonly StatementHead[]
}) {
  const t = statementWords(language).list
  const isDone = ({ one, other }: Pair): boolean =>
    shown.some(({ payerId, payeeId }) => [payerId, payeeId].includes(one) && [payerId, payeeId].includes(other))
  const open = seen.pairs.filter((pair) => !isDone(pair))
  if (open.length === 0) return null
  return (
    <section class="section" aria-labelledby="zonder">
      <h2 id="zonder">{t.without}</h2>
      <p>{t.withoutLead(year)}</p>
      <ul>
        {open.map(({ one, other, names }) => (
          <li>
            <a href={link(language, `${LIST}/nieuw`, { jaar: year, scholen: `${one}:${other}` })}>{t.pair(...names)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
