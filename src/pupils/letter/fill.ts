/** What a template can name, each between braces: `{naam}`. */
export const LETTER_FIELDS = ['naam', 'voornaam', 'groep', 'mentor', 'school', 'datum', 'afzender'] as const
export type LetterField = (typeof LETTER_FIELDS)[number]
export type FieldValues = Record<LetterField, string>

const FIELD = /\{([^{}\r\n]*)\}/g
const isField = (name: string): name is LetterField => LETTER_FIELDS.includes(name as LetterField)

/** Names between braces that are no field, as they were typed, each once. */
export function unknownFields(text: string): string[] {
  const names = [...text.matchAll(FIELD)].map(([, name = '']) => name)
  return [...new Set(names.filter((name) => !isField(name.trim().toLowerCase())))]
}

/** Puts the values in; a value is never read as a template again. What is no field stays: `unknownFields` told of it. */
export function fill(text: string, values: FieldValues): string {
  return text.replaceAll(FIELD, (whole, name: string) => {
    const field = name.trim().toLowerCase()
    return isField(field) ? values[field] : whole
  })
}

/** Fields that are used and of which there is nothing to put in: the letter would show a gap. */
export function emptyFields(text: string, values: FieldValues): LetterField[] {
  const used = [...text.matchAll(FIELD)].map(([, name = '']) => name.trim().toLowerCase()).filter(isField)
  return [...new Set(used.filter((field) => values[field] === ''))]
}
