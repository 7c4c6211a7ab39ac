import pino, { type DestinationStream, type Logger } from 'pino'
import { plainLines } from './plain-lines.ts'

/** Names of fields that never reach the log, whoever puts them there. */
const SECRET = [
  'password',
  'secret',
  'token',
  'cookie',
  'authorization',
  'code',
  'email',
  'name',
  'given_name',
  'family_name',
  'birth_date',
]

export interface LoggerOptions {
  /** `DOORLOOP_LOG`: debug, info, warn, error or silent */
  level?: string
  /** a person reads along: a line of words instead of JSON */
  readable?: boolean
  to?: DestinationStream
}

/** What the server tells whoever runs it: a JSON object a line, without names of people and without secrets. */
export function makeLogger({ level = 'info', readable = Boolean(process.stdout.isTTY), to }: LoggerOptions = {}): Logger {
  const paths = SECRET.flatMap((name) => [name, `*.${name}`])
  const options = { level: known(level), base: null, timestamp: pino.stdTimeFunctions.isoTime, redact: { paths, censor: '…' } }
  return pino(options, readable ? plainLines(to ?? process.stdout) : (to ?? gathered(STDOUT)))
}

const STDOUT = 1

/** Lines that are written some at a time, at the latest after a second and at the end: a write for each page would hold that page up. */
export function gathered(to: string | number): DestinationStream {
  return pino.destination({ dest: to, sync: false, minLength: 4096, periodicFlush: 1000 })
}

const known = (level: string): string => (level in pino.levels.values || level === 'silent' ? level : 'info')
