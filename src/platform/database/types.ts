import pg from 'pg'

const { builtins } = pg.types

/** text[] and uuid[] */
const ARRAYS = [1009, 2951]
/** Without quotes, escapes, arrays in arrays or NULL, split at the commas it is what it says. */
const PLAIN = /^\{(?!.*\bNULL\b)[^"\\{}]+\}$/i

/** Ids are plain: for those the reading letter by letter that quoted texts need took longer than all else of a list. */
const quickArray =
  (slow: (value: string) => unknown) =>
  (value: string): unknown =>
    PLAIN.test(value) ? value.slice(1, -1).split(',') : slow(value)

/** A date stays the text `2026-10-01`: as a JavaScript Date it would move with the time zone. A count fits a number. */
export function readTypesAsWritten(): pg.CustomTypesConfig {
  const asIs = (value: string): string => value
  const own = new Map<number, (value: string) => unknown>([
    [builtins.DATE, asIs],
    [builtins.INT8, Number],
    [builtins.NUMERIC, asIs],
    ...ARRAYS.map((oid) => [oid, quickArray(pg.types.getTypeParser(oid, 'text'))] as const),
  ])
  return {
    getTypeParser: (oid: number, format?: unknown) => own.get(oid) ?? pg.types.getTypeParser(oid, format as 'text'),
  } as pg.CustomTypesConfig
}
