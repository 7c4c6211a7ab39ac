import { type Act, approve, drawUp, objectTo, offer, printOfStatement, seeStatement } from '#cooperation/actions.ts'
import { daysAfter, schoolYearOf, workday } from '../calendar.ts'
import type { PersonRow } from '../rows.ts'
import { played, type Stage } from './stage.actions.ts'

/** One statement each way; the answer is the one that both approved. */
export async function settleBothWays(stage: Stage): Promise<string> {
  const { as, coordinator, pair, today } = stage
  const year = schoolYearOf(today)
  const act = as(coordinator, `${year}-06-08`)
  const period = { from: `${year - 1}-08-01`, to: `${year}-07-31` }
  const { ids } = await played(drawUp(act, { ...period, one: pair.vo, other: pair.mbo }))
  const drawn = await Promise.all(ids.map((id) => statementOf(act, id)))
  const of = (payer: string): string => drawn.find(({ payerId }) => payerId === payer)?.id ?? ''
  await offerAndApprove(stage, of(pair.vo))
  await offerAndObject(stage, of(pair.mbo))
  return of(pair.vo)
}

async function statementOf(act: Act, id: string) {
  const seen = await seeStatement(act, id)
  if (!seen) throw new Error('a statement of the example is not there')
  return seen.statement
}

async function lay({ as, coordinator }: Stage, id: string, day: string): Promise<void> {
  const act = as(coordinator, day)
  await played(offer(act, id, printOfStatement(await statementOf(act, id))))
}

async function offerAndApprove(stage: Stage, id: string): Promise<void> {
  const { as, pair, today } = stage
  const year = schoolYearOf(today)
  await lay(stage, id, `${year}-06-09`)
  const approves = async (leader: PersonRow, institutionId: string, day: string): Promise<void> => {
    const act = as(leader, day)
    await played(approve(act, id, { institutionId, seen: printOfStatement(await statementOf(act, id)) }))
  }
  await approves(pair.people.mboLeader, pair.mbo, `${year}-06-12`)
  await approves(pair.people.vmboLeader, pair.vo, `${year}-06-19`)
}

/** Weeks ago; the mbo doubts the hours, and the vmbo has not answered yet. */
async function offerAndObject(stage: Stage, id: string): Promise<void> {
  const { as, pair, today } = stage
  await lay(stage, id, workday(daysAfter(today, -15)))
  const act = as(pair.people.mboLeader, workday(daysAfter(today, -9)))
  const [line] = (await statementOf(act, id)).lines
  const reason = 'In ons rooster staan 34 uren: de lessen in de toetsweek gingen niet door.'
  await played(objectTo(act, id, { lineId: line?.id ?? '', institutionId: pair.mbo, reason }))
}
