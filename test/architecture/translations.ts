type Messages = { readonly [key: string]: unknown }

/** Where two languages differ in keys or kind, or say nothing; each as `key: what`. */
export function untranslated(nl: Messages, en: Messages, prefix = ''): string[] {
  return [...new Set([...Object.keys(nl), ...Object.keys(en)])].flatMap((key) => {
    const name = prefix + key
    const [a, b] = [nl[key], en[key]]
    if (a === undefined) return [`${name}: only in English`]
    if (b === undefined) return [`${name}: only in Dutch`]
    if (isGroup(a) && isGroup(b)) return untranslated(a, b, `${name}.`)
    return [...differences(a, b), ...emptiness(a, 'Dutch'), ...emptiness(b, 'English')].map((what) => `${name}: ${what}`)
  })
}

function differences(a: unknown, b: unknown): string[] {
  if (typeof a !== typeof b || isGroup(a) !== isGroup(b)) return ['a sentence in one language, something else in the other']
  return []
}

function emptiness(value: unknown, language: string): string[] {
  return typeof value === 'string' && value.trim() === '' ? [`empty in ${language}`] : []
}

function isGroup(value: unknown): value is Messages {
  return typeof value === 'object' && value !== null
}
