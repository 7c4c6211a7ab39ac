import { experimenteerbesluit } from '../../decrees/law-source.ts'
import type { Source } from '../../source.ts'
import { DECREE_FROM, temporary } from '../../vm2/regimes.ts'
import type { AppliedRoute } from '../application.ts'
import { perRoute, type RoundJudgement, type RoundRule } from '../finding.ts'

/** Under the decree art. 4 lid 2 (from 1 August 2012) and lid 3 (from 1 August 2013); before it the Tijdelijke regeling. */
function sourceFor(startsOn: string): Source {
  if (startsOn < DECREE_FROM) return temporary('tranches en borgingscohorten')
  return experimenteerbesluit('4', startsOn < '2013-08-01' ? '2' : '3')
}

/** A borgingscohort goes on with an experiment that is there: the same schools, new pupils in year 3. */
const sameSchools: RoundRule = {
  id: 'rounds/follow-up-of',
  source: experimenteerbesluit('4', '2'),
  judge: ({ round, application, followed }) =>
    round.kind !== 'borgingscohort'
      ? []
      : perRoute(application.routes, (route) => {
          const source = sourceFor(route.startsOn)
          if (!followed) return { severity: 'needs-decision', field: 'routes', given: { why: 'none' }, source }
          const isSame =
            route.partners.length > 0 && route.partners.every(({ institutionId }) => followed.institutionIds.includes(institutionId))
          const isLater = followed.startsOn < route.startsOn
          if (isSame && isLater) return { severity: 'fits', field: 'routes', source }
          return { severity: 'needs-decision', field: 'routes', given: { why: isLater ? 'other-schools' : 'not-later' }, source }
        }),
}

/** Art. 4 lid 2 and 3: which routes these are stands in the Tijdelijke regeling; they begin on 1 August 2012 and 2013. */
const firstDay: RoundRule = {
  id: 'rounds/follow-up-start',
  source: experimenteerbesluit('4', '2'),
  judge: ({ round, application }) =>
    perRoute(application.routes, ({ startsOn }) => {
      if (round.kind !== 'borgingscohort' || startsOn < DECREE_FROM) return null
      const fits = startsOn === '2012-08-01' || startsOn === '2013-08-01'
      return { severity: fits ? 'fits' : 'needs-decision', field: 'routes', given: { starts: startsOn }, source: sourceFor(startsOn) }
    }),
}

/** Art. 4 lid 2 and 3: funded for four years at most. */
const fourYears: RoundRule = {
  id: 'rounds/follow-up-length',
  source: experimenteerbesluit('4', '2'),
  judge: ({ round, application }) =>
    perRoute(application.routes, (route) =>
      round.kind !== 'borgingscohort' || route.startsOn < DECREE_FROM
        ? null
        : { ...endsBy(route, `${Number(route.startsOn.slice(0, 4)) + 4}${route.startsOn.slice(4)}`), source: sourceFor(route.startsOn) },
    ),
}

/** Art. 4 lid 1: what began earlier is funded after 1 August 2012 for one, two or three years more at most. */
const FUNDED_BEFORE: Readonly<Record<string, string>> = {
  '2009-08-01': '2013-08-01',
  '2010-08-01': '2014-08-01',
  '2011-08-01': '2015-08-01',
}

const continued: RoundRule = {
  id: 'rounds/continued-funding',
  source: experimenteerbesluit('4', '1'),
  judge: ({ round, application }) =>
    perRoute(application.routes, (route) => {
      const before = round.regime === 'vm2' ? FUNDED_BEFORE[route.startsOn] : undefined
      return before === undefined ? null : endsBy(route, before)
    }),
}

/** `before`: the first day without funding. */
function endsBy({ endsOn }: AppliedRoute, before: string): RoundJudgement {
  const given = { before }
  if (endsOn === null) return { severity: 'needs-decision', field: 'status', given }
  return { severity: endsOn < before ? 'fits' : 'not-allowed', field: 'status', given: { ...given, ends: endsOn } }
}

export const FOLLOW_UP: readonly RoundRule[] = [sameSchools, firstDay, fourYears, continued]
