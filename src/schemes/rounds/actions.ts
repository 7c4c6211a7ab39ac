import type { Viewer } from '#platform/access/viewer.ts'
import { asPerson, type Trx } from '#platform/database/database.ts'
import { dayOf, type Platform } from '#platform/platform.ts'
import { findApplication, listApplications } from './application.store.ts'
import { type Application, descriptionOf } from './application.ts'
import type { Dossier } from './finding.ts'
import { type Lines, readLines } from './line.store.ts'
import { findRound } from './round.store.ts'
import type { Round } from './round.ts'
import { readRegister } from './route.store.ts'

/** Who does something, with what, and under which number it stands in the log. */
export interface Act {
  platform: Platform
  viewer: Viewer
  requestId: string
}

export const inTurn = <T>({ platform, viewer }: Act, work: (trx: Trx, today: string) => Promise<T>): Promise<T> => {
  const today = dayOf(platform.now())
  return asPerson(platform.db, viewer.personId, (trx) => work(trx, today), today)
}

/** Everything of one application; null when it is not there. */
export async function readDossier(trx: Trx, roundId: string, id: string): Promise<Dossier | null> {
  const round = await findRound(trx, roundId)
  const application = round && (await findApplication(trx, roundId, id))
  if (!round || !application) return null
  const lines = (await readLines(trx, [id])).get(id)
  const all = application.follows ? await listApplications(trx, null) : []
  return dossierOf(trx, round, application, lines, all)
}

/** `all`: applications of the region, to find the one that this one follows. */
export async function dossierOf(
  trx: Trx,
  round: Round,
  application: Application,
  lines: Lines | undefined,
  all: readonly Application[],
): Promise<Dossier> {
  const crebos = application.routes.flatMap((route) => descriptionOf(application, route).crebos)
  const day = application.routes[0]?.startsOn ?? round.startsOn
  const before = all.find(({ id }) => id === application.follows)
  const [first] = before?.routes ?? []
  return {
    round,
    application,
    assessments: lines?.assessments ?? [],
    decisions: lines?.decisions ?? [],
    statuses: lines?.statuses ?? [],
    followed: before && first ? { startsOn: first.startsOn, institutionIds: schoolsOf(before) } : null,
    register: await readRegister(trx, crebos, day),
  }
}

const schoolsOf = ({ routes }: Application): string[] => [
  ...new Set(routes.flatMap(({ partners }) => partners.map(({ institutionId }) => institutionId))),
]
