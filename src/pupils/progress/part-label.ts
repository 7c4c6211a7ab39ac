import type { DesignYear } from '#programme/index.ts'
import type { PlannedPart } from './planned-parts.ts'

type Year = Pick<DesignYear, 'id' | 'stage' | 'leerjaren'>

/**
 * Names by which each part of a route can be told from the others, in a list and in a file: with its year where two have one
 * name (`Algemene vakken (vmbo 3)`), and with its id where that is not enough.
 */
export function labelled<P extends Pick<PlannedPart, 'kind' | 'id' | 'name' | 'year'>>(parts: readonly P[], years: readonly Year[]): P[] {
  const inYear = unique(parts, (one) => {
    const year = years.find(({ id }) => id === one.year)
    return year ? `${one.name} (${year.stage} ${year.leerjaren.join('-')})` : one.name
  })
  return unique(inYear, (one) => `${one.name} [${one.id}]`)
}

/** Another name for those that share theirs with one of the same kind. */
function unique<P extends Pick<PlannedPart, 'kind' | 'name'>>(parts: readonly P[], other: (part: P) => string): P[] {
  const times = new Map<string, number>()
  for (const { kind, name } of parts) times.set(`${kind} ${name}`, (times.get(`${kind} ${name}`) ?? 0) + 1)
  return parts.map((one) => ((times.get(`${one.kind} ${one.name}`) ?? 0) > 1 ? { ...one, name: other(one) } : one))
}
