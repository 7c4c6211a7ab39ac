import type { Given, RuleWords } from '../rule-words.ts'

type Sentence = string | ((given: Given) => string)

/** A rule's words, in the order: title, when it fits, when it needs a decision, when it is not allowed; null = never judged so. */
export function told(title: string, fits: Sentence, decide: Sentence | null, no: Sentence | null = null): RuleWords {
  const decision = decide === null ? {} : { 'needs-decision': say(decide) }
  const forbidden = no === null ? {} : { 'not-allowed': say(no) }
  return { title, fits: say(fits), ...decision, ...forbidden }
}

const say = (sentence: Sentence) => (typeof sentence === 'string' ? () => sentence : sentence)
