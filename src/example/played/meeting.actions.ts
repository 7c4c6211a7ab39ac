import {
  type Act,
  addAction,
  addDecision,
  addItem,
  closeMinutes,
  noteAttendance,
  planMeetings,
  seeBodies,
  seeBody,
  settleAction,
} from '#cooperation/actions.ts'
import { daysAfter, workday } from '../calendar.ts'
import { form, played, type Stage } from './stage.actions.ts'

/** The body met with both sides: what was decided, and who does what; one thing was done, one should have been done by now. */
export async function holdMeeting(stage: Stage): Promise<void> {
  const { lead, teacher } = stage.pair.people
  const on = (days: number): string => workday(daysAfter(stage.today, days))
  const body = await bodyOf(stage.as(lead, on(-60)))
  const row = { neem: '1', 'dag-1': on(-48), 'van-1': '16:00', 'tot-1': '18:00', 'plaats-1': 'Lokaal 1.12' }
  await played(planMeetings(stage.as(lead, on(-60)), body, form(row)))
  const meeting = (await seeBody(stage.as(lead, on(-60)), body))?.meetings.find(({ plannedOn }) => plannedOn === on(-48))?.id ?? ''
  await played(addItem(stage.as(teacher, on(-52)), body, meeting, 'Waar maken de leerlingen de praktijktoets?'))
  const held = stage.as(lead, on(-48))
  await attend(stage, held, body, meeting)
  await decide(stage, held, body, meeting)
  await promise(stage, held, body, meeting)
  await played(closeMinutes(stage.as(lead, workday(daysAfter(on(-48), 3))), body, meeting))
  await finish(stage, body)
}

async function bodyOf(act: Act): Promise<string> {
  const [first] = (await seeBodies(act)).bodies
  if (!first) throw new Error('the example has no body that meets')
  return first.body.id
}

/** Both sides were there; one of the mbo had sent word. */
async function attend({ pair }: Stage, act: Act, body: string, meeting: string): Promise<void> {
  const members = (await seeBody(act, body))?.body.members ?? []
  const came = members.map(({ id, personId }) => [`lid-${id}`, personId === pair.people.coach.id ? 'excused' : 'present'])
  await played(noteAttendance(act, body, meeting, form(Object.fromEntries(came))))
}

async function decide({ pair, rows, today }: Stage, act: Act, body: string, meeting: string): Promise<void> {
  const agreement = rows.agreement.find(({ state }) => state === 'signed')?.id
  const [test, evening] = [`${agreement}:c5`, `${agreement}:c3`]
  const returns = { terug: workday(daysAfter(today, 8)) }
  const practical = 'De leerlingen van leerjaar 4 maken de praktijktoets in de werkplaats van het mbo.'
  await played(addDecision(act, body, meeting, form({ besluit: practical, eens: 'consensus', over: test, ...returns })))
  const parents = 'De ouderavond is in het voorjaar en beide scholen zijn erbij.'
  await played(addDecision(act, body, meeting, form({ besluit: parents, eens: 'consensus', over: evening })))
  const friday = 'De vrijdag blijft de dag van de werkplaats.'
  await played(addDecision(act, body, meeting, form({ besluit: friday, eens: 'consensus', over: pair.routeId })))
}

const ROSTER = 'Rooster van de vrijdagen rondsturen'

async function promise({ pair: { people }, today }: Stage, act: Act, body: string, meeting: string): Promise<void> {
  const members = (await seeBody(act, body))?.body.members ?? []
  const add = (actie: string, person: { id: string }, days: number) => {
    const wie = members.find(({ personId }) => personId === person.id)?.id ?? ''
    return played(addAction(act, body, meeting, form({ actie, wie, voor: workday(daysAfter(today, days)) })))
  }
  await add(ROSTER, people.teacher, -30)
  await add('Een werkplaats vrijhouden voor de praktijktoets', people.mboLeader, -6)
  await add('Een datum voor de ouderavond voorstellen', people.lead, 12)
}

async function finish({ as, pair, today }: Stage, body: string): Promise<void> {
  const act = as(pair.people.teacher, workday(daysAfter(today, -32)))
  const open = (await seeBody(act, body))?.actions ?? []
  const roster = open.find(({ text }) => text === ROSTER)?.id ?? ''
  await played(settleAction(act, roster, form({ uitkomst: 'done', waarom: 'Aan alle docenten van beide scholen gemaild.' })))
}
