import type { FieldMistake, Wrong } from '#platform/form/fields.ts'

/** Mistakes with their sentences: above the form each after the name of its field, and at the field itself. */
export function said<M extends string = never>(
  mistakes: readonly Wrong<M>[],
  sentences: Record<FieldMistake | M, string>,
  labels: Record<string, string>,
) {
  const sentenceOf = ({ mistake }: Wrong<M>): string => sentences[mistake]
  const find = (field: string): Wrong<M> | undefined => mistakes.find((one) => one.field === field)
  return {
    list: mistakes.map((one) => ({ field: one.field, sentence: [labels[one.field], sentenceOf(one)].filter(Boolean).join(': ') })),
    of(field: string): string | undefined {
      const found = find(field)
      return found && sentenceOf(found)
    },
  }
}
