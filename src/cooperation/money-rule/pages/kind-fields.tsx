import type { Child } from 'hono/jsx'
import type { Language } from '#platform/i18n.ts'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { TickList } from '#ui/form/tick-list.tsx'
import type { Kind } from '../../settlement/rule.ts'
import type { MoneyChoices } from '../choices.store.ts'
import { PARTS_IN_FORM, type RuleField } from '../fields-of-kind.ts'
import { ruleWords } from './words.ts'

export interface FieldPart {
  language: Language
  kind: Kind
  typed: URLSearchParams
  /** the sentence of what is wrong with a field */
  of: (field: string) => string | undefined
  choices: MoneyChoices
}

type Words = ReturnType<typeof ruleWords>['form']

/** One question of a kind, as its form asks it. */
export const KindField = ({ field, ...part }: FieldPart & { field: RuleField }) => <>{FIELD[field](part, ruleWords(part.language).form)}</>

const FIELD: Record<RuleField, (part: FieldPart, t: Words) => Child> = {
  payers: (part, t) => (
    <Schools {...part} name="betalers" legend={part.kind === 'taakuren' || part.kind === 'closed-purses' ? t.partners : t.payers} />
  ),
  share: (part, t) => <Text {...part} name="deel" label={t.share} hint={t.shareHint} size={8} />,
  percentage: (part, t) => <Text {...part} name="percentage" label={t.percentage} size={8} />,
  purpose: (part, t) => <Text {...part} name="doel" label={t.purpose} />,
  funding: (part, t) => <Choice {...part} name="bekostiging" label={t.funding} labels={t.fundings} />,
  measure: (part, t) => <Choice {...part} name="telling" label={t.measure} labels={t.measures} />,
  teldatum: (part, t) => <Text {...part} name="teldatum" label={t.teldatum} hint={t.dayOfYearHint} size={6} />,
  phase: (part, t) => <Choice {...part} name="fase" label={t.phase} labels={t.phases} />,
  leerjaar: (part, t) => <Numbers {...part} name="leerjaar" label={t.leerjaar} all={t.allYears} most={9} />,
  level: (part, t) => <Text {...part} name="niveau-of-leerweg" label={t.level} hint={t.levelHint} size={12} />,
  functions: (part, t) => <Text {...part} name="functies" label={t.functions} hint={t.functionsHint} />,
  hourPrice: (part, t) => <Text {...part} name="uurprijs" label={t.hourPrice} size={10} />,
  budget: (part, t) => (
    <>
      <Text {...part} name="urenbudget" label={t.budget} hint={t.budgetHint} size={8} />
      <Choice {...part} name="budget-per" label={t.budgetPer} labels={t.budgets} />
    </>
  ),
  costs: (part, t) => <Text {...part} name="kostensoorten" label={t.costs} hint={t.costsHint} />,
  parts: (part) => <Parts {...part} />,
  pricedHours: (part, t) => (
    <>
      <Text {...part} name="urenfuncties" label={t.pricedFunctions} hint={t.pricedFunctionsHint} />
      <Choice {...part} name="uren-kant" label={t.pricedSide} labels={t.sides} />
      <Text {...part} name="uurprijs" label={t.hourPrice} size={10} />
    </>
  ),
  amount: (part, t) => <Text {...part} name="bedrag" label={t.amount} size={12} />,
  per: (part, t) => <Choice {...part} name="per" label={t.per} labels={t.pers} />,
  dueOn: (part, t) => <Text {...part} name="vervaldag" label={t.dueOn} hint={t.dayOfYearHint} size={6} />,
  coFinancing: (part, t) => <Text {...part} name="eigen-deel" label={t.coFinancing} hint={t.shareHint} size={8} />,
  niveau: (part, t) => <Numbers {...part} name="niveau" label={t.niveau} all={t.allLevels} most={4} />,
  before: (part, t) => <TextField name="voor" label={t.before} type="date" value={part.typed.get('voor') ?? ''} wrong={part.of('voor')} />,
}

/** What each field is called above the form, where the mistakes stand. */
export function labelsOf(language: Language): Record<string, string> {
  const t = ruleWords(language).form
  const parts = Array.from({ length: PARTS_IN_FORM }, (_, at) => at + 1)
  return {
    ...{
      naam: t.name,
      afspraak: t.clause,
      ontvanger: t.payee,
      betalers: t.payers,
      deel: t.share,
      percentage: t.percentage,
      doel: t.purpose,
    },
    ...{
      teldatum: t.teldatum,
      vervaldag: t.dueOn,
      leerjaar: t.leerjaar,
      functies: t.functions,
      uurprijs: t.hourPrice,
      urenbudget: t.budget,
    },
    ...{
      kostensoorten: t.costs,
      bedrag: t.amount,
      'eigen-deel': t.coFinancing,
      niveau: t.niveau,
      voor: t.before,
      vanaf: t.from,
      tot: t.to,
    },
    ...{ cohort: t.cohort, route: t.route, maximum: t.cap, minimum: t.minimum, 'niveau-of-leerweg': t.level, bekostiging: t.funding },
    ...{ telling: t.measure, fase: t.phase, 'budget-per': t.budgetPer, urenfuncties: t.pricedFunctions, 'uren-kant': t.pricedSide },
    ...{ per: t.per, afronden: t.rounding, overeenkomst: ruleWords(language).agreement.chosen },
    ...Object.fromEntries(parts.flatMap((n) => ['deel', 'delers', 'verdeling'].map((field) => [`${field}-${n}`, t.part(String(n))]))),
  }
}

function Text({ typed, of, name, label, hint, size }: FieldPart & { name: string; label: string; hint?: string; size?: number }) {
  const more = { ...(hint ? { hint } : {}), ...(size ? { size } : {}) }
  return <TextField name={name} label={label} value={typed.get(name) ?? ''} wrong={of(name)} autocomplete="off" {...more} />
}

function Choice({ typed, of, name, label, labels }: FieldPart & { name: string; label: string; labels: Record<string, string> }) {
  const options = Object.entries(labels).map(([value, text]) => ({ value, label: text }))
  return <SelectField name={name} label={label} chosen={typed.get(name) ?? ''} options={options} wrong={of(name)} />
}

function Numbers({ typed, of, name, label, all, most }: FieldPart & { name: string; label: string; all: string; most: number }) {
  const options = Array.from({ length: most }, (_, at) => ({ value: String(at + 1), label: String(at + 1) }))
  return (
    <SelectField
      name={name}
      label={label}
      chosen={typed.get(name) ?? ''}
      options={[{ value: '', label: all }, ...options]}
      wrong={of(name)}
    />
  )
}

export function Schools({ typed, of, choices, name, legend }: FieldPart & { name: string; legend: string }) {
  const options = choices.institutions.flatMap(({ institutionId, institutionName }) =>
    institutionId ? [{ value: institutionId, label: institutionName ?? '' }] : [],
  )
  return <TickList name={name} legend={legend} options={options} ticked={typed.getAll(name)} wrong={of(name)} />
}

function Parts(part: FieldPart) {
  const t = ruleWords(part.language).form
  const numbers = Array.from({ length: PARTS_IN_FORM }, (_, at) => String(at + 1))
  return (
    <>
      <p class="hint">{t.partHint}</p>
      {numbers.map((n) => (
        <fieldset class="panel">
          <legend>{t.part(n)}</legend>
          <Text {...part} name={`deel-${n}`} label={t.partShare} hint={t.shareHint} size={8} />
          <Schools {...part} name={`delers-${n}`} legend={t.partParties} />
          <Choice {...part} name={`verdeling-${n}`} label={t.partBy} labels={t.bys} />
        </fieldset>
      ))}
    </>
  )
}
