import { sql } from 'kysely'
import type { Trx } from '../database.ts'

export interface Column {
  name: string
  /** as SQL writes it: `timestamp with time zone` */
  type: string
}

/** A table whose rows are somebody's work. */
export interface CopiedTable {
  name: string
  columns: Column[]
  /** decides the order of the rows: the primary key, or every column where there is none */
  key: string[]
}

/** What the program itself writes at each start: its own steps, and the table of rights. */
const OF_THE_PROGRAM = ['migration', 'role_right']

/** All tables with data, each after the tables it points to. Read from the database itself, so that none is forgotten. */
export async function tablesOf(trx: Trx): Promise<CopiedTable[]> {
  const { rows } = await sql<CopiedTable & { points_to: string[] }>`
    select c.relname as name,
      coalesce((select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''), '[]') as columns,
      coalesce((select json_agg(a.attname order by a.attnum) from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
        where i.indrelid = c.oid and i.indisprimary), '[]') as key,
      coalesce((select json_agg(distinct f.relname) from pg_constraint k join pg_class f on f.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid), '[]') as points_to
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    order by c.relname`.execute(trx)
  const own = rows.filter(({ name }) => !OF_THE_PROGRAM.includes(name))
  return inOrder(own).map(({ name, columns, key }) => ({
    name,
    columns,
    key: key.length > 0 ? key : columns.map((one) => one.name),
  }))
}

function inOrder<T extends { name: string; points_to: string[] }>(tables: T[]): T[] {
  const done: T[] = []
  let left = tables
  while (left.length > 0) {
    const waiting = new Set(left.map(({ name }) => name))
    const ready = left.filter((table) => !table.points_to.some((name) => waiting.has(name)))
    if (ready.length === 0) throw new Error(`tables point to each other in a circle: ${[...waiting].join(', ')}`)
    done.push(...ready)
    left = left.filter((table) => !ready.includes(table))
  }
  return done
}

/** Names of the steps that were done, oldest first; none in a database that Doorloop has not seen yet. */
export async function stepsDone(trx: Trx): Promise<string[]> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('public.migration') is not null as there`.execute(trx)
  if (!rows[0]?.there) return []
  const done = await sql<{ name: string }>`select name from migration order by name collate "C"`.execute(trx)
  return done.rows.map(({ name }) => name)
}

/** Foreign keys of a table to itself: checked at the end, because a line may come before the line it replaces. */
export async function keysToItself(trx: Trx): Promise<{ table: string; name: string }[]> {
  const { rows } = await sql<{ table: string; name: string }>`
    select c.relname as table, k.conname as name from pg_constraint k join pg_class c on c.oid = k.conrelid
    where k.contype = 'f' and k.conrelid = k.confrelid and c.relnamespace = 'public'::regnamespace order by 1, 2`.execute(trx)
  return rows
}
