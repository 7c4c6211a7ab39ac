import { KIND_NAMES, type Kind } from '../settlement/rule.ts'

/** What a form asks of a rule, beside its name, clause, payee and dates. */
const RULE_FIELDS = [
  'payers',
  'share',
  'percentage',
  'purpose',
  'funding',
  'measure',
  'teldatum',
  'phase',
  'leerjaar',
  'level',
  'functions',
  'hourPrice',
  'budget',
  'costs',
  'parts',
  'pricedHours',
  'amount',
  'per',
  'dueOn',
  'coFinancing',
  'niveau',
  'before',
] as const
export type RuleField = (typeof RULE_FIELDS)[number]

const OF_PUPILS = ['funding', 'measure', 'teldatum', 'phase', 'leerjaar', 'level'] as const

/** The fields of each kind, in the order of its form: only these are shown. */
export const FIELDS_OF: Record<Kind, readonly RuleField[]> = {
  'funding-share': ['payers', 'share', ...OF_PUPILS],
  'funding-percentage': ['payers', 'percentage', 'purpose', ...OF_PUPILS],
  'hour-price': ['payers', 'hourPrice', 'functions', 'leerjaar', 'budget'],
  costs: ['payers', 'costs', 'share'],
  'shared-costs': ['costs', 'pricedHours', 'parts', 'teldatum'],
  'shared-transport': ['costs', 'parts', 'teldatum'],
  contribution: ['payers', 'amount', 'per', 'dueOn'],
  'closed-purses': ['payers', 'functions', 'costs'],
  taakuren: ['payers', 'functions', 'costs'],
  subsidy: ['costs', 'amount', 'coFinancing', 'parts', 'teldatum'],
  'project-office': ['amount', 'dueOn', 'parts', 'teldatum'],
  'diploma-bonus': ['payers', 'amount', 'share', 'niveau', 'before'],
}

export const isKind = (text: string): text is Kind => (KIND_NAMES as readonly string[]).includes(text)

/** Kinds of costs may be left out where a rule also looks at hours; a bus is always `vervoer`. */
export const costsAreOptional = (kind: Kind): boolean => kind === 'closed-purses' || kind === 'taakuren' || kind === 'shared-transport'
export const shareIsOptional = (kind: Kind): boolean => kind === 'costs' || kind === 'diploma-bonus'

/** A pot has at most so many parts in a form. */
export const PARTS_IN_FORM = 3
