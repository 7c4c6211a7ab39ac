import { besluit, uitvoeringsregeling } from '../../decrees/law-source.ts'
import { temporary } from '../../vm2/regimes.ts'
import { descriptionOf } from '../application.ts'
import { perRoute, type RoundRule } from '../finding.ts'

const field = 'omschrijving'

/** The crebos that are named, held beside the list of qualifications on the first day of the route. */
const creboKnown: RoundRule = {
  id: 'rounds/crebo-known',
  source: uitvoeringsregeling('2', '4'),
  judge: ({ round, application, register }) =>
    perRoute(application.routes, (route) => {
      const { crebos, niveau } = descriptionOf(application, route)
      if (crebos.length === 0) return null
      const source = round.regime === 'vm2' ? { source: temporary('aanvraag') } : {}
      const strange = crebos.filter((crebo) => register.niveauOf[crebo] === undefined)
      const otherLevel = crebos.filter(
        (crebo) => niveau !== null && register.niveauOf[crebo] !== undefined && register.niveauOf[crebo] !== niveau,
      )
      const given = {
        why: register.hasAny ? (strange.length > 0 ? 'unknown' : 'level') : 'no-list',
        crebos: [...strange, ...otherLevel].join(', '),
      }
      const isGood = strange.length + otherLevel.length === 0
      return isGood ? { severity: 'fits', field, ...source } : { severity: 'needs-decision', field, given, ...source }
    }),
}

/** The vmbo school's licence, as far as the list of its sites tells; what ran the year before, the school has to show. */
const profielOffered: RoundRule = {
  id: 'rounds/profiel-offered',
  source: besluit('3', '6'),
  judge: ({ round, application }) =>
    perRoute(application.routes, (route) => {
      const { profiel } = descriptionOf(application, route)
      const sites = route.partners.filter(({ side }) => side === 'vo')
      if (profiel === null || sites.length === 0) return null
      const source = round.regime === 'vm2' ? { source: temporary('aanvraag') } : {}
      const isThere = sites.some(({ profielen }) => profielen.includes(profiel))
      return { severity: isThere ? 'fits' : 'needs-decision', field, given: { profiel }, ...source }
    }),
}

export const OFFER: readonly RoundRule[] = [creboKnown, profielOffered]
