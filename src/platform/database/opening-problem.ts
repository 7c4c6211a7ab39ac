import { LockedError } from './lock.ts'
import { NewerDatabaseError } from './migrate.ts'
import { isOutage } from './outage.ts'
import { OLDEST_SERVER, OldServerError } from './server-version.ts'

/** Why a database could not be opened; its sentence stands in messages.nl.ts and messages.en.ts. */
export type OpeningProblem =
  | { problem: 'locked'; pid: string; host: string; since: string; folder: string; file: string }
  | { problem: 'newer'; found: string; known: string }
  | { problem: 'old-server'; found: string; oldest: string }
  | { problem: 'wrong-address' }
  | { problem: 'no-connection'; place: string; said: string }
  | { problem: 'wrong-password'; login: string; place: string }
  | { problem: 'no-database'; name: string; place: string }
  | { problem: 'no-rights'; login: string; name: string; said: string }
  | { problem: 'disk'; said: string }

/** What is the matter, for who starts Doorloop; null for a fault of ours, which must be seen whole. Never tells a password. */
export function openingProblem(error: unknown, url: string | undefined = process.env.DATABASE_URL): OpeningProblem | null {
  if (error instanceof LockedError) {
    const { holder, folder, file } = error
    return { problem: 'locked', pid: String(holder.pid), host: holder.host, since: holder.since, folder, file }
  }
  if (error instanceof NewerDatabaseError) return { problem: 'newer', found: error.found, known: error.known }
  if (error instanceof OldServerError) return { problem: 'old-server', found: error.found, oldest: String(OLDEST_SERVER) }
  if (!(error instanceof Error)) return null
  return url ? onServer(error, url) : onDisk(error)
}

function onServer(error: Error, url: string): OpeningProblem | null {
  if (!isAddress(url)) return { problem: 'wrong-address' }
  const { hostname, port, username, pathname } = new URL(url)
  const [place, login, name] = [`${hostname}:${port || '5432'}`, decodeURIComponent(username), decodeURIComponent(pathname.slice(1))]
  const { code } = error as Error & { code?: string }
  // 28P01 and 28000 invalid password and login; 3D000 no such database; 42501 insufficient privilege
  if (code === '28P01' || code === '28000') return { problem: 'wrong-password', login, place }
  if (code === '3D000') return { problem: 'no-database', name, place }
  if (code === '42501') return { problem: 'no-rights', login, name, said: error.message }
  if (isOutage(error)) return { problem: 'no-connection', place, said: code ?? error.message }
  return null
}

function isAddress(url: string): boolean {
  return URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol)
}

/** The embedded database: no space, no right to write, no such place. */
function onDisk(error: Error): OpeningProblem | null {
  const { code } = error as NodeJS.ErrnoException
  return code && ['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR'].includes(code)
    ? { problem: 'disk', said: error.message }
    : null
}
