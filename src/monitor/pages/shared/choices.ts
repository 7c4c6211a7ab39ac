import type { PageView } from './view.ts'

/** The names of choices in the address: short Dutch words, the same in both languages, so that a link can be mailed to anyone. */
export const CHOICES = [
  'cohort',
  'populatie',
  'groep',
  'uitlijning',
  'vergelijking',
  'teldatum',
  'maat',
  'positie',
  'van',
  'bladzijde',
] as const
export type ChoiceName = (typeof CHOICES)[number]

/** The address asks for something that these data do not have. */
export interface Refusal {
  rule: 'pages/unknown-choice'
  name: ChoiceName
  value: string
  allowed: readonly string[]
}

export type Chosen<O extends Options> = { [K in keyof O]: O[K] extends readonly (infer T)[] ? T : never }
type Options = Partial<Record<ChoiceName, readonly string[]>>

export const isRefusal = (value: object): value is Refusal => 'rule' in value && value.rule === 'pages/unknown-choice'

/** Reads one value per choice from the address; without one, the first allowed is the default. */
export function readChoices<const O extends Options>(view: PageView, options: O): Chosen<O> | Refusal {
  const chosen: Record<string, string> = {}
  for (const [name, allowed] of Object.entries(options)) {
    const value = view.c.req.query(name) ?? allowed[0]
    if (value === undefined || !allowed.includes(value))
      return { rule: 'pages/unknown-choice', name: name as ChoiceName, value: value ?? '', allowed }
    chosen[name] = value
  }
  return chosen as Chosen<O>
}
