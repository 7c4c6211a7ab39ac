import { addRule, addTask, changeTask, clauseValue, seeRules } from '#cooperation/actions.ts'
import { schoolYearOf } from '../calendar.ts'
import { billApproved } from './invoice.actions.ts'
import { form, played, type Stage } from './stage.actions.ts'
import { settleBothWays } from './statement.actions.ts'

/** The schools settle last year: a part of the funding one way, which was approved and paid, and hours the other way. */
export async function settleYear(stage: Stage): Promise<void> {
  const year = schoolYearOf(stage.today) - 1
  await layDownRules(stage, `${year}-09-08`)
  await giveHours(stage, year)
  await billApproved(stage, await settleBothWays(stage))
}

/** On the clause about money of the agreement that both boards signed. */
async function layDownRules({ as, coordinator, pair, rows }: Stage, day: string): Promise<void> {
  const act = as(coordinator, day)
  const agreement = rows.agreement.find(({ state }) => state === 'signed')?.id
  const { clauses } = (await seeRules(act)).choices
  const clause = clauses.find(
    ({ agreementId, clauseId, promiseId }) => agreementId === agreement && clauseId === 'c4' && promiseId === null,
  )
  if (!clause) throw new Error('the agreement of the example has no clause about money')
  const common = { overeenkomst: clause.agreementId, afspraak: clauseValue(clause), route: pair.routeId, afronden: 'half-away' }
  const share = (leerjaar: string, deel: string) => {
    const pupils = { bekostiging: 'vo', telling: 'teldatum', teldatum: '1-10', fase: 'VO' }
    const fields = {
      ...common,
      ...pupils,
      naam: `Bekostiging leerjaar ${leerjaar}`,
      ontvanger: pair.mbo,
      betalers: pair.vo,
      leerjaar,
      deel,
    }
    return played(addRule(act, 'funding-share', form(fields)))
  }
  await share('3', '1/5')
  await share('4', '4/5')
  const hours = { naam: 'Docenten van het vmbo op het mbo', ontvanger: pair.vo, betalers: pair.mbo, functies: 'docent', uurprijs: '55' }
  await played(addRule(act, 'hour-price', form({ ...common, ...hours })))
}

async function giveHours({ as, pair }: Stage, year: number): Promise<void> {
  const { lead, teacher } = pair.people
  const place = { school: pair.vo, voor: pair.mbo, route: pair.routeId, schooljaar: String(year) }
  const task = form({ ...place, wie: teacher.id, functie: 'docent', uren: '40' })
  const { id } = await played(addTask(as(lead, `${year}-09-10`), task))
  for (const [from, to, uren] of [
    [`${year}-09-15`, `${year}-12-19`, '20'],
    [`${year + 1}-01-12`, `${year + 1}-05-29`, '18'],
  ] as const)
    await played(changeTask(as(teacher, to), id, form({ doe: 'gegeven', dag: from, tot: to, uren })))
}
