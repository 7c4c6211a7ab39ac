import type { Logger } from 'pino'
import type { AppContext } from '../http/context.ts'
import { templateOf } from './request-log.ts'

/** The cause of a failed page, for `createApp`. */
export function reportTo(logger: Logger, isOutage: (error: Error) => boolean): (error: Error, c: AppContext) => void {
  return (error, c) => {
    const where = { requestId: c.var.requestId, method: c.req.method, path: templateOf(c) }
    logger[isOutage(error) ? 'warn' : 'error']({ ...where, ...causeOf(error) }, isOutage(error) ? 'outage' : 'failed')
  }
}

/** A failure of something that runs by itself: a connection that broke while idle, the monthly lists. */
export function reportOf(logger: Logger, what: string): (error: unknown) => void {
  return (error) => logger.error(causeOf(error), what)
}

interface DatabaseError extends Error {
  code?: string
  severity?: string
  table?: string
  column?: string
  constraint?: string
}

/**
 * What a developer needs and no more. A message of the database quotes values (`Key (email)=(…) already exists`), and
 * those are people's: of it only code and place are kept.
 */
export function causeOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error }
  const { name, message, stack = '', code, severity, table, column, constraint } = error as DatabaseError
  const frames = stack.slice(Math.max(0, stack.indexOf('\n    at ')))
  const place = {
    ...(code ? { sqlstate: code } : {}),
    ...(table ? { table } : {}),
    ...(column ? { column } : {}),
    ...(constraint ? { constraint } : {}),
  }
  return severity ? { kind: name, ...place, stack: frames } : { kind: name, message, ...(code ? { errno: code } : {}), stack: frames }
}
