import type { Language } from '../../i18n.ts'
import { en } from '../messages.en.ts'
import { nl } from '../messages.nl.ts'
import type { CopyProblem } from './problem.ts'

/** The sentence of a problem, for the terminal. */
export function copyProblemText(language: Language, found: CopyProblem): string {
  const t = (language === 'nl' ? nl : (en as typeof nl)).copy
  switch (found.problem) {
    case 'not-empty':
      return t.notEmpty(found.tables)
    case 'same-database':
      return t.sameDatabase
    case 'file-exists':
      return t.fileExists(found.file)
    case 'no-file':
      return t.noFile(found.file)
    case 'no-backup':
      return t.noBackup(found.file)
    case 'newer-format':
      return t.newerFormat(found.file)
    case 'newer-backup':
      return t.newerBackup(found.found, found.known)
    case 'other-level':
      return t.otherLevel(found.found, found.wanted)
    case 'damaged':
      return t.damaged(found.where)
    case 'differs':
      return t.differs(found.tables)
  }
}
