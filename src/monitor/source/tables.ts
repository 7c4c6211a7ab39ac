import type { TableFile } from '../output.ts'
import { SECTORS, STATUSES } from '../rows.ts'

/** docs/formats.md, section 1: the four tables as data. Everything that reads or judges a row is made from this. */
export const OPLEIDINGEN = [
  ...['vmbo-bb', 'vmbo-kb', 'vmbo-gl', 'vmbo-tl', 'havo', 'vwo', 'pro', 'vso'],
  ...['mbo-1', 'mbo-2-bol', 'mbo-2-bbl', 'mbo-3-bol', 'mbo-3-bbl', 'mbo-4-bol', 'mbo-4-bbl', 'ho'],
] as const
export const DIPLOMAS = ['vmbo-bb', 'vmbo-kb', 'vmbo-gl', 'vmbo-tl', 'mbo-1', 'mbo-2', 'mbo-3', 'mbo-4', 'havo', 'vwo'] as const
/** A startkwalificatie is mbo 2 or higher, havo or vwo (domain: startkwalificatie). */
export const QUALIFYING = ['mbo-2', 'mbo-3', 'mbo-4', 'havo', 'vwo'] as const

export type Column =
  | { kind: 'text'; optional?: true }
  | { kind: 'text'; optionalWhenMbo: true }
  /** named in SQL later on, where a NUL would end the statement */
  | { kind: 'text'; withoutNul: true }
  | { kind: 'code'; codes: readonly string[]; optional?: true }
  | { kind: 'date' }
  | { kind: 'teldatum' }
  | { kind: 'leerjaar' }
  | { kind: 'year' }

export const INPUT: Record<TableFile, Record<string, Column>> = {
  leerlingen: {
    leerling: { kind: 'text' },
    geslacht: { kind: 'code', codes: ['m', 'v'], optional: true },
    geboortedatum: { kind: 'date' },
  },
  experimenten: {
    experiment: { kind: 'text', withoutNul: true },
    tranche: { kind: 'text', withoutNul: true },
    startjaar: { kind: 'year' },
    brin_vmbo: { kind: 'text' },
    vestiging_vmbo: { kind: 'text' },
    brin_mbo: { kind: 'text', optional: true },
    sector: { kind: 'code', codes: SECTORS, optional: true },
    status: { kind: 'code', codes: STATUSES },
  },
  inschrijvingen: {
    leerling: { kind: 'text' },
    teldatum: { kind: 'teldatum' },
    brin: { kind: 'text' },
    vestiging: { kind: 'text', optionalWhenMbo: true },
    opleiding: { kind: 'code', codes: OPLEIDINGEN },
    leerjaar: { kind: 'leerjaar' },
    sector: { kind: 'code', codes: SECTORS, optional: true },
    crebo: { kind: 'text', optional: true },
    experiment: { kind: 'text', optional: true },
  },
  diplomas: {
    leerling: { kind: 'text' },
    datum: { kind: 'date' },
    diploma: { kind: 'code', codes: DIPLOMAS },
    brin: { kind: 'text' },
    experiment: { kind: 'text', optional: true },
  },
}

export function columnNames(table: TableFile): string[] {
  return Object.keys(INPUT[table])
}
