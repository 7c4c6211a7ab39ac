type Insert = (table: string, values: Record<string, unknown>, hasId?: boolean) => Promise<string>

const LINE_ID = '00000000000000aa'
const PERIOD = { from: '2025-08-01', to: '2026-07-31' }

/** A rule of one school with another, and the draft of a statement that it made: a contribution of € 100. */
export async function addStatement(
  insert: Insert,
  {
    regionId,
    institution,
    counterpart,
    board,
    route,
  }: Record<'regionId' | 'institution' | 'counterpart' | 'board', string> & { route: string | null },
): Promise<{ statement: string; moneyRule: string; statementLine: string; counterpart: string }> {
  const text = JSON.stringify({ title: 'Regeling', startsOn: '2025-08-01', clauses: [], annexes: [] })
  const agreement = await insert('agreement', { region_id: regionId, kind: 'convenant', state: 'draft', text })
  await insert('agreement_party', { agreement_id: agreement, board_id: board, institution_id: institution })
  if (route) await insert('agreement_route', { agreement_id: agreement, route_id: route }, false)
  const terms = JSON.stringify({ payers: [institution], cents: 10_000, per: 'school-year', on: '10-01' })
  const parties = `{${institution},${counterpart}}`
  const rule = {
    agreement_id: agreement,
    clause_id: 'c1',
    clause_version: 1,
    name: 'Bijdrage',
    kind: 'contribution',
    payee_id: counterpart,
  }
  const moneyRule = await insert('money_rule', { region_id: regionId, ...rule, parties, terms })
  const clause = { agreement: 'Regeling', clause: 'c1 Overleg', version: '1' }
  const line = {
    ...{
      id: LINE_ID,
      subject: `${moneyRule}|x`,
      rule: moneyRule,
      kind: 'contribution',
      clause,
      payer: institution,
      payee: counterpart,
      ...PERIOD,
    },
    ...{
      quantity: { number: 1, unit: 'times', of: null },
      price: { cents: 10_000, share: null, per: 1 },
      cents: 10_000,
      sources: [],
      remarks: [],
    },
  }
  const lists = Object.fromEntries(
    ['funding', 'counts', 'pupilDays', 'hours', 'costs', 'keys', 'diplomas', 'billed', 'rules', 'clauses'].map((name) => [name, []]),
  )
  const document = { format: 'doorloop-settlement/1', name: 'Afrekening', period: PERIOD, parties: [], ...lists }
  const statements = [{ payer: institution, payee: counterpart, cents: 10_000, lines: [line] }]
  const result = { engine: 1, fingerprint: 'ab', billable: true, statements, pots: [], findings: [] }
  const statement = await insert('statement', {
    ...{
      region_id: regionId,
      name: 'Afrekening',
      period_from: PERIOD.from,
      period_to: PERIOD.to,
      payer_id: institution,
      payee_id: counterpart,
    },
    ...{ state: 'draft', rules: `{${moneyRule}}`, document: JSON.stringify(document), result: JSON.stringify(result), is_billable: true },
    ...{ cents: 10_000, fingerprint: 'ab', drawn_up_on: '2026-10-01' },
  })
  return { statement, moneyRule, statementLine: LINE_ID, counterpart }
}
