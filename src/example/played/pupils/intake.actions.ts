import { addCandidate, type FormKind, freezeOrder, ruleCohort, writeCandidateLine } from '#pupils/actions.ts'
import { form, played } from '../stage.actions.ts'
import { named, type Pupil, type School } from './school.actions.ts'

/** Second years of the other site want to come into its route next summer; there are fewer places than candidates. */
export async function playIntake(school: School): Promise<void> {
  const { people, stage, year, desk, ago } = school
  const dean = desk(people.dean, ago(50))
  const of = { routeId: routeOf(school), startYear: year + 1 }
  await played(ruleCohort(dean.db, dean.request, of, form({ plaatsen: '4', regel: 'lottery' })))
  const ids: string[] = []
  for (const pupil of secondYears(stage.rows)) ids.push(await comeIn(school, of, pupil))
  for (const [nr, id] of ids.entries()) await learnMore(school, id, nr)
  await objectAndAnswer(school, ids)
  const later = desk(people.dean, ago(5))
  await played(freezeOrder(later.db, later.request, of, form({}), 'voorbeeld'))
}

function routeOf({ people, stage: { rows } }: School): string {
  const site = rows.role_assignment.find(({ person_id }) => person_id === people.dean.id)?.scope_id
  const found = rows.route_partner.find(({ site_id, side }) => site_id === site && side === 'vo')
  if (!found) throw new Error('the decaan of the example has no route at the own site')
  return found.route_id
}

function secondYears({ enrolment, school_record }: School['stage']['rows']): Pupil[] {
  const records = new Set(enrolment.filter(({ kind, leerjaar }) => kind === 'vo' && leerjaar === 2).map(({ record_id }) => record_id))
  return school_record.filter(({ id }) => records.has(id)).map(named)
}

async function comeIn({ people, desk, ago }: School, of: { routeId: string; startYear: number }, pupil: Pupil): Promise<string> {
  const { db, request } = desk(people.dean, ago(45))
  return (await played(addCandidate(db, request, pupil.id, form({ route: of.routeId, jaar: String(of.startYear) })))).id
}

async function write(
  { people, desk, ago }: School,
  id: string,
  kind: FormKind,
  daysAgo: number,
  typed: Record<string, string>,
): Promise<void> {
  const { db, request } = desk(people.dean, ago(daysAgo))
  await played(writeCandidateLine(db, request, id, kind, form(typed)))
}

/** Three looked around, two of them were spoken with and told what kind of route it is; the last one is only on the list. */
async function learnMore(school: School, id: string, nr: number): Promise<void> {
  const { ago, ahead } = school
  if (nr > 4) return
  if (nr < 3)
    await write(school, id, 'activiteit', 30, { 'activiteit-soort': 'trial-lesson', 'activiteit-op': ago(30), 'activiteit-er': 'ja' })
  else await write(school, id, 'activiteit', 12, { 'activiteit-soort': 'speed-date', 'activiteit-op': ahead(11) })
  if (nr > 1) return
  await write(school, id, 'gesprek', 24, {
    'gesprek-met': 'Leerling en ouders',
    'gesprek-tekst': 'Vond de proefles leuk, wil graag met ouderen werken.',
  })
  await write(school, id, 'keuze', 20, { 'keuze-van': 'pupil', 'keuze-is': nr === 1 ? 'doubts' : 'wants' })
  for (const party of ['pupil', 'parent']) {
    await write(school, id, 'verteld', 20, { 'verteld-aan': party, 'verteld-hoe': 'Ouderavond en de brief over de route' })
  }
}

/** Parents who would rather have the whole exam; the other one made a test. */
async function objectAndAnswer(school: School, [first = '', second = '']: readonly string[]): Promise<void> {
  await write(school, first, 'bezwaar', 15, { 'bezwaar-tekst': 'Wij zien liever eerst een volledig vmbo-diploma.' })
  await write(school, second, 'toets', 14, { 'toets-naam': 'Oriëntatie zorg en welzijn', 'toets-uitslag': 'Past goed' })
}
