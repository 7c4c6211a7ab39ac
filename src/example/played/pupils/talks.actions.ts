import { addWords, followAgreement, holdTalk, planTalk, sayDone, seeTalks, setRhythm } from '#pupils/actions.ts'
import type { PersonRow } from '../../rows.ts'
import { form, played } from '../stage.actions.ts'
import { type Pupil, type School, seat } from './school.actions.ts'

/** What pupils say themselves, the talks with them, and what was promised there; with most of the group not yet. */
export async function playTalks(school: School): Promise<void> {
  await agree(school)
  await ownWords(school)
  await talkOfTheChild(school)
  await talkWithPromises(school)
  for (const nr of [1, 2, 4]) await shortTalk(school, seat(school.vmbo, nr), nr)
  const { db, request } = school.desk(school.people.mentor, school.ago(2))
  const next = form({ soort: 'portfolio', dag: school.ahead(9), wie: school.people.mentor.id })
  await played(planTalk(db, request, seat(school.vmbo, 3).id, next))
}

/** A portfolio talk once a year: by the usual ten weeks half of both schools would wait for one on every start page. */
async function agree({ people, stage: { pair }, year, desk, ago }: School): Promise<void> {
  for (const [leader, institution] of [
    [people.leader, pair.vo],
    [people.mboLeader, pair.mbo],
  ] as const) {
    const { db, request } = desk(leader, ago(80))
    await played(setRhythm(db, request, form({ voor: `school:${institution}`, weken: '52', dagen: '14', vanaf: `${year}-08-01` })))
  }
}

async function ownWords(school: School): Promise<void> {
  const say = (by: PersonRow, pupil: Pupil, wil: string, helpt: string) => {
    const { db, request } = school.desk(by, school.ago(45))
    return played(addWords(db, request, pupil.id, form({ wil, helpt })))
  }
  const { people, child, vmbo } = school
  await say(
    people.child,
    child,
    'Ik kan goed storingen zoeken en wil monteur worden in een kleine garage.',
    'Eerst voordoen, dan zelf proberen.',
  )
  await say(
    people.mentor,
    seat(vmbo, 0),
    '‘Remmen vind ik het leukst. Later wil ik een eigen zaak.’',
    '‘Als iemand even meekijkt voor ik begin.’',
  )
  await say(
    people.mentor,
    seat(vmbo, 3),
    '‘Ik ben goed met klanten. Misschien de verkoop in, dat weet ik nog niet.’',
    '‘Niet te veel tegelijk.’',
  )
}

interface Talk {
  by: PersonRow
  pupil: Pupil
  daysAgo: number
  soort: string
  verslag: string
  more?: Record<string, string>
  there?: readonly string[]
}

async function talk(school: School, { by, pupil, daysAgo, soort, verslag, more, there = ['leerling'] }: Talk): Promise<void> {
  const dag = school.ago(daysAgo)
  const { db, request } = school.desk(by, dag)
  const { talkId } = await played(planTalk(db, request, pupil.id, form({ soort, dag, wie: by.id })))
  const held = form({ dag, verslag, ...more }, ...there.map((who): [string, string] => ['erbij', who]))
  await played(holdTalk(db, request, pupil.id, talkId, held))
}

/** At the mbo, with the parent: what the child promised is done by the child's own word. */
async function talkOfTheChild(school: School): Promise<void> {
  const { people, child } = school
  await talk(school, {
    ...{ by: people.coach, pupil: child, daysAgo: 20, soort: 'progress', there: ['leerling', 'ouder'] },
    verslag: 'De overstap naar het mbo gaat goed. De stage bevalt; het verslag kost thuis veel tijd.',
    more: {
      ...{ 'wat-1': 'Elke vrijdag een halve bladzijde stageverslag', 'wie-1': 'leerling', 'voor-1': latest(school, 20, 6) },
      ...{ 'wat-2': 'Een voorbeeldverslag meegeven', 'wie-2': people.coach.id, 'voor-2': school.ahead(5) },
      ...{ 'volgende-soort': 'coach', 'volgende-dag': school.ahead(12) },
    },
  })
  const { db, request } = school.desk(people.child, school.ago(7))
  const promise = await promiseOf(school, people.coach, child, 'pupil')
  await sayDone(db, request, child.id, promise)
}

/** One promise was kept; the mentor's own is overdue. */
async function talkWithPromises(school: School): Promise<void> {
  const { people, vmbo } = school
  const pupil = seat(vmbo, 0)
  await talk(school, {
    ...{ by: people.mentor, pupil, daysAgo: 32, soort: 'progress' },
    verslag: 'Werkt hard in de werkplaats. Nederlands blijft liggen; samen een plek in het steunuur gezocht.',
    more: {
      ...{ 'wat-1': 'Twee keer naar het steunuur Nederlands', 'wie-1': 'leerling', 'voor-1': latest(school, 32, 15) },
      ...{ 'wat-2': 'Met de docent Nederlands over de toets praten', 'wie-2': people.mentor.id, 'voor-2': latest(school, 32, 5) },
      ...{ 'volgende-soort': 'coach', 'volgende-dag': school.ahead(10) },
    },
  })
  const { db, request } = school.desk(people.mentor, school.ago(14))
  const kept = form({ stand: 'done', toelichting: 'Is twee keer geweest, de docent zag verschil.' })
  await played(followAgreement(db, request, pupil.id, await promiseOf(school, people.mentor, pupil, 'pupil'), kept))
}

/** A day that was due so many days ago, but not before the talk itself. */
const latest = (school: School, talked: number, due: number): string => school.ago(Math.min(talked, due))

async function promiseOf(school: School, by: PersonRow, pupil: Pupil, owner: 'pupil' | 'colleague'): Promise<string> {
  const { db, request } = school.desk(by, school.today)
  const talks = (await seeTalks(db, request, pupil.id, null))?.talks ?? []
  const found = talks.flatMap(({ agreements }) => agreements).find(({ ownerKind }) => ownerKind === owner)
  if (!found) throw new Error('the example promises nothing in a talk')
  return found.id
}

const SHORT = [
  'Kort gesproken over de eerste weken: de dagen op het mbo bevallen.',
  'Rustig begonnen. Vindt wiskunde lastig, gaat na de vakantie bijles proberen.',
  'Heeft zin in de stage in juni en wil alvast een garage bellen.',
] as const

const shortTalk = ({ people, ...school }: School, pupil: Pupil, nr: number): Promise<void> =>
  talk({ people, ...school }, { by: people.mentor, pupil, daysAgo: 5 + (nr % 20), soort: 'coach', verslag: SHORT[nr % SHORT.length] ?? '' })
