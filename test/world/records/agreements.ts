import { createHash, randomUUID } from 'node:crypto'
import { clausePrint, headPrint, promisePrint } from '../../../src/cooperation/agreement/print.ts'
import { type AgreementClause, type AgreementPromise, newClause } from '../../../src/cooperation/agreement/text.ts'

type Insert = (table: string, values: Record<string, unknown>, hasId?: boolean) => Promise<string>

const PROMISE: AgreementPromise = {
  ...{ id: 'b1', partyId: null, what: 'Overleg', amount: 4, unit: 'overleg', from: null, until: null, priceCents: null },
  evidence: { kind: 'discussed' },
}
const CLAUSE: AgreementClause = {
  ...newClause('c1', 'own', 'Overleg'),
  ...{ text: 'Vier keer per jaar.', promises: [PROMISE] },
}

/** With data of its own that a check looks at. */
const CHECKED = { ...CLAUSE, id: 'c2', subject: 'exclusivity', title: 'Nergens anders', promises: [] }

const TERMS = { title: 'Regeling', startsOn: '2026-08-01', endsOn: null, renewal: 'none', noticeMonths: null, objectionDays: null } as const

/** What stood on the screen of who sends a form about it. */
export const SEEN_CLAUSE = clausePrint(CLAUSE)
export const SEEN_PROMISE = promisePrint(PROMISE)
export const seenHead = ({ board, institution, route }: Record<'board' | 'institution' | 'route', string>): string =>
  headPrint({
    ...{ kind: 'interne-regeling', underId: null, text: { ...TERMS, transfersFunding: null, annexes: [] } },
    ...{ parties: [{ boardId: board, institutionId: institution }], routes: [{ routeId: route, cohorts: [] }] },
  })

/** The draft of an interne regeling of one school, for a route or for none, with a file as its annex. */
export async function addAgreement(
  insert: Insert,
  {
    regionId,
    board,
    institution,
    route,
    person,
  }: Record<'regionId' | 'board' | 'institution' | 'person', string> & { route: string | null },
): Promise<{ agreement: string; annex: string }> {
  const annex = randomUUID()
  const content = Buffer.from('%PDF-')
  const sha256 = createHash('sha256').update(content).digest('hex')
  const annexes = [{ title: 'Rooster', reference: '', file: { id: annex, name: 'rooster.pdf', sha256 } }]
  const text = JSON.stringify({ ...TERMS, transfersFunding: null, clauses: [CLAUSE, CHECKED], annexes })
  const agreement = await insert('agreement', { region_id: regionId, kind: 'interne-regeling', state: 'draft', text })
  await insert('agreement_party', { agreement_id: agreement, board_id: board, institution_id: institution })
  if (route) await insert('agreement_route', { agreement_id: agreement, route_id: route }, false)
  const file = { kind: 'annex', name: 'rooster.pdf', media_type: 'application/pdf', bytes: content.length, sha256, content }
  await insert('agreement_file', { ...file, id: annex, region_id: regionId, agreement_id: agreement, added_by: person }, false)
  return { agreement, annex }
}

/** A self-assessment that is open: of the pair that shares the route, or of De Kade with the roc, which share none. */
export function addAssessment(
  insert: Insert,
  { regionId, vo, mbo, schoolYear }: Record<'regionId' | 'vo' | 'mbo', string> & { schoolYear: number },
) {
  const about = { region_id: regionId, vo_id: vo, mbo_id: mbo, school_year: schoolYear }
  return insert('assessment', { ...about, opens_on: '2026-11-01', closes_on: '2026-12-31' })
}
