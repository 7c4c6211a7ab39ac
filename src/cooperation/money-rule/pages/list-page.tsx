import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import { ButtonLink } from '#ui/button.tsx'
import { settlementMessages } from '../../settlement/words.ts'
import type { SeenClause } from '../choices.store.ts'
import type { MoneyRule } from '../money-rule.ts'
import type { SeenRules } from '../rule.actions.ts'
import { clauseValue } from '../typed.ts'
import { framed, PLACES } from './frame.tsx'
import { listText, ruleWords } from './words.ts'

interface Part {
  language: Language
  seen: SeenRules
}

/** The rules per agreement, and clauses that were amended since a rule was laid on them. */
export function listPage(c: AppContext, seen: SeenRules, mayAdd: boolean) {
  const { language } = c.var.address
  const t = ruleWords(language).list
  const add = mayAdd && <ButtonLink href={link(language, `${PLACES.regels}/nieuw`)}>{t.add}</ButtonLink>
  const agreements = [...new Map(seen.rules.map((rule) => [rule.agreementId, rule.agreementTitle]))]
  return framed(c, {
    title: t.title,
    place: 'regels',
    lead: t.lead,
    actions: seen.rules.length > 0 && add,
    children: (
      <>
        {seen.rules.length === 0 && (
          <section class="empty">
            <h2>{t.emptyTitle}</h2>
            <p>{mayAdd ? t.emptyMay : t.emptyMayNot}</p>
            {add}
          </section>
        )}
        {agreements.map(([id, title]) => (
          <section class="section" aria-labelledby={`o-${id}`}>
            <h2 id={`o-${id}`}>
              <a href={link(language, `/samenwerking/overeenkomsten/${id}`)}>{title}</a>
            </h2>
            <Rules language={language} seen={seen} rules={seen.rules.filter(({ agreementId }) => agreementId === id)} />
          </section>
        ))}
        <Amended language={language} seen={seen} />
      </>
    ),
  })
}

function Rules({ language, seen, rules }: Part & { rules: readonly MoneyRule[] }) {
  const t = ruleWords(language).list
  return (
    <table class="table cards">
      <caption class="visually-hidden">{t.caption}</caption>
      <thead>
        <tr>
          {[t.name, t.kind, t.parties, t.days].map((name) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => (
          <tr>
            <th scope="row">
              {seen.mine.has(rule.id) ? <a href={link(language, `${PLACES.regels}/${rule.id}`)}>{rule.name}</a> : rule.name}
              <small>{t.clause(clauseTitle(seen, rule), String(rule.clauseVersion))}</small>
              {rule.isUsed && <small>{t.used}</small>}
            </th>
            <td data-label={t.kind}>{settlementMessages(language).kind[rule.kind]}</td>
            <td data-label={t.parties}>{partiesText(language, seen, rule)}</td>
            <td data-label={t.days}>{daysText(language, rule)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const clauseTitle = ({ choices }: SeenRules, { agreementId, clauseId, clauseVersion }: MoneyRule): string =>
  choices.clauses.find((one) => one.agreementId === agreementId && one.clauseId === clauseId && one.clauseVersion === clauseVersion)
    ?.clauseTitle ?? clauseId

function partiesText(language: Language, { choices }: SeenRules, { payeeId, terms }: MoneyRule): string {
  const t = ruleWords(language).list
  const nameOf = (id: string): string => choices.institutions.find(({ institutionId }) => institutionId === id)?.institutionName ?? id
  const { payers } = terms as { payers?: string[] }
  return payers ? t.toPayee(listText(language, payers.map(nameOf)), nameOf(payeeId)) : t.shared(nameOf(payeeId))
}

function daysText(language: Language, { from, to }: MoneyRule): string {
  const t = ruleWords(language).list
  const [first, last] = [from && formatDate(language, from, 'short'), to && formatDate(language, to, 'short')]
  if (first && last) return t.between(first, last)
  return first ? t.from(first) : last ? t.until(last) : t.always
}

/** Versions of a clause on which no rule rests, while one rests on an earlier version. */
function Amended({ language, seen }: Part) {
  const t = ruleWords(language).list
  const { rules, choices } = seen
  const isSame = (one: SeenClause, rule: MoneyRule): boolean => one.agreementId === rule.agreementId && one.clauseId === rule.clauseId
  const open = choices.clauses.filter(
    (one) =>
      one.promiseId === null &&
      rules.some((rule) => isSame(one, rule) && rule.clauseVersion < one.clauseVersion) &&
      !rules.some((rule) => isSame(one, rule) && rule.clauseVersion >= one.clauseVersion),
  )
  if (open.length === 0) return null
  return (
    <section class="section" aria-labelledby="gewijzigd">
      <h2 id="gewijzigd">{t.without}</h2>
      <ul>
        {open.map((one) => (
          <li>
            {t.amended(one.agreementTitle, one.clauseTitle, String(one.clauseVersion), one.from ? formatDate(language, one.from) : '')}{' '}
            {renewals(rules.filter((rule) => isSame(one, rule) && seen.mine.has(rule.id))).map((rule) => (
              <a href={link(language, `${PLACES.regels}/${rule.id}`, { afspraak: clauseValue(one), vanaf: one.from ?? '' })}>
                {t.renew}
                {': '}
                {rule.name}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Those that no later version follows. */
const renewals = (rules: readonly MoneyRule[]): MoneyRule[] => rules.filter(({ id }) => !rules.some(({ followsId }) => followsId === id))
