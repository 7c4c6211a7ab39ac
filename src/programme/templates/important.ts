import type { RouteDesign } from '../design/design.ts'
import { isEmpty, type Path, pathsOf } from '../design/paths.ts'

/** What a team must know before a route can run; `*` is any part. A template leaves these open where its source is silent. */
const IMPORTANT: readonly string[] = [
  'startsOn',
  'target/leerwegen',
  'target/who',
  'target/places',
  'profielen',
  'qualifications',
  'qualifications/*/crebo',
  'qualifications/*/niveau',
  'qualifications/*/leertraject',
  'partners',
  'years',
  'years/*/enrolledAt',
  'years/*/weeks',
  'blocks',
  'blocks/*/weeks',
  'blocks/*/place',
  'blocks/*/hours',
  'blocks/*/taughtBy',
  'blocks/*/counts',
  'moments',
  'moments/*/week',
  'exams',
  'exams/*/change',
  'exams/*/year',
  'units',
  'wayBack',
  'wayBack/*/diploma',
  'wayBack/*/where',
  'calendar/travelMinutes',
  'pedagogy/place',
  'pedagogy/mentorContinues',
  'zomerlek',
  'agreement/kind',
  'agreement/clauses',
  'costs/*/cents',
]

const PATTERNS = IMPORTANT.map((path) => new RegExp(`^${path.replaceAll('*', '[^/]+')}$`))

/** Those that are still empty, in the order of the design. */
export function importantOpen(design: RouteDesign): Path[] {
  return [...pathsOf(design)]
    .filter(([path, value]) => isEmpty(value) && isImportant(path) && !needsNone(design, path))
    .map(([path]) => path)
}

const isImportant = (path: Path): boolean => PATTERNS.some((pattern) => pattern.test(path))

/** An exam that is dropped is taken in no year, and without an agreement there are no subjects in it. */
function needsNone({ exams, agreement }: RouteDesign, path: Path): boolean {
  if (path === 'agreement/clauses') return agreement.kind === 'none'
  return exams.some(({ id, change }) => change === 'dropped' && path === `exams/${id}/year`)
}
