import type { Language } from '#platform/i18n.ts'
import { type Change, changedFields, type FactField } from '../changes.ts'
import type { CountFacts } from '../line.ts'
import type { SeenList } from '../see.actions.ts'
import { nameIn } from './frame.tsx'
import { listWords } from './words.ts'

export interface CorrectionsModel {
  seen: SeenList
  /** names that may be shown, by the id of the record */
  names: ReadonlyMap<string, string>
  typed: URLSearchParams
  mistakes: readonly { field: string; sentence: string }[]
}

/** The name of whose line it is, where the viewer may see it. */
export const nameOfLine = (
  { names }: CorrectionsModel,
  language: Language,
  line: { recordId: string | null; otherRecordId: string | null },
): string => [line.recordId, line.otherRecordId].flatMap((id) => (id && names.get(id)) || [])[0] ?? listWords(language).noName

export function changeText(language: Language, { seen }: CorrectionsModel, change: Change): string {
  const t = listWords(language).corrections
  const say = saying(language, seen)
  if (change.kind !== 'changed') return `${t.change[change.kind]}: ${asNew(language, seen, change.now ?? change.before)}`
  const { before, now } = change
  return changedFields(before, now)
    .map((field) => t.was(t.field[field], say(field, before), say(field, now)))
    .join('; ')
}

export function asNew(language: Language, seen: SeenList, facts: CountFacts): string {
  const say = saying(language, seen)
  const more = (['leerjaar', 'level', 'crebo'] as const).flatMap((field) =>
    facts[field] === null ? [] : [`${listWords(language).corrections.field[field]} ${say(field, facts)}`],
  )
  return listWords(language).corrections.asNew(facts.phase, say('institutionId', facts), more.join(', '))
}

/** A fact in words: a school or site by its name. */
function saying(language: Language, seen: SeenList) {
  const nameOf = nameIn(seen, language)
  return (field: FactField, facts: CountFacts): string => {
    const value = facts[field]
    if (value === null) return listWords(language).none
    return field === 'institutionId' || field === 'partnerId' || field === 'siteId' ? nameOf(String(value)) : String(value)
  }
}
