import { fieldReader, type Read } from '../fields.ts'
import { type AgreementKind, KINDS, type NewParty, type NewRoute } from './agreement.ts'
import {
  type AgreementClause,
  type AgreementPromise,
  type AgreementText,
  type Annex,
  type Evidence,
  SUBJECTS,
  type Subject,
} from './text.ts'

export interface Basics {
  kind: AgreementKind
  underId: string | null
  terms: Omit<AgreementText, 'clauses'>
  parties: NewParty[]
  routes: NewRoute[]
}

/** What stands at the head of an agreement: `choices` are the boards, schools, routes and frameworks there are to choose from. */
export function readBasics(
  form: URLSearchParams,
  choices: { boards: ReadonlyMap<string, readonly string[]>; routes: readonly string[] },
): Read<Basics> {
  const is = fieldReader(form)
  const title = is.text('naam', 200)
  const kind = is.oneOf('soort', KINDS)
  const [startsOn, endsOn] = [is.day('begin'), is.day('einde')]
  if (startsOn && endsOn && endsOn < startsOn) is.wrong('einde', 'end-before-start')
  const cohorts = is.years('cohorten')
  const parties = form.getAll('partijen').flatMap((one): NewParty[] => {
    const [boardId = '', institutionId = null] = one.split(':')
    const schools = choices.boards.get(boardId)
    if (schools && (institutionId === null || schools.includes(institutionId))) return [{ boardId, institutionId }]
    is.wrong('partijen', 'unknown')
    return []
  })
  const routes = form.getAll('routes').flatMap((routeId): NewRoute[] => {
    if (choices.routes.includes(routeId)) return [{ routeId, cohorts }]
    is.wrong('routes', 'unknown')
    return []
  })
  const terms: Basics['terms'] = {
    ...{ title: title ?? '', startsOn, endsOn, renewal: form.get('verlenging') === 'yearly' ? 'yearly' : 'none' },
    ...{ noticeMonths: is.whole('opzegtermijn', 60), objectionDays: is.whole('bezwaartermijn', 365) },
    transfersFunding: form.get('bekostiging') === 'ja' ? true : form.get('bekostiging') === 'nee' ? false : null,
    annexes: annexesIn(form.get('bijlagen') ?? ''),
  }
  return is.done({ kind: kind ?? 'samenwerkingsovereenkomst', underId: form.get('raam') || null, terms, parties, routes })
}

/** One annex a line: `title | where it is kept`. */
function annexesIn(text: string): Annex[] {
  const lines = text.split('\n').map((line) => line.trim())
  return lines.filter(Boolean).map((line) => {
    const [title = '', ...rest] = line.split('|').map((part) => part.trim())
    return { title, reference: rest.join(' | ') }
  })
}

/** A clause as typed; its id, source and promises are not typed here. */
export function readClause(form: URLSearchParams): Read<Omit<AgreementClause, 'id' | 'source' | 'promises'>> {
  const is = fieldReader(form)
  const subject = is.oneOf('onderwerp', SUBJECTS) as Subject
  const [title, text] = [is.text('titel', 200), is.text('tekst', 10_000, false)]
  const [number, owner, date] = [is.text('hoeveel', 200, false), is.text('eigenaar', 200, false), is.day('datum')]
  return is.done({ subject, title: title ?? '', text: text ?? '', number, date, owner })
}

/** A promise as typed; amounts with a comma or a point, prices in euros. */
export function readPromise(
  form: URLSearchParams,
  choices: { parties: readonly string[]; indicators: readonly string[] },
): Read<Omit<AgreementPromise, 'id'>> {
  const is = fieldReader(form)
  const what = is.text('wat', 500)
  const partyId = form.get('wie') || null
  if (partyId !== null && !choices.parties.includes(partyId)) is.wrong('wie', 'unknown')
  const [from, until] = [is.day('vanaf'), is.day('tot')]
  if (from && until && until < from) is.wrong('tot', 'end-before-start')
  const price = is.decimal('prijs', 2)
  const evidence = evidenceIn(form.get('bewijs') ?? '', choices.indicators)
  if (evidence === null) is.wrong('bewijs', 'unknown')
  return is.done({
    ...{ partyId, what: what ?? '', amount: is.decimal('aantal', 2), unit: is.text('eenheid', 50, false), from, until },
    ...{ priceCents: price === null ? null : Math.round(price * 100), evidence: evidence ?? { kind: 'discussed' } },
  })
}

function evidenceIn(typed: string, indicators: readonly string[]): Evidence | null {
  if (typed === 'event' || typed === 'discussed') return { kind: typed }
  return indicators.includes(typed) ? { kind: 'indicator', indicator: typed } : null
}
