/** SQLSTATEs of what passes by itself (PostgreSQL documentation, appendix A), beside the whole of class 08: connection. */
const PASSING = new Set([
  // admin_shutdown, crash_shutdown, cannot_connect_now
  '57P01',
  '57P02',
  '57P03',
  // out of disk, memory and connections
  '53100',
  '53200',
  '53300',
  // read_only_sql_transaction: on the spare while the main server is away
  '25006',
])

/** What Node's sockets and disk say. */
const PASSING_IN_NODE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOSPC',
  'EDQUOT',
])

/** The driver's own failures have no code, only words. */
const PASSING_WORDS =
  /timeout exceeded when trying to connect|connection terminated|client has encountered a connection error|timeout expired/i

/** True for a failure of the database or disk that passes without a change to Doorloop: the page says so and asks to try again. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, errors } = error as Error & { code?: unknown; errors?: unknown }
  if (typeof code === 'string' && (PASSING.has(code) || PASSING_IN_NODE.has(code) || isConnectionClass(code))) return true
  if (PASSING_WORDS.test(error.message)) return true
  // one address refused after the other
  if (Array.isArray(errors) && errors.some(isOutage)) return true
  return isOutage(error.cause)
}

const isConnectionClass = (code: string): boolean => /^08[0-9A-Z]{3}$/.test(code)
