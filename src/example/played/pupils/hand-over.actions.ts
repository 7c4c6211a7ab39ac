import { answerHandOver, keepHandOver, receiveStep, startHandOver } from '#pupils/actions.ts'
import type { PersonRow } from '../../rows.ts'
import { form, played } from '../stage.actions.ts'
import { type Pupil, type School, seat } from './school.actions.ts'

export const REFUSED = 5
const WAITING = 7

/** The child went over in summer and arrived. Of next summer the mbo refused one, and has not answered another. */
export async function playHandOvers(school: School): Promise<void> {
  const { people, year, child, vmbo, ago, today } = school
  const started = `${year}-08-01`
  const warm = await send(school, people.leader, child, { day: `${year}-06-09`, begin: started })
  await answer(school, warm, `${year}-06-15`, { antwoord: 'accepted' })
  const arrived = today < `${year}-09-01` ? today : `${year}-09-01`
  await step(school, warm, arrived, { stap: 'arrived', dag: arrived })
  const cold = await send(school, people.mentor, seat(vmbo, REFUSED), { day: ago(12), begin: `${year + 1}-08-01` })
  await answer(school, cold, ago(9), {
    antwoord: 'refused',
    reden: 'Er staat niet bij wat er bij het verzuim is afgesproken, en wie thuis belt.',
  })
  await send(school, people.mentor, seat(vmbo, WAITING), { day: ago(3), begin: `${year + 1}-08-01` })
}

async function send(school: School, by: PersonRow, pupil: Pupil, { day, begin }: { day: string; begin: string }): Promise<string> {
  const { people, mbo, desk } = school
  const { db, request } = desk(by, day)
  const to = form({ soort: 'mbo', naar: mbo.siteId, ontvanger: people.coach.id, begin })
  const { id } = await played(startHandOver(db, request, pupil.id, to))
  const told = {
    zin: 'Doe het één keer voor, dan kan ik het.',
    werkt: 'Korte opdrachten en een vaste plek in de werkplaats.',
    lukt: 'Remmen en banden gaan zelfstandig; werkt netjes.',
    afgesproken: 'Steunuur Nederlands tot de zomer; stage bij een garage in de buurt.',
    contact: 'De mentor, bereikbaar op school tot vier uur',
    'ingelicht-op': day,
    'ingelicht-hoe': 'Besproken met leerling en ouders',
  }
  await played(keepHandOver(db, request, id, form(told), true))
  return id
}

async function answer({ people, desk }: School, id: string, day: string, typed: Record<string, string>): Promise<void> {
  const { db, request } = desk(people.coach, day)
  await played(answerHandOver(db, request, id, form(typed)))
}

async function step({ people, desk }: School, id: string, day: string, typed: Record<string, string>): Promise<void> {
  const { db, request } = desk(people.coach, day)
  await played(receiveStep(db, request, id, form(typed)))
}
