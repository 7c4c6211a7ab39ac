import { readFile, stat, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import {
  findingText,
  readSettlement,
  SETTLEMENT_LIMITS,
  type Settled,
  type Settlement,
  type SettlementProblem,
  settle,
  settlementCsv,
  settlementJsonSchema,
  settlementProblemText,
} from '#cooperation/index.ts'
import type { Language } from '#platform/i18n.ts'
import { cliMessages } from './language.ts'
import { settledTable } from './settle-table.ts'
import { UNUSABLE, unusable } from './unusable.ts'

export interface SettleOptions {
  json?: boolean
  out?: unknown
}

/** Computes the statements of a file. 0: they can be billed; 1: something must be mended first; 2: no answer. */
export async function settleCommand(file: string, { json, out }: SettleOptions, language: Language): Promise<number> {
  const say = cliMessages(language).settle
  const text = await textOf(file)
  if (text === null) return unusable(say.unreadable(file))
  const read = readSettlement(text)
  if (!read.ok) return refuse(file, read.problems, json === true, language)
  const settled = settle(read.settlement)
  if (out !== undefined && !(await writeCsv(String(out), settled, language))) return unusable(say.unwritable(String(out)))
  process.stdout.write(
    json
      ? `${JSON.stringify(told(settled, namesOf(read.settlement), language), null, 2)}\n`
      : settledTable(settled, namesOf(read.settlement), language),
  )
  if (out !== undefined) process.stderr.write(`${say.written(String(out))}\n`)
  return settled.billable ? 0 : 1
}

/** The shape of a settlement file as JSON Schema, as it stands in docs/settlement-file.schema.json. */
export function settleSchemaCommand(): number {
  process.stdout.write(`${JSON.stringify(settlementJsonSchema(), null, 2)}\n`)
  return 0
}

/** Each finding with its sentence, in the language of the command; amounts stay cents. */
function told(settled: Settled, names: ReadonlyMap<string, string>, language: Language): object {
  const findings = settled.findings.map((finding) => ({ ...finding, sentence: findingText(language, finding, names) }))
  return { ...settled, findings }
}

const namesOf = ({ parties }: Settlement): ReadonlyMap<string, string> => new Map(parties.map(({ id, name }) => [id, name]))

/** What stands in the file; null when it cannot be read. One that is far too large is not read to its end. */
async function textOf(file: string): Promise<string | null> {
  try {
    const { size } = await stat(file)
    return size > SETTLEMENT_LIMITS.bytes ? ' '.repeat(SETTLEMENT_LIMITS.bytes + 1) : await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null
    throw error
  }
}

async function writeCsv(file: string, settled: Settled, language: Language): Promise<boolean> {
  try {
    await writeFile(resolve(file), settlementCsv(settled, language))
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false
    throw error
  }
}

function refuse(file: string, problems: readonly SettlementProblem[], json: boolean, language: Language): number {
  const said = problems.map((one) => ({ problem: one.problem, path: one.path, ...settlementProblemText(language, one) }))
  if (json) process.stdout.write(`${JSON.stringify({ problems: said }, null, 2)}\n`)
  process.stderr.write(`${cliMessages(language).settle.refused(file)}\n`)
  if (!json) for (const { where, what, todo } of said) process.stderr.write(`  ${where}: ${what} ${todo}\n`)
  return UNUSABLE
}
