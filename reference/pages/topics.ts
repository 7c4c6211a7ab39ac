import type { VerifiedFigure } from '../verify/figure.ts'

/** The printed tables by subject, in the order of the page; `toetsen` are those of vm2-tests.csv. */
export const TOPICS = {
  experimenten: ['experiment-status', 'experiment-status-sector', 'vestigingen'],
  'in-vm2': ['leerlingen-in-vm2', 'startpopulatie-zoals-beoogd'],
  posities: ['posities'],
  vsv: ['vsv-alle', 'vsv-zoals-beoogd'],
  startkwalificatie: ['startkwalificatie-alle', 'startkwalificatie-zoals-beoogd'],
  toetsen: ['toetsen'],
  'brief-2012': ['brief-2012'],
} as const

export type Topic = keyof typeof TOPICS
export type PrintedTable = (typeof TOPICS)[Topic][number]

export const PRINTED_TABLES: readonly PrintedTable[] = Object.values(TOPICS).flat()

export function tableOf({ published }: VerifiedFigure): PrintedTable {
  const name = 'table' in published ? published.table : 'toetsen'
  const table = PRINTED_TABLES.find((one) => one === name)
  if (!table) throw new Error(`the printed table ${name} has no topic`)
  return table
}

export function topicOf(figure: VerifiedFigure): Topic {
  const table = tableOf(figure)
  return (Object.keys(TOPICS) as Topic[]).find((topic) => (TOPICS[topic] as readonly string[]).includes(table)) as Topic
}
