import { findAgreementTemplate } from '../agreement/templates.ts'
import { fieldReader, type Read } from '../fields.ts'
import type { Kind, Part, Share } from '../settlement/rule.ts'
import type { NewMoneyRule } from './money-rule.ts'
import { type ClauseChoice, clauseValue, isBoundFrom, type RuleChoices, type RuleMistake, schoolIn } from './typed.ts'

/** Partnerships whose agreements about money are known (domain.md 5); of Willem van Oranje and Koning Willem I nothing is. */
export const MONEY_TEMPLATES = ['profijt', 'tot-route', 'assen', 'element', 'vm2-technology'] as const
export type MoneyTemplate = (typeof MONEY_TEMPLATES)[number]

/** What the source does not say, and a rule cannot do without. */
export const ASKED_OF = {
  profijt: ['voorzitter', 'bijdrage', 'subsidie', 'eigen-deel'],
  'tot-route': [],
  assen: ['projectbureau', 'docent'],
  element: [],
  'vm2-technology': ['examens', 'administratie'],
} as const satisfies Record<MoneyTemplate, readonly string[]>
export type Asked = (typeof ASKED_OF)[MoneyTemplate][number]

export type RuleName =
  | 'leerjaar-3'
  | 'leerjaar-4'
  | 'bus'
  | 'docent'
  | 'stagebegeleider'
  | 'contactpersoon'
  | 'aansluiting'
  | 'kosten'
  | 'bijdrage'
  | 'subsidie'
  | 'beurzen'
  | 'examens'
  | 'administratie'
  | 'kosten-mbo'
  | 'taakuren'
  | 'projectbureau'
  | 'docent-mbo'
  | 'docent-vmbo'

interface Told {
  name: RuleName
  kind: Kind
  payee: 'mbo' | 'vo'
  terms: Record<string, unknown>
}

interface Filled {
  mbo: string
  vo: readonly string[]
  /** cents, percentages or a share; null: left empty */
  asked: Partial<Record<Asked, number | Share | null>>
}

export const isMoneyTemplate = (id: string): id is MoneyTemplate => (MONEY_TEMPLATES as readonly string[]).includes(id)

export const sourceOfTemplate = (id: MoneyTemplate): string => findAgreementTemplate(id)?.source ?? ''

/** The rules that a template gives, to lay beside its agreement. */
export const TEMPLATE_RULES: Record<MoneyTemplate, (filled: Filled) => (Told | null)[]> = {
  'tot-route': ({ vo }) => [
    {
      name: 'leerjaar-3',
      kind: 'funding-share',
      payee: 'mbo',
      terms: { payers: vo, share: { of: 1, over: 5 }, leerjaar: 3, funding: 'vo' },
    },
    {
      name: 'leerjaar-4',
      kind: 'funding-share',
      payee: 'mbo',
      terms: { payers: vo, share: { of: 4, over: 5 }, leerjaar: 4, funding: 'vo' },
    },
    { name: 'bus', kind: 'shared-transport', payee: 'mbo', terms: { costs: ['vervoer'], parts: [whole(vo, 'pupils')] } },
  ],
  element: ({ vo }) => [
    hours('docent', vo, null),
    hours('stagebegeleider', vo, 120),
    hours('contactpersoon', vo, 100),
    hours('aansluiting', vo, 100),
  ],
  profijt: ({ mbo, vo, asked }) => [
    asked.voorzitter == null
      ? null
      : {
          name: 'kosten',
          kind: 'shared-costs',
          payee: 'mbo',
          terms: { costs: ['profijt'], hours: { functions: ['voorzitter'], side: 'vo', cents: asked.voorzitter }, parts: halves(mbo, vo) },
        },
    asked.bijdrage == null
      ? null
      : {
          name: 'bijdrage',
          kind: 'contribution',
          payee: 'mbo',
          terms: { payers: vo, cents: asked.bijdrage, per: 'school-year', on: '10-01' },
        },
    asked.subsidie == null || asked['eigen-deel'] == null
      ? null
      : {
          name: 'subsidie',
          kind: 'subsidy',
          payee: 'mbo',
          terms: { costs: ['subsidie'], cents: asked.subsidie, coFinancing: asked['eigen-deel'], parts: halves(mbo, vo) },
        },
    { name: 'beurzen', kind: 'closed-purses', payee: 'mbo', terms: { payers: vo, functions: null, costs: ['activiteiten'] } },
  ],
  'vm2-technology': ({ vo, asked }) => [
    percentage('examens', vo, asked.examens),
    percentage('administratie', vo, asked.administratie),
    { name: 'kosten-mbo', kind: 'costs', payee: 'mbo', terms: { payers: vo, costs: ['techniek'], share: { of: 1, over: 1 } } },
  ],
  assen: ({ mbo, vo, asked }) => [
    { name: 'taakuren', kind: 'taakuren', payee: 'mbo', terms: { payers: vo, functions: ['taakuren'], costs: [] } },
    asked.projectbureau == null
      ? null
      : {
          name: 'projectbureau',
          kind: 'project-office',
          payee: 'mbo',
          terms: { cents: asked.projectbureau, on: '10-01', parts: [whole([mbo, ...vo], 'equal')] },
        },
    asked.docent == null
      ? null
      : {
          name: 'docent-mbo',
          kind: 'hour-price',
          payee: 'mbo',
          terms: { payers: vo, cents: asked.docent, functions: ['docent'], budget: null },
        },
    ...(asked.docent == null || vo.length !== 1
      ? []
      : [
          {
            name: 'docent-vmbo' as const,
            kind: 'hour-price' as const,
            payee: 'vo' as const,
            terms: { payers: [mbo], cents: asked.docent, functions: ['docent'], budget: null },
          },
        ]),
  ],
}

const whole = (parties: readonly string[], by: Part['by']): Part => ({ share: { of: 1, over: 1 }, parties: [...parties], by })
const halves = (mbo: string, vo: readonly string[]): Part[] => [
  { share: { of: 1, over: 2 }, parties: [mbo], by: 'equal' },
  { share: { of: 1, over: 2 }, parties: [...vo], by: 'key' },
]

/** Het Element: € 50 an hour, with hours that were fixed beforehand. */
function hours(
  name: 'docent' | 'stagebegeleider' | 'contactpersoon' | 'aansluiting',
  payers: readonly string[],
  budget: number | null,
): Told {
  const most = budget === null ? null : { hours: budget, per: 'rule' }
  return { name, kind: 'hour-price', payee: 'mbo', terms: { payers, cents: 5000, functions: [name], budget: most } }
}

function percentage(name: 'examens' | 'administratie', payers: readonly string[], value: number | Share | null | undefined): Told | null {
  if (typeof value !== 'number') return null
  return { name, kind: 'funding-percentage', payee: 'mbo', terms: { payers, percentage: value, purpose: name, funding: 'vo' } }
}

const PERCENTAGES: readonly Asked[] = ['examens', 'administratie']

/** The form of a template as the rules it gives; `nameOf` names them in the language of who makes them. */
export function readTemplate(
  form: URLSearchParams,
  template: MoneyTemplate,
  choices: RuleChoices,
  nameOf: (name: RuleName) => string,
): Read<NewMoneyRule[], RuleMistake> {
  const is = fieldReader<RuleMistake>(form)
  const clause = choices.clauses.find((one) => clauseValue(one) === form.get('afspraak')) ?? null
  if (!clause) is.wrong('afspraak', 'clause-unknown')
  const mbo = schoolIn(is, form, 'mbo', choices)
  const vo = [...new Set(form.getAll('vo'))]
  if (vo.length === 0) is.wrong('vo', 'missing')
  if (vo.includes(mbo)) is.wrong('vo', 'payee-pays')
  if (vo.some((id) => !choices.institutions.includes(id))) is.wrong('vo', 'not-a-party')
  if (clause && [mbo, ...vo].some((id) => !isBoundFrom(clause, id, null))) is.wrong('vo', 'not-a-party')
  const asked: Filled['asked'] = {}
  for (const one of ASKED_OF[template]) asked[one] = askedIn(is, form, one)
  const told = TEMPLATE_RULES[template]({ mbo, vo, asked }).flatMap((one) => one ?? [])
  return is.done(told.map((one) => ruleOf(one, clause, { mbo, vo }, nameOf)))
}

function askedIn(is: ReturnType<typeof fieldReader<RuleMistake>>, form: URLSearchParams, one: Asked): number | Share | null {
  if (one === 'eigen-deel') {
    const typed = (form.get(one) ?? '').trim()
    const [, of = '0', over = '0'] = /^(\d{1,6})\s*\/\s*(\d{1,6})$/.exec(typed) ?? []
    if (typed !== '' && (Number(of) < 1 || Number(over) < Number(of))) is.wrong(one, 'no-share')
    return typed === '' ? null : { of: Number(of), over: Number(over) }
  }
  const value = is.decimal(one, 2, PERCENTAGES.includes(one) ? 'no-percentage' : 'no-amount')
  if (value === null) return null
  if (!PERCENTAGES.includes(one)) {
    if (value > 100_000_000) is.wrong(one, 'too-high')
    return Math.round(value * 100)
  }
  if (value <= 0 || value > 100) is.wrong(one, 'no-percentage')
  return value
}

function ruleOf(
  { name, kind, payee, terms }: Told,
  clause: ClauseChoice | null,
  { mbo, vo }: Pick<Filled, 'mbo' | 'vo'>,
  nameOf: (name: RuleName) => string,
): NewMoneyRule {
  return {
    ...{ agreementId: clause?.agreementId ?? '', clauseId: clause?.clauseId ?? '', clauseVersion: clause?.clauseVersion ?? 1 },
    ...{ promiseId: clause?.promiseId ?? null, name: nameOf(name), kind, payeeId: payee === 'mbo' ? mbo : (vo[0] ?? '') },
    ...{ routeId: null, cohort: null, terms, from: null, to: null },
  }
}
