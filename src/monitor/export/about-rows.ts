import type { Language } from '#platform/i18n.ts'
import type { MonitorOutput } from '../output.ts'
import type { Cell } from './cells.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export interface About {
  language: Language
  definitions: MonitorOutput['definitions']
  source: MonitorOutput['source']
}

/** The lines of the second sheet: the definitions in `used`, the files with their hashes, the delivery. */
export function aboutRows({ language, definitions, source }: About, used: ReadonlySet<string>): Cell[][] {
  const m = { nl, en }[language]
  return [
    [m.definition.id, m.definition.text, m.definition.source, m.definition.from, m.definition.to],
    ...definitions
      .filter(({ id }) => used.has(id))
      .map(({ id, text, source: from, ...valid }) => [id, text[language], from, valid.from, valid.to]),
    [],
    [m.file.name, m.file.rows, m.file.rejected, m.file.sha256],
    ...source.files.map((file) => [file.name, file.rows, file.rejected, file.sha256]),
    [],
    [m.levering, m.leveringen[source.levering]],
    [m.leverdatum, source.leverdatum],
    [m.rejected, source.rejected],
    ...(source.published ? [[m.published]] : []),
  ]
}
