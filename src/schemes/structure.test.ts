import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '#platform/i18n.ts'
import { CLAUSES } from './clause.ts'
import { SEVERITIES } from './finding.ts'
import { factLines } from './pages/fact-lines.ts'
import type { Rule } from './rule.ts'
import { allRulesOf, judge } from './rule-set.ts'
import { findScheme, SCHEME_IDS } from './scheme.ts'
import { factsOf, ruleWords } from './scheme-folders.ts'
import { STATEMENTS, type Statement } from './statement.ts'
import { arbitraryPlan } from './testing/arbitrary-plan.ts'
import { clauseText, ruleText, schemeText, sourceText, statementText } from './words.ts'

const rules = [...new Set(SCHEME_IDS.flatMap(allRulesOf))]
const RUNS = 1000

describe('every rule', () => {
  test('has a name of its own', () => {
    const ids = rules.map(({ id }) => id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })

  test('has a title and the same sentences in both languages', () => {
    for (const { id } of rules) {
      const [nl, en] = LANGUAGES.map((language) => ruleWords(language, id))
      expect(nl?.title, id).toBeTruthy()
      expect(en?.title, id).toBeTruthy()
      const sentences = (words: typeof nl) => SEVERITIES.filter((one) => words?.[one])
      expect(sentences(nl), id).toEqual(sentences(en))
      expect(sentences(nl).length, id).toBeGreaterThan(0)
    }
  })

  test('has a source that can be named', () => {
    for (const { id, source } of rules) {
      for (const language of LANGUAGES) expect(sourceText(language, source).source, id).not.toMatch(/undefined|^$/)
    }
  })

  test('is named in a test', () => {
    const tests = testsUnder(join(import.meta.dirname))
    const unnamed = rules.filter(({ id }) => !namesIn(id).some((name) => tests.includes(name)))
    expect(unnamed.map(({ id }) => id)).toEqual([])
  })
})

describe('on any plan', () => {
  test('every finding can be told in both languages', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const texts = judge(plan).flatMap((finding) => LANGUAGES.map((language) => ruleText(language, finding)))
        expect(
          texts.filter(({ title, sentence, source }) => /undefined|NaN/.test(title + sentence + source) || !/\S/.test(sentence)),
        ).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })

  test('findings come in the order not allowed, needs a decision, fits, and each rule speaks once', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const findings = judge(plan)
        const order = findings.map(({ severity }) => SEVERITIES.indexOf(severity))
        expect(order).toEqual([...order].sort())
        expect(new Set(findings.map(({ rule }) => rule)).size).toBe(findings.length)
      }),
      { numRuns: 300 },
    )
  })

  test('a rule looks only at statements that it asks for', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const strange = allRulesOf(plan.scheme).flatMap((rule) =>
          lookedAt(rule, plan).flatMap((one) => (rule.asks?.includes(one) ? [] : `${rule.id}: ${one}`)),
        )
        expect(strange).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })
})

describe('every scheme', () => {
  test.each(SCHEME_IDS)('%s says something on every subject, in both languages', (id) => {
    const { from, until } = findScheme(id) ?? {}
    for (const day of [from ?? '2024-08-01', until ?? '2024-08-01']) {
      const facts = factsOf(id, day)
      expect(facts, `${id} on ${day}`).not.toBeNull()
      if (facts === null) continue
      for (const language of LANGUAGES) {
        const lines = factLines(language, facts)
        expect(lines.find(([subject]) => subject === 'target')?.[1]?.length, id).toBeGreaterThan(0)
        expect(lines.flatMap(([, one]) => one ?? []).filter(({ text }) => /undefined|NaN|null/.test(text))).toEqual([])
      }
    }
  })

  test('has a name, and every statement and clause its words', () => {
    for (const language of LANGUAGES) {
      for (const id of SCHEME_IDS) expect(schemeText(language, id)).not.toBe(id)
      for (const one of CLAUSES) expect(clauseText(language, one)).not.toBe(one)
      for (const one of STATEMENTS) {
        expect(statementText(language, one).question).toMatch(/\?$/)
        expect(statementText(language, one).hint).toMatch(/\S/)
      }
    }
  })
})

/** A test names a rule by its id or without its folder; rules on subjects of the agreement are tested one for each subject. */
function namesIn(id: string): string[] {
  const name = id.slice(id.indexOf('/') + 1)
  const perSubject = name.startsWith('agreement-') ? ['[`agreement-$'] : []
  return [`'${id}`, `/${name}`, `'${name}'`, `{ ${name}:`, ...perSubject]
}

/** Statements that a rule reads while it judges. */
function lookedAt(rule: Rule, plan: Parameters<Rule['judge']>[0]): Statement[] {
  const seen: Statement[] = []
  const statements = new Proxy(plan.statements, {
    get: (target, name) => {
      seen.push(name as Statement)
      return target[name as Statement]
    },
  })
  rule.judge({ ...plan, statements })
  return seen
}

function testsUnder(folder: string): string {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.ts'))
  return names.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n')
}
