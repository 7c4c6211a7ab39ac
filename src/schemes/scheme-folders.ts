import type { Language } from '#platform/i18n.ts'
import { assistentenopleidingFacts, assistentenopleidingWords } from './assistentenopleiding/index.ts'
import { besluit2014Facts, besluitWords } from './besluit-2014/index.ts'
import { commonWords } from './common/index.ts'
import { dlrFacts, dlrWords } from './dlr/index.ts'
import { examWords } from './exam/index.ts'
import type { SchemeFacts } from './facts.ts'
import { glrFacts, glrWords } from './glr/index.ts'
import { groeneLyceumFacts, groeneLyceumWords } from './groene-lyceum/index.ts'
import { leerwerktrajectFacts, leerwerktrajectWords } from './leerwerktraject/index.ts'
import { praktijkonderwijsFacts, praktijkonderwijsWords } from './praktijkonderwijs/index.ts'
import { regulierFacts, regulierWords } from './regulier/index.ts'
import type { RuleWords } from './rule-words.ts'
import type { SchemeId } from './scheme.ts'
import type { SchemeWords } from './scheme-words.ts'
import { vakcollegeFacts, vakcollegeWords } from './vakcollege/index.ts'
import { vm2Facts, vm2Words } from './vm2/index.ts'

type Words = Readonly<Record<Language, SchemeWords>>

/** Whose words a scheme's facts are told in; a glr uses those of the dlr where it has none of its own. */
const FACT_WORDS: Readonly<Record<SchemeId, readonly Words[]>> = {
  dlr: [dlrWords],
  glr: [glrWords, dlrWords],
  regulier: [regulierWords],
  leerwerktraject: [leerwerktrajectWords],
  assistentenopleiding: [assistentenopleidingWords],
  vakcollege: [vakcollegeWords],
  'groene-lyceum': [groeneLyceumWords],
  praktijkonderwijs: [praktijkonderwijsWords],
  vm2: [vm2Words],
  vakmanschaproute: [besluitWords],
  beroepsroute: [besluitWords],
  technologieroute: [besluitWords],
}

const FACTS: readonly SchemeFacts[] = [
  dlrFacts,
  glrFacts,
  regulierFacts,
  leerwerktrajectFacts,
  assistentenopleidingFacts,
  vakcollegeFacts,
  groeneLyceumFacts,
  praktijkonderwijsFacts,
  ...vm2Facts,
  ...besluit2014Facts,
]

/** What a scheme lays down for a route that begins on this day; without a day its last regime. Null when it did not hold. */
export function factsOf(scheme: SchemeId, day: string | null): SchemeFacts | null {
  const own = FACTS.filter((one) => one.scheme === scheme)
  if (day === null) return own.at(-1) ?? null
  return own.find(({ from, until }) => (from === null || from <= day) && (until === null || day <= until)) ?? null
}

const RULE_WORDS = [...new Set([commonWords, ...Object.values(FACT_WORDS).flat()]), examWords]

/** By the whole id of a rule. */
export const ruleWords = (language: Language, rule: string): RuleWords | undefined =>
  RULE_WORDS.map((words) => words[language].rules[rule]).find((one) => one !== undefined)

/** The sentence of a fact (`says`) of this scheme. */
export const factSentence = (language: Language, scheme: SchemeId, says: string): string | undefined =>
  FACT_WORDS[scheme].map((words) => words[language].facts[says]).find((one) => one !== undefined)
