import { asPerson, type Db } from '#platform/database/database.ts'
import { schoolYearOf } from '../../day.ts'
import { noteLookAt } from '../../list/actions.ts'
import { fullName } from '../../name.ts'
import type { Request } from '../../request.ts'
import type { Team, TeamRef } from '../../team/team.ts'
import { listMorning } from '../list/list.store.ts'
import { placesOf } from '../list/places.store.ts'
import { chooseTeam } from '../list/team.actions.ts'
import type { TeamChoices } from '../list/team.ts'
import type { AbsenceRow } from './absence-row.ts'
import { type StepFinding, stepsDue } from './due.ts'
import { type SeenSchools, schoolsOf } from './ladder.actions.ts'
import { findNorm, listAbsences, listLadders } from './step.store.ts'

export interface StepLine {
  pupilId: string
  name: string
  absences: Omit<AbsenceRow, 'pupilId'>
  findings: readonly StepFinding[]
}

export interface SeenSteps extends SeenSchools {
  choices: TeamChoices
  team: Team | null
  /** who was missing or late at all, with a step to take first */
  lines: readonly StepLine[]
}

/** Who of a team was missing how often this school year, and what the ladders of their schools ask now. */
export function seeSteps(db: Db, request: Request, asked: TeamRef | null): Promise<SeenSteps | null> {
  const { viewer, day } = request
  return asPerson(
    db,
    viewer.personId,
    async (trx) => {
      const schoolYear = schoolYearOf(day)
      const { choices, team } = await chooseTeam(trx, asked, day)
      if (asked && !team) return null
      const schools = await schoolsOf(trx, request)
      if (!team) return { ...schools, choices, team, lines: [] }
      const listed = await listMorning(trx, team, day)
      const places = await placesOf(trx, listed, viewer.regionId, day)
      const rows = await noteLookAt(trx, request, listed, places, 'absence/list')
      const ids = rows.map(({ pupilId }) => pupilId)
      const from = `${schoolYear}-08-01`
      const [absences, norm] = [await listAbsences(trx, ids, from, day), await findNorm(trx, day)]
      const ladders = await listLadders(trx, [...new Set([...places.values()].flatMap(({ institutionIds }) => institutionIds))], day)
      const lines = rows.flatMap((row) => {
        const found = absences.find(({ pupilId }) => pupilId === row.pupilId)
        if (!found || found.absent.length + found.late.length === 0) return []
        const own = (places.get(row.pupilId)?.institutionIds ?? []).flatMap((id) => ladders.get(id) ?? [])
        const findings = own.flatMap((ladder) => stepsDue({ day, schoolYearFrom: from, ...found, ladder, norm }))
        return [{ pupilId: row.pupilId, name: fullName(row), absences: found, findings }]
      })
      return { ...schools, choices, team, lines: lines.toSorted(byFindings) }
    },
    day,
  )
}

const byFindings = (one: StepLine, other: StepLine): number =>
  other.findings.length - one.findings.length ||
  other.absences.absent.length - one.absences.absent.length ||
  other.absences.late.length - one.absences.late.length
