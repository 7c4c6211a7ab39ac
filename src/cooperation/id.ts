const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** What comes from an address may be anything; only an id is asked for in the database. */
export const isId = (text: string): boolean => ID.test(text)
