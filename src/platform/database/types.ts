import pg from 'pg'

const { builtins } = pg.types

/** A date stays the text `2026-10-01`: as a JavaScript Date it would move with the time zone. A count fits a number. */
export function readTypesAsWritten(): pg.CustomTypesConfig {
  const asIs = (value: string): string => value
  const own = new Map<number, (value: string) => unknown>([
    [builtins.DATE, asIs],
    [builtins.INT8, Number],
    [builtins.NUMERIC, asIs],
  ])
  return {
    getTypeParser: (oid: number, format?: unknown) => own.get(oid) ?? pg.types.getTypeParser(oid, format as 'text'),
  } as pg.CustomTypesConfig
}
