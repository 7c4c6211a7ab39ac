import { formatDate, type Language, type Translation } from '#platform/i18n.ts'
import { findProfiel, roleText } from '#schools/index.ts'
import { nameOfSchool } from '../../place/place.ts'
import type { SeenContacts } from '../contact.actions.ts'
import type { ContactFinding } from '../findings.store.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export const contactWords = (language: Language): Translation<typeof nl> => (language === 'nl' ? nl : en)

export const profielText = (code: string): string => findProfiel(code)?.name ?? code

/** In a sentence; that somebody has no successor is only said at the contact itself. */
export function findingText(language: Language, one: ContactFinding, { choices }: Pick<SeenContacts, 'choices'>): string | null {
  const t = contactWords(language).finding
  const school = (id: string | null): string => nameOfSchool(choices.schools, id)
  if (one.finding === 'no-successor') return null
  if (one.finding === 'nobody-opposite') return t['nobody-opposite'](profielText(one.profiel))
  if (one.finding === 'no-go-between') return t['no-go-between'](school(one.institutionId), school(one.otherInstitutionId))
  if (one.finding === 'coordinator-changed') {
    const place = [...choices.routes, ...choices.schools].find(({ id }) => id === one.scopeId)?.name ?? contactWords(language).region
    const role = roleText(language, one.role)
    return one.successor ? t['coordinator-changed'](one.person, role, place, one.successor) : t['coordinator-gone'](one.person, role, place)
  }
  return t[one.finding](one.person, school(one.institutionId), one.on ? formatDate(language, one.on) : '')
}
