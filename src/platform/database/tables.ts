/**
 * The tables, as Kysely knows them. Each module adds its own beside its store:
 * `declare module '#platform/database/tables.ts' { interface Tables { board: BoardTable } }`
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the modules
export interface Tables {}
