import { grantsWith, type Viewer } from '#platform/access/viewer.ts'
import type { Trx } from '#platform/database/database.ts'
import { together } from '#platform/database/together.ts'
import { schoolYearOf } from '../../day.ts'
import { noteLookAt } from '../../list/actions.ts'
import { loadPlaces } from '../../place.store.ts'
import type { PlacedPupil } from '../../pupil.ts'
import type { Request } from '../../request.ts'
import { type DueStep, stepsDue } from './due.ts'
import { findNorm, listLadders } from './step.store.ts'
import { listCounted, listOfSchools, listOfTeams, type OwnTeams, schoolNames } from './waiting.store.ts'
import { isForLeader, type LedPupil, mostUrgentFirst, type PupilSteps, pupilSteps } from './waiting.ts'

/** Pupils of whom a step at absence is due: the most urgent to be shown, and how many there are. */
export interface WaitingSteps {
  shown: PupilSteps[]
  total: number
  /** names, of the schools whose ladders ask */
  schools: ReadonlyMap<string, string>
}

const MOST_SHOWN = 12

/** Who may be due for a home visit or a report at the schools that one leads. Over all pupils there, so it takes long. */
export const ledPupils = (trx: Trx, day: string): Promise<LedPupil[]> => listOfSchools(trx, yearFrom(day), day)

/**
 * Which steps wait for this person: all of the pupils of own groups and routes, and of `led` the home visits and reports at the
 * schools that one leads. Each pupil shown is noted as looked at. It stands on the first page of every morning: where they are is
 * asked once, and what counts by their records alone.
 */
export async function waitingSteps(trx: Trx, request: Request, led: readonly LedPupil[]): Promise<WaitingSteps> {
  const { viewer, day } = request
  const teams = guidedTeams(viewer)
  const own = teams.groups.length + teams.routes.length > 0 ? await listOfTeams(trx, teams, day) : []
  const isOwn = new Set(own.map(({ pupilId }) => pupilId))
  const names = new Map([...led, ...own].map(({ pupilId, name }) => [pupilId, name]))
  const places = await loadPlaces(trx, viewer.regionId, [...names.keys()], day)
  const schoolsLed = new Map(led.map(({ pupilId, schoolIds }) => [pupilId, schoolIds]))
  const { due, schools } = await readDue(trx, [...places.values()], day)
  const waiting = [...due].flatMap(([pupilId, steps]) => {
    const theirs = isOwn.has(pupilId)
      ? steps
      : steps.filter((step) => isForLeader(step) && schoolsLed.get(pupilId)?.includes(step.schoolId))
    return pupilSteps({ pupilId, name: names.get(pupilId) ?? '' }, theirs) ?? []
  })
  const first = mostUrgentFirst(waiting).slice(0, MOST_SHOWN)
  return { shown: await noteLookAt(trx, request, first, places, 'today/steps'), total: waiting.length, schools }
}

/** Where one guides by a role there, and not by one at the school. */
function guidedTeams(viewer: Viewer): OwnTeams {
  const guided = grantsWith(viewer, 'guidance/write')
  const idsOf = (kind: 'group' | 'route'): string[] => guided.flatMap(({ scopeKind, scopeId }) => (scopeKind === kind ? [scopeId] : []))
  return { groups: idsOf('group'), routes: idsOf('route') }
}

interface Due {
  /** by pupil; who was never missing or late this school year is not in it */
  due: Map<string, DueStep[]>
  schools: Map<string, string>
}

/** What the ladders of all schools of each pupil ask now. */
async function readDue(trx: Trx, pupils: readonly PlacedPupil[], day: string): Promise<Due> {
  if (pupils.length === 0) return { due: new Map(), schools: new Map() }
  const schoolIds = [...new Set(pupils.flatMap(({ institutionIds }) => institutionIds))]
  const records = pupils.flatMap((pupil) => pupil.records.map(({ recordId }) => ({ recordId, pupilId: pupil.pupilId })))
  const [rows, ladders, norm, schools] = await together(
    listCounted(trx, records, yearFrom(day), day),
    listLadders(trx, schoolIds, day),
    findNorm(trx, day),
    schoolNames(trx, schoolIds),
  )
  const counted = new Map(rows.map((row) => [row.pupilId, row]))
  const due = pupils.flatMap(({ pupilId, institutionIds }) => {
    const facts = counted.get(pupilId)
    if (!facts) return []
    const own = institutionIds.flatMap((id) => ladders.get(id) ?? [])
    const findings = own.flatMap((ladder) => stepsDue({ day, schoolYearFrom: yearFrom(day), ...facts, ladder, norm }))
    return [[pupilId, findings.filter((one): one is DueStep => one.rule !== 'absence/hours-unknown')] as const]
  })
  return { due: new Map(due), schools }
}

const yearFrom = (day: string): string => `${schoolYearOf(day)}-08-01`
