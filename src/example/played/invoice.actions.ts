import { makeNumbered, noteEvent, saveBilling, seeBilling, seeInvoice } from '#cooperation/actions.ts'
import { schoolYearOf } from '../calendar.ts'
import { form, played, type Stage } from './stage.actions.ts'

/** The mbo sends the invoice of the approved statement, and the vmbo pays within the month. */
export async function billApproved(stage: Stage, statementId: string): Promise<void> {
  const { as, money, today } = stage
  const year = schoolYearOf(today)
  const issuedOn = `${year}-06-22`
  await tellHowToBill(stage, `${year}-06-15`)
  const made = form({ datum: issuedOn, btw: 'E', kenmerk: 'VO-LS 2', taal: 'nl' })
  const { id } = await played(makeNumbered(as(money, issuedOn), statementId, made, 'nl'))
  const note = (kind: 'sent' | 'paid', happenedOn: string, cents: number | null) =>
    played(noteEvent(as(money, happenedOn), id, { kind, happenedOn, cents, note: '' }))
  await note('sent', issuedOn, null)
  const cents = (await seeInvoice(as(money, issuedOn), id))?.record.cents ?? 0
  await note('paid', `${year}-07-14`, cents)
}

/** Invented, with check digits that hold; the numbers are nobody's. */
const BILLING: Record<string, Record<string, string>> = {
  '98002': {
    ...{ straat: 'Havenweg 12', postcode: '1234 AB', plaats: 'Lindewaard', land: 'NL', kvk: '90000001', btw: 'NL123456782B01' },
    ...{ iban: 'NL91ABNA0417164300', 'e-mail': 'debiteuren@roc.example', termijn: '30', reeks: 'RL' },
  },
  '98001': {
    ...{ straat: 'Kade 3', postcode: '4321 BA', plaats: 'Oeverdam', land: 'NL', kvk: '90000002', kenmerk: 'VO-LS 2' },
    ...{ 'e-mail': 'facturen@wetering.example', termijn: '30', reeks: 'VL' },
  },
}

async function tellHowToBill({ as, coordinator, rows }: Stage, day: string): Promise<void> {
  const act = as(coordinator, day)
  const boards = await seeBilling(act)
  for (const { id, number, name } of rows.board) {
    const board = boards.find(({ boardId }) => boardId === id)
    const typed = BILLING[number]
    if (board && typed) await played(saveBilling(act, id, form({ naam: name, ...typed }), 0))
  }
}
