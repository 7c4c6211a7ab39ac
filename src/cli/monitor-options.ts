import { type Delivery, isDate, POPULATIONS, type Population } from '#monitor/index.ts'

/** As cac gives them: anything may be a number, and an option given twice is a list. */
export interface MonitorOptions {
  json?: boolean
  source?: unknown
  format?: unknown
  out?: unknown
  cohort?: unknown
  population?: unknown
  levering?: unknown
  leverdatum?: unknown
  acceptRejects?: boolean
  publish?: boolean
  cluster?: unknown
  memory?: unknown
  threads?: unknown
}

export type Format = 'csv' | 'json' | 'html'

export interface CheckedOptions {
  /** what schools recorded, instead of a folder */
  source: 'platform' | null
  format: Format | null
  out: string | null
  cohorts: string[] | undefined
  populations: Population[] | undefined
  levering: Delivery | undefined
  leverdatum: string | undefined
  acceptRejects: boolean
  publish: boolean
  clustered: boolean
  memory: string | undefined
  threads: number | undefined
}

/** An option with a value it cannot have. */
export interface WrongOption {
  option: string
  value: string
  allowed: string
}

export function checkOptions(options: MonitorOptions): CheckedOptions | WrongOption {
  const format = options.json ? 'json' : one(options.format)
  const source = one(options.source)
  const cohorts = many(options.cohort)
  const populations = many(options.population)
  const [levering, leverdatum, cluster] = [one(options.levering), one(options.leverdatum), one(options.cluster)]
  const [memory, threads] = [one(options.memory), one(options.threads)]
  const wrong =
    notOneOf('source', source, ['platform']) ??
    notOneOf('format', format, ['csv', 'json', 'html']) ??
    populations?.map((name) => notOneOf('population', name, [...POPULATIONS])).find((found) => found !== null) ??
    notOneOf('levering', levering, ['voorlopig', 'definitief']) ??
    notOneOf('cluster', cluster, ['school']) ??
    unless('leverdatum', leverdatum, isDate, 'yyyy-mm-dd') ??
    unless('memory', memory, (text) => /^\d+(\.\d+)?\s*(K|M|G|T)i?B$/i.test(text), '512MB, 4GB, …') ??
    unless('threads', threads, (text) => /^[1-9]\d{0,2}$/.test(text), '1, 2, …')
  if (wrong) return wrong
  return {
    source: source === 'platform' ? source : null,
    format: (format as Format | undefined) ?? null,
    out: one(options.out) ?? null,
    cohorts,
    populations: populations as Population[] | undefined,
    levering: levering as Delivery | undefined,
    leverdatum,
    acceptRejects: options.acceptRejects ?? false,
    publish: options.publish ?? false,
    clustered: cluster === 'school',
    memory,
    threads: threads === undefined ? undefined : Number(threads),
  }
}

/** The last one given counts. */
function one(value: unknown): string | undefined {
  const last = Array.isArray(value) ? value.at(-1) : value
  return last === undefined ? undefined : String(last)
}

/** `--cohort a,b` and `--cohort a --cohort b` are the same. */
function many(value: unknown): string[] | undefined {
  if (value === undefined) return undefined
  const all = Array.isArray(value) ? value : [value]
  return all.flatMap((item) => String(item).split(',')).map((item) => item.trim())
}

function notOneOf(option: string, value: string | undefined, allowed: string[]): WrongOption | null {
  return unless(option, value, (text) => allowed.includes(text), allowed.join(', '))
}

function unless(option: string, value: string | undefined, holds: (text: string) => boolean, allowed: string): WrongOption | null {
  return value === undefined || holds(value) ? null : { option, value, allowed }
}
