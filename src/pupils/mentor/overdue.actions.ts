import type { Trx } from '#platform/database/database.ts'
import { together } from '#platform/database/together.ts'
import { leadsTeam } from '../leads-team.ts'
import { noteLook } from '../list/actions.ts'
import type { Request } from '../request.ts'
import { type Hears, hearsOf, portfolioDue } from '../talk/due.ts'
import { loadSettings } from '../talk/setting.store.ts'
import { type Rhythm, rhythmOf, type TalkSetting } from '../talk/setting.ts'
import { startsOf } from '../talk/start.store.ts'
import { portfolioTalks } from '../talk/talk.store.ts'
import { loadMentored } from './mentor.store.ts'
import { type Guided, guidedAtSchools, type Overdue, overdueOfMentor, overdueOfSchools } from './overdue.store.ts'

/** What is overdue: the first of it to be shown, and how much there is. */
export interface SeenOverdue {
  shown: Overdue[]
  total: number
}

const MOST_SHOWN = 12
/** After the holidays everybody may wait for one: they do not crowd out what somebody promised. */
const MOST_PORTFOLIO = 4

/**
 * What of talks and promises is overdue for this person: a mentor hears of the own pupils at once, who leads the team hears of
 * the school after the days that were agreed. What waits longest comes first, portfolio talks that nobody planned last; each
 * pupil shown is noted as looked at.
 */
export async function seeOverdue(trx: Trx, request: Request): Promise<SeenOverdue> {
  const { viewer } = request
  const groups = viewer.grants.filter(({ role, scopeKind }) => role === 'mentor' && scopeKind === 'group').map(({ scopeId }) => scopeId)
  const settings = groups.length > 0 || leadsTeam(viewer) ? await loadSettings(trx) : []
  const own = groups.length > 0 ? await ofMentor(trx, request, groups, settings) : []
  const led = leadsTeam(viewer) ? await ofSchools(trx, request, settings) : []
  const keyOf = ({ kind, pupilId, talkId, what, since }: Overdue): string => [kind, pupilId, talkId, what, since].join(' ')
  const all = [...new Map([...own, ...led].map((one) => [keyOf(one), one])).values()]
  return { shown: await noteLook(trx, request, firstOf(all), 'today/talks'), total: all.length }
}

function firstOf(all: readonly Overdue[]): Overdue[] {
  const sorted = all.toSorted((one, other) => one.since.localeCompare(other.since))
  const portfolio = sorted.filter(({ kind }) => kind === 'portfolio')
  const others = sorted.filter(({ kind }) => kind !== 'portfolio')
  return [...others.slice(0, MOST_SHOWN), ...portfolio.slice(0, MOST_PORTFOLIO)]
}

async function ofMentor(trx: Trx, { viewer, day }: Request, groups: readonly string[], settings: readonly TalkSetting[]) {
  const [late, pupils] = await together(overdueOfMentor(trx, viewer.personId, groups, day), loadMentored(trx, groups, day))
  return [...late, ...(await portfolioOverdue(trx, pupils, { settings, day, hears: 'mentor' }))]
}

async function ofSchools(trx: Trx, { day }: Request, settings: readonly TalkSetting[]) {
  const [late, pupils] = await together(overdueOfSchools(trx, day), guidedAtSchools(trx, day))
  const heard = late.filter((one) => hearsOf(one.since, rhythmFor(one, settings, day), day) === 'team-leader')
  return [...heard, ...(await portfolioOverdue(trx, pupils, { settings, day, hears: 'team-leader' }))]
}

interface Heard {
  settings: readonly TalkSetting[]
  day: string
  /** a mentor hears of everything that is overdue */
  hears: Hears
}

async function portfolioOverdue(trx: Trx, pupils: readonly Guided[], { settings, day, hears }: Heard): Promise<Overdue[]> {
  const ids = [...new Set(pupils.map(({ pupilId }) => pupilId))]
  if (ids.length === 0) return []
  const [talks, starts] = await together(portfolioTalks(trx, ids), startsOf(trx, ids, day))
  return pupils.flatMap((pupil) => {
    const rhythm = rhythmFor(pupil, settings, day)
    const known = talks.get(pupil.pupilId) ?? { last: null, isPlanned: false }
    const since = portfolioDue(known, rhythm, starts.get(pupil.pupilId) ?? day, day)
    if (since === null || (hears === 'team-leader' && hearsOf(since, rhythm, day) !== hears)) return []
    const { pupilId, name, institutionId, routeIds } = pupil
    return [
      {
        kind: 'portfolio' as const,
        pupilId,
        name,
        talkId: null,
        talkKind: 'portfolio' as const,
        what: null,
        owner: null,
        since,
        institutionId,
        routeIds,
      },
    ]
  })
}

const rhythmFor = (
  { institutionId, routeIds }: Pick<Guided, 'institutionId' | 'routeIds'>,
  settings: readonly TalkSetting[],
  day: string,
): Rhythm => rhythmOf(settings, { institutionIds: [institutionId], routeIds }, day)
