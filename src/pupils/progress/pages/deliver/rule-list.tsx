import { link } from '#platform/http/address.ts'
import type { Language } from '#platform/i18n.ts'
import { dayOf } from '#platform/platform.ts'
import { SubmitButton } from '#ui/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { dayText } from '../../../pages/format.ts'
import { bandsText } from '../../convert.ts'
import type { RuleLine } from '../../deliver.store.ts'
import { partKey } from '../../part.ts'
import type { NamedPart } from '../../plan-of-pupil.ts'
import { endField, type RoutePart } from '../../typed.ts'
import { deliverWords, HELD } from './words.ts'

interface Props {
  language: Language
  rules: readonly RuleLine[]
  parts: readonly NamedPart[]
  /** who may end them, and what was typed for it; left out: they are only read */
  ending?: { today: string; typed: URLSearchParams; wrongAt(field: string): string | undefined }
}

/** How results are converted, with the days of each rule; what has ended stays in the list. */
export function RuleList({ language, rules, parts, ending }: Props) {
  const t = deliverWords(language)
  return (
    <ul class="lines">
      {rules.map((rule) => (
        <li>
          {t.ruleText(nameIn(parts, rule), rule.madeAtName, rule.toName, rule.toPart)}
          <small>{factsOf(language, rule)}</small>
          {ending && mayEnd(rule, ending.today) && <EndForm language={language} rule={rule} ending={ending} />}
        </li>
      ))}
    </ul>
  )
}

const mayEnd = ({ endedAt, validUntil }: RuleLine, today: string): boolean =>
  endedAt === null && (validUntil === null || validUntil >= today)

function factsOf(language: Language, rule: RuleLine): string {
  const t = deliverWords(language)
  const day = (one: string): string => dayText(language, one)
  const facts = [
    rule.routeName,
    bandsText(rule.bands).replaceAll('\n', '; ') || t.asIs,
    t.ruleSince(day(rule.validFrom), rule.validUntil ? day(rule.validUntil) : ''),
    rule.source,
    rule.endedAt && t.endedBy(rule.endedBy, day(dayOf(rule.endedAt))),
  ]
  return facts.filter(Boolean).join(' · ')
}

function EndForm({
  language,
  rule,
  ending: { typed, wrongAt },
}: {
  language: Language
  rule: RuleLine
  ending: NonNullable<Props['ending']>
}) {
  const t = deliverWords(language)
  const field = endField(rule.id)
  const wrong = wrongAt(field)
  return (
    <details class="small" open={wrong !== undefined}>
      <summary>{t.end}</summary>
      <form method="post" action={link(language, `${HELD}/omrekenen/${rule.id}/einde`)}>
        <TextField name={field} label={t.lastDay} hint={t.lastDayHint} wrong={wrong} value={typed.get(field) ?? ''} type="date" />
        <p class="actions section-s">
          <SubmitButton second slim label={t.endOf(rule.toPart)}>
            {t.end}
          </SubmitButton>
        </p>
      </form>
    </details>
  )
}

export const nameIn = (parts: readonly NamedPart[], { routeId, part }: RoutePart): string =>
  parts.find((one) => one.routeId === routeId && partKey(one.part) === partKey(part))?.name ?? part.id
