import { LockedError, lockFolder } from '../lock.ts'

/** A process of its own that tries for the folder's lock at the moment it is told, says how it went, and keeps it. */
const [folder = '', at = '0'] = process.argv.slice(2)
while (Date.now() < Number(at));
try {
  lockFolder(folder)
  process.stdout.write('mine\n')
} catch (error) {
  process.stdout.write(error instanceof LockedError ? `held by ${error.holder.pid}\n` : `${error}\n`)
}
setInterval(() => undefined, 1000)
