/** What names an item of a list that has no id of its own, by its path. */
const NAMED_BY: Readonly<Record<string, readonly string[]>> = {
  qualifications: ['crebo', 'name'],
  partners: ['name'],
  exceptions: ['rule'],
  sources: ['path'],
  'calendar/teachers': ['name'],
}

/** The id, else the first of its naming fields that is filled in, else the value itself. */
export function keyOf(path: string, item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item)
  const fields = item as Readonly<Record<string, unknown>>
  const named = ['id', ...(NAMED_BY[path] ?? [])].map((name) => fields[name]).find((value) => typeof value === 'string' && value !== '')
  return typeof named === 'string' ? named : JSON.stringify(item)
}
