import {
  addCall,
  addException,
  agreeCalls,
  closeDay,
  type MarkKind,
  markPupil,
  saveContact,
  saveLadder,
  seeContacts,
} from '#pupils/actions.ts'
import type { PersonRow } from '../../rows.ts'
import { form, played } from '../stage.actions.ts'
import { hasLessons, lessonsBefore } from './days.ts'
import { type Pupil, type School, seat } from './school.actions.ts'

/** Seats in the group of the vmbo of whom there is something to see in the morning. */
export const ALARM = 1
const EXPLAINED = 2
const SECOND_STEP = 5
const LATE = 6
const ILL = 8

/** How the schools agreed to do it, whom to call, and what the weeks and this morning brought. */
export async function playMornings(school: School): Promise<void> {
  await agree(school)
  await writeContacts(school)
  await markWeeks(school)
  await markMorning(school)
  await callHome(school)
}

async function agree(school: School): Promise<void> {
  const { people, stage, year, desk, vmbo, today } = school
  const lead = desk(people.lead, school.ago(80))
  await played(agreeCalls(lead.db, lead.request, lead.now, stage.pair.routeId, form({ voor: '09:15', kant: 'vo' })))
  const steps = { vanaf: `${year}-08-01`, bellen: '1', gesprek: '3', brief: '5', huisbezoek: '8', 'laat-bellen': '3', 'laat-gesprek': '6' }
  for (const [leader, institution] of [
    [people.leader, stage.pair.vo],
    [people.mboLeader, stage.pair.mbo],
  ] as const) {
    const at = desk(leader, school.ago(80))
    await played(saveLadder(at.db, at.request, at.now, institution, form({ ...steps, daguren: '6' })))
  }
  const mentor = desk(people.mentor, school.ago(3))
  // the example is made to look at: on a day without lessons the group comes all the same
  const other = hasLessons(today)
    ? { van: school.ahead(1), plek: 'mbo', reden: 'Gastles over elektrisch rijden in de werkplaats van het mbo' }
    : { van: today, plek: 'vmbo', reden: 'Open dag: de groep laat de werkplaats zien' }
  await played(addException(mentor.db, mentor.request, mentor.now, { kind: 'group', id: vmbo.id }, form(other)))
}

/** A number that is given out to nobody: 06 and then a zero. */
const number = (nr: number): string => `06 00 00 0${Math.floor(nr / 100)} ${String(nr % 100).padStart(2, '0')}`
const FIRST = ['Anouk', 'Bram', 'Carla', 'Driss', 'Els', 'Farid', 'Gerda', 'Henk', 'Ilse', 'Joost'] as const

/** Asked anew this term, of a few a day: one number each, of some a second one. */
async function writeContacts(school: School): Promise<void> {
  const { people, vmbo, child } = school
  for (const [nr, pupil] of vmbo.pupils.slice(0, 5).entries()) {
    await contact(school, people.mentor, pupil, { nr, volgorde: '1', relatie: 'parent' })
    if (nr === EXPLAINED)
      await contact(school, people.mentor, pupil, {
        nr: nr + 100,
        volgorde: '2',
        relatie: 'carer',
        opmerking: 'Oma; past op als ouders werken',
      })
  }
  await contact(school, people.coach, child, { nr: 200, volgorde: '1', relatie: 'parent', naam: parentOf(school) })
}

const parentOf = ({ people: { parent } }: School): string => [parent.given_name, parent.infix, parent.family_name].filter(Boolean).join(' ')

function contact(school: School, by: PersonRow, pupil: Pupil, { nr, ...typed }: { nr: number } & Record<string, string | number>) {
  const { db, request, now } = school.desk(by, school.ago(40))
  const naam = `${FIRST[nr % FIRST.length]} ${pupil.familyName}`
  return played(
    saveContact(
      db,
      request,
      now,
      pupil.id,
      form({ naam, nummer: number(nr), soort: 'mobile', ...(typed as Record<string, string>) }),
      null,
    ),
  )
}

function mark(school: School, by: PersonRow, pupil: Pupil, day: string, kind: MarkKind, note: string | null = null) {
  const { db, request, now } = school.desk(by, day)
  return played(markPupil(db, request, now, { pupilId: pupil.id, day, kind, hours: null, note, seen: 0, tappedAt: now, tapId: null }))
}

/** Somebody who was missing three times, and somebody who comes late now and then. */
async function markWeeks(school: School): Promise<void> {
  const { vmbo, people, today } = school
  const days = lessonsBefore(today, 15)
  for (const day of days.filter((_, at) => at % 5 === 1)) await missed(school, seat(vmbo, SECOND_STEP), day)
  for (const day of days.filter((_, at) => at % 7 === 3)) await mark(school, people.mentor, seat(vmbo, LATE), day, 'late', 'Bus gemist')
  const last = days.at(-1)
  if (last) await mark(school, people.teacher, seat(vmbo, ILL), last, 'ill')
}

/** Looked after on the day itself: what nobody closes stays open. */
async function missed(school: School, pupil: Pupil, day: string): Promise<void> {
  await mark(school, school.people.mentor, pupil, day, 'missing')
  const { db, request, now } = school.desk(school.people.mentor, day)
  await played(closeDay(db, request, now, pupil.id, form({ waarom: 'Met thuis gesproken; de tijd wordt ingehaald.' })))
}

/** The bell has just gone: half of the group was seen. */
async function markMorning(school: School): Promise<void> {
  const { vmbo, people, today } = school
  const other: Record<number, MarkKind> = { [ALARM]: 'missing', [EXPLAINED]: 'missing', [LATE]: 'late', [ILL]: 'ill' }
  for (const [nr, pupil] of vmbo.pupils.slice(0, 9).entries()) await mark(school, people.mentor, pupil, today, other[nr] ?? 'present')
}

/** At home one did not know, which is an alarm; the other had overslept, and somebody closed that. */
async function callHome(school: School): Promise<void> {
  await call(school, seat(school.vmbo, ALARM), {
    ...{
      uitkomst: 'reached-did-not-know',
      gezegd: 'Is gewoon om acht uur op de fiets gestapt.',
      vervolg: 'Over een kwartier weer bellen; collega kijkt bij de bushalte',
    },
  })
  const explained = seat(school.vmbo, EXPLAINED)
  await call(school, explained, {
    uitkomst: 'reached-explained',
    gezegd: 'Verslapen, is onderweg.',
    vervolg: 'Briefje halen bij binnenkomst',
  })
}

async function call({ desk, people, today }: School, pupil: Pupil, typed: Record<string, string>): Promise<void> {
  const { db, request, now } = desk(people.mentor, today)
  const wie = (await seeContacts(db, request, pupil.id))?.contacts[0]?.id ?? ''
  await played(addCall(db, request, now, pupil.id, form({ wie, eigenaar: people.mentor.id, ...typed })))
}
