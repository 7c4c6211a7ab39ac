import type { Severity } from './finding.ts'

/** What a rule's sentence can name. Numbers come formatted in the language. */
export type Given = Readonly<Record<string, string>>

/** How a rule is told: its title, and a sentence for each judgement that it can give, with what to do. */
export type RuleWords = { title: string } & { [S in Severity]?: (given: Given) => string }
