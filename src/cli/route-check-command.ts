import { readFile, stat } from 'node:fs/promises'
import type { Language } from '#platform/i18n.ts'
import { FILE_LIMITS, type FileProblem, fileProblemText, planOf, type RouteDesign, readDesign } from '#programme/index.ts'
import { type Finding, judge, ruleText, type Severity } from '#schemes/index.ts'
import { cliMessages } from './language.ts'
import { UNUSABLE, unusable } from './unusable.ts'

export interface CheckOptions {
  date?: unknown
  json?: boolean
}

/** Judges a route file by the rules of its scheme. 0: nothing is against a rule; 1: something is; 2: no answer. */
export async function routeCheckCommand(file: string, { date, json }: CheckOptions, language: Language): Promise<number> {
  const say = cliMessages(language).route
  if (date !== undefined && !isDay(String(date))) return unusable(say.wrongDate(String(date)))
  const text = await textOf(file)
  if (text === null) return unusable(say.unreadable(file))
  const read = readDesign(text)
  if (!read.ok) return refuse(file, read.problems, json === true, language)
  const on = date === undefined ? read.design.startsOn : String(date)
  const findings = judge(planOf({ ...read.design, startsOn: on })).map((finding) => told(finding, language))
  process.stdout.write(
    json ? `${JSON.stringify({ ...headOf(read.design), date: on, findings })}\n` : listed(read.design, on, findings, language),
  )
  return findings.some(({ severity }) => severity === 'not-allowed') ? 1 : 0
}

interface Told {
  rule: string
  severity: Severity
  field: string
  article: string
  sentence: string
}

function told(finding: Finding, language: Language): Told {
  const { sentence, source } = ruleText(language, finding)
  const { rule, severity, field } = finding
  return { rule, severity, field, article: source, sentence }
}

const headOf = ({ name, scheme }: RouteDesign): { name: string; scheme: string } => ({ name, scheme })

function listed({ name }: RouteDesign, on: string | null, findings: readonly Told[], language: Language): string {
  const say = cliMessages(language).route
  const lines = findings.flatMap(({ rule, severity, field, sentence, article }) => [
    `${say.severity[severity]}: ${sentence}`,
    `  ${field} · ${article} · ${rule}`,
  ])
  const count = (severity: Severity): string => String(findings.filter((one) => one.severity === severity).length)
  const sum = say.sum(count('not-allowed'), count('needs-decision'), count('fits'))
  return [`${name} (${on ?? say.noStart})`, '', ...lines, '', sum, ''].join('\n')
}

/** What stands in the file; null when it cannot be read. One that is far too large is not read to its end. */
async function textOf(file: string): Promise<string | null> {
  try {
    const { size } = await stat(file)
    return size > FILE_LIMITS.bytes ? ' '.repeat(FILE_LIMITS.bytes + 1) : await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}

function refuse(file: string, problems: readonly FileProblem[], json: boolean, language: Language): number {
  const said = problems.map((one) => ({ problem: one.problem, path: one.path, ...fileProblemText(language, one) }))
  if (json) process.stdout.write(`${JSON.stringify({ problems: said })}\n`)
  process.stderr.write(`${cliMessages(language).route.refused(file)}\n`)
  if (!json) for (const { where, what, todo } of said) process.stderr.write(`  ${where}: ${what} ${todo}\n`)
  return UNUSABLE
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
