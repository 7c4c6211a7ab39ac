type Insert = (table: string, values: Record<string, unknown>, hasId?: boolean) => Promise<string>

const CLAUSE = {
  ...{ id: 'c1', subject: 'own', title: 'Overleg', text: 'Vier keer per jaar.', number: null, date: null, owner: null, source: null },
  promises: [
    {
      ...{ id: 'b1', partyId: null, what: 'Overleg', amount: 4, unit: 'overleg', from: null, until: null, priceCents: null },
      evidence: { kind: 'discussed' },
    },
  ],
}

/** The draft of an interne regeling of one school, for a route or for none. */
export async function addAgreement(
  insert: Insert,
  { regionId, board, institution, route }: { regionId: string; board: string; institution: string; route: string | null },
): Promise<string> {
  const terms = { title: 'Regeling', startsOn: '2026-08-01', endsOn: null, renewal: 'none', noticeMonths: null, objectionDays: null }
  const text = JSON.stringify({ ...terms, transfersFunding: null, clauses: [CLAUSE], annexes: [] })
  const id = await insert('agreement', { region_id: regionId, kind: 'interne-regeling', state: 'draft', text })
  await insert('agreement_party', { agreement_id: id, board_id: board, institution_id: institution })
  if (route) await insert('agreement_route', { agreement_id: id, route_id: route }, false)
  return id
}
