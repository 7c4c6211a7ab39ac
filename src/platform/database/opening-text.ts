import type { Language } from '../i18n.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'
import type { OpeningProblem } from './opening-problem.ts'

/** A sentence above every page while the database is the one in a folder. */
export const TRIAL_BANNER: Record<Language, string> = { nl: nl.banner, en: en.banner }

/** The sentence of a problem, for the terminal. */
export function openingText(language: Language, found: OpeningProblem): string {
  const t = language === 'nl' ? nl : (en as typeof nl)
  switch (found.problem) {
    case 'locked':
      return t.locked(found.pid, found.host, found.since, found.folder, found.file)
    case 'newer':
      return t.newer(found.found, found.known)
    case 'old-server':
      return t.oldServer(found.found, found.oldest)
    case 'wrong-address':
      return t.wrongAddress
    case 'no-connection':
      return t.noConnection(found.place, found.said)
    case 'wrong-password':
      return t.wrongPassword(found.login, found.place)
    case 'no-database':
      return t.noDatabase(found.name, found.place)
    case 'no-rights':
      return t.noRights(found.login, statementsFor(found.login, found.name), found.said)
    case 'disk':
      return t.disk(found.said)
  }
}

/** What an administrator runs once on the server, whole: the roles, the right to take them on, and a place for the tables. */
export function statementsFor(login: string, database: string): string {
  const name = (text: string): string => `"${text.replaceAll('"', '""')}"`
  return [
    `create role doorloop_user nologin;`,
    `create role doorloop_system nologin;`,
    `-- noinherit: outside its transactions this login sees no pupil`,
    `alter role ${name(login)} noinherit;`,
    `grant doorloop_user, doorloop_system to ${name(login)};`,
    `alter database ${name(database)} owner to ${name(login)};`,
    `-- in database ${name(database)}:`,
    `alter schema public owner to ${name(login)};`,
  ].join('\n')
}
