import { addProposal, addResults, decide, partKey, type SeenProgress, saveRule, seeProgress } from '#pupils/actions.ts'
import type { PersonRow } from '../../rows.ts'
import { form, played } from '../stage.actions.ts'
import { type Pupil, type School, seat } from './school.actions.ts'

export const BEHIND = 3
export const AHEAD = 4

/** Three pupils of whom all results were written down: one behind, one ahead, and the child; and a result that the mbo holds. */
export async function playProgress(school: School): Promise<void> {
  const { people, vmbo, child } = school
  await writeDue(school, people.teacher, seat(vmbo, BEHIND), ({ part }) => part.id === 'v3-auto')
  await writeDue(school, people.coach, child)
  await writeAhead(school, seat(vmbo, AHEAD))
  await ruleAtMbo(school)
  await propose(school)
}

type Finding = SeenProgress['routes'][number]['findings'][number]
interface Made {
  finding: Finding
  uitslag: 'passed' | 'failed'
  cijfer: string
  school: string
}

async function findingsOf(school: School, by: PersonRow, pupil: Pupil): Promise<Finding[]> {
  const { db, request } = school.desk(by, school.ago(9))
  return (await seeProgress(db, request, pupil.id))?.routes.flatMap(({ findings }) => findings) ?? []
}

function write(school: School, by: PersonRow, pupil: Pupil, results: readonly Made[]) {
  const { db, request } = school.desk(by, school.ago(9))
  const forms = results.map(({ finding: { part, dueOn }, school: madeAt, uitslag, cijfer }) => {
    const deel = `${school.stage.pair.routeId}/${partKey(part)}`
    const dag = dueOn !== null && dueOn < request.day ? dueOn : request.day
    return form({ deel, dag, school: madeAt, uitslag, cijfer })
  })
  return played(addResults(db, request, pupil.id, forms))
}

const MARKS = ['6,8', '7,2', '6,1', '7,9', '6,5'] as const

/** What was to be done by now, in its time. */
const inTime = (school: School, findings: readonly Finding[]): Made[] =>
  findings
    .filter(({ standing }) => standing === 'behind')
    .map((finding, nr) => ({ finding, uitslag: 'passed', cijfer: MARKS[nr % MARKS.length] ?? '', school: school.stage.pair.vo }))

/** `failed`: that was not enough. */
async function writeDue(school: School, by: PersonRow, pupil: Pupil, failed?: (finding: Finding) => boolean): Promise<void> {
  const due = inTime(school, await findingsOf(school, by, pupil))
  await write(
    school,
    by,
    pupil,
    due.map((made) => (failed?.(made.finding) ? { ...made, uitslag: 'failed', cijfer: '4,6' } : made)),
  )
}

/** An exam before its time, and a part that the mbo teaches and tests while the pupil is enrolled at the vmbo: it waits there. */
async function writeAhead(school: School, pupil: Pupil): Promise<void> {
  const { people, stage } = school
  const findings = await findingsOf(school, people.teacher, pupil)
  const early = findings.filter(({ part, reason }) => reason === 'not-yet' && part.kind === 'exam').slice(0, 1)
  const atMbo = findings.filter(({ part, reason }) => reason === 'not-yet' && part.id === 'v4-mbo')
  await write(school, people.teacher, pupil, [
    ...inTime(school, findings),
    ...early.map((finding) => ({ finding, uitslag: 'passed', cijfer: '7,4', school: stage.pair.vo }) as const),
    ...atMbo.map((finding) => ({ finding, uitslag: 'passed', cijfer: '7,1', school: stage.pair.mbo }) as const),
  ])
}

/** What a mark of that part becomes at the mbo. */
async function ruleAtMbo({ people, stage, year, ago, desk }: School): Promise<void> {
  const { db, request } = desk(people.lead, ago(30))
  const { mbo, routeId } = stage.pair
  const becomes = { wordt: 'Basis voertuigtechniek', schaal: '5,5 = voldoende\n7,5 = goed', bron: 'Afspraak van de examencommissies' }
  await played(saveRule(db, request, routeId, form({ deel: 'block:v4-mbo', gemaakt: mbo, naar: mbo, van: `${year}-08-01`, ...becomes })))
}

/** Faster waits for a decision; more time was agreed on. */
async function propose(school: School): Promise<void> {
  const { people, vmbo, stage, ago, desk } = school
  const at = (days: number) => desk(people.mentor, ago(days))
  const route = stage.pair.routeId
  const faster = {
    route,
    soort: 'accelerate',
    'halve-jaren': '1',
    reden: 'Is met alles op tijd klaar en haalde een examen een jaar eerder.',
    door: 'Docent techniek',
  }
  await played(addProposal(at(6).db, at(6).request, seat(vmbo, AHEAD).id, form(faster)))
  const slow = seat(vmbo, BEHIND)
  const longer = {
    route,
    soort: 'extend',
    'halve-jaren': '1',
    reden: 'Mist een beroepsgericht deel en heeft tijd nodig om het over te doen.',
    door: 'Mentor',
  }
  await played(addProposal(at(8).db, at(8).request, slow.id, form(longer)))
  const { db, request } = at(4)
  const proposalId = (await seeProgress(db, request, slow.id))?.proposals[0]?.id ?? ''
  const decision = form({
    besluit: 'agreed',
    reden: 'Leerling en ouders willen liever zeker dan snel.',
    met: 'Leerling, ouders en teamleider',
  })
  await played(decide(db, request, { pupilId: slow.id, proposalId, talks: [] }, decision))
}
