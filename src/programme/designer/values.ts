/** A value in nested objects by its dotted name; undefined where nothing stands. */
export function valueAt(object: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value && typeof value === 'object' ? (value as Record<string, unknown>)[key] : undefined),
    object,
  )
}

/** The same object with another value there; what lies beside it stays. */
export function withValue<T>(object: T, [key, ...rest]: readonly string[], value: unknown): T {
  if (key === undefined) return value as T
  const inner = object && typeof object === 'object' ? (object as Record<string, unknown>)[key] : undefined
  return { ...(object as object), [key]: withValue(inner, rest, value) } as T
}

export const splitName = (name: string): string[] => name.split('.')
