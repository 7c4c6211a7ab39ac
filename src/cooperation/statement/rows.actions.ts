import { noteNames, whoCanBeNamed } from '../count-list/names.actions.ts'
import { listMoneyRulesOf } from '../money-rule/money-rule.store.ts'
import type { CostRow, Count, HoursRow, PupilDays, Settlement } from '../settlement/document.ts'
import { type Act, inTurn } from '../turn.actions.ts'
import { listCounted, listPseudonyms } from './rows.store.ts'
import { mine, namesOf } from './see.actions.ts'
import { findKept } from './statement.store.ts'
import type { StatementLine, StatementRecord } from './statement.ts'

/** What a line was made of. Pupils by name only for who may see them; the others see how many. */
export interface SeenRows {
  statement: StatementRecord
  line: StatementLine
  names: ReadonlyMap<string, string>
  funding: Settlement['funding']
  counts: Count[]
  pupilDays: PupilDays[]
  hours: HoursRow[]
  costs: CostRow[]
  diplomas: Settlement['diplomas']
  /** of the pupils behind the line: those that this viewer may see, by name */
  pupils: readonly string[]
}

export function seeRows(act: Act, id: string, lineId: string): Promise<SeenRows | null> {
  return inTurn(act, async (turn) => {
    const statement = await mine(act, turn, id)
    const line = statement?.lines.find((one) => one.id === lineId)
    const kept = line && (await findKept(turn.trx, id))
    if (!statement || !line || !kept) return null
    const { document } = kept
    const isSource = ({ id: row }: { id: string }): boolean => line.sources.includes(row)
    const counts = document.counts.filter(isSource)
    const pupilDays = document.pupilDays.filter(isSource)
    const records = [
      ...(await listCounted(turn.trx, counts)),
      ...(await listPseudonyms(
        turn.trx,
        id,
        pupilDays.map((row) => row.id),
      )),
    ]
    const named = await noteNames(turn, act, 'statement/line', await whoCanBeNamed(turn, records))
    return {
      ...{ statement, line, counts, pupilDays },
      names: await namesOf(turn, await listMoneyRulesOf(turn.trx, statement.rules), document),
      funding: document.funding.filter(isSource),
      hours: document.hours.filter(isSource),
      costs: document.costs.filter(isSource),
      diplomas: document.diplomas.filter(isSource),
      pupils: [...new Map([...named.values()].map((one) => [one.pupilId, one])).values()]
        .toSorted((a, b) => a.sortName.localeCompare(b.sortName))
        .map(({ name }) => name),
    }
  })
}
