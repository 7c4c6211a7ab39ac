import { formatNumber, type Language } from '#platform/i18n.ts'
import type { DurationFact, EnrolmentFact, HoursFact, SaidFact, SchemeFacts } from '../facts.ts'
import type { Source } from '../source.ts'
import { clauseText, factText } from '../words.ts'
import type { nl } from './messages.nl.ts'
import { pageWords } from './words.ts'

/** One thing that a scheme says, and where. `source` null: it follows from the scheme itself. */
export interface FactLine {
  text: string
  source: Source | null
}

export type FactSubject = keyof typeof nl.subject

/** All subjects in the order of the page; null = the sources do not say, [] = nothing is laid down. */
export function factLines(language: Language, facts: SchemeFacts): [FactSubject, FactLine[] | null][] {
  const t = pageWords(language)
  const said = (lines: readonly SaidFact[]): FactLine[] =>
    lines.map(({ says, source }) => ({ text: factText(language, facts.scheme, says), source }))
  const clauses = facts.clauses?.map(({ clause, source }) => ({ text: t.clause(clauseText(language, clause)), source }))
  const agreement = said(facts.agreement ?? [])
  return [
    ['target', said(facts.target)],
    ['leads', facts.leads?.map(({ from, to, source }) => ({ text: t.road(from.join(', '), to.join(', ')), source })) ?? null],
    ['leertrajecten', facts.leertrajecten?.map((text) => ({ text, source: null })) ?? null],
    ['durations', facts.durations?.map((one) => ({ text: durationText(language, one), source: one.source })) ?? null],
    ['exam', said(facts.exam)],
    ['hours', facts.hours?.map((one) => ({ text: hoursText(language, one), source: one.source })) ?? null],
    ['enrolment', facts.enrolment?.map((one) => ({ text: enrolmentText(language, one), source: one.source })) ?? null],
    ['clauses', clauses || agreement.length > 0 ? [...agreement, ...(clauses ?? [])] : null],
    ['duties', said(facts.duties)],
    ['money', said(facts.money)],
  ]
}

function durationText(language: Language, { niveau, extended, min, max }: DurationFact): string {
  const t = pageWords(language)
  const years =
    min === null
      ? t.most(String(max))
      : max === null
        ? t.from(String(min))
        : min === max
          ? t.exactly(String(min))
          : t.range(String(min), String(max))
  return extended ? t.extended(String(niveau), years) : t.duration(String(niveau), years)
}

function hoursText(language: Language, { leertraject, span, total, guided, bpv }: HoursFact): string {
  const t = pageWords(language)
  const number = (value: number): string => formatNumber(language, value)
  const parts = [t.total(number(total)), guided !== null && t.guided(number(guided)), bpv !== null && t.bpv(number(bpv))]
  const what = [leertraject, spanText(language, span)].filter(Boolean).join(', ')
  return t.hours(what, parts.filter(Boolean).join(', '))
}

function spanText(language: Language, span: HoursFact['span']): string {
  const t = pageWords(language).span
  if ('route' in span) return t.route(String(span.route))
  if ('each' in span) return t.each(span.each.join(', '))
  return span.mbo === 'each' ? t.mboEach : t.mbo(String(span.mbo))
}

function enrolmentText(language: Language, { fromYear, untilYear, at }: EnrolmentFact): string {
  const t = pageWords(language)
  const years = untilYear === null ? t.routeYearsOn(String(fromYear)) : t.routeYears(String(fromYear), String(untilYear))
  return t.enrolled(years, t.side[at])
}
