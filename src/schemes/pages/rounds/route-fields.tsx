import { formatDate, type Language } from '#platform/i18n.ts'
import { SelectField } from '#ui/form/select-field.tsx'
import { TickList } from '#ui/form/tick-list.tsx'
import type { SeenRound } from '../../rounds/see.actions.ts'
import { schemeText } from '../../words.ts'
import { type FormState, questions } from './form.tsx'
import { roundPageWords } from './words.ts'

/** Which routes an application is about, and of a borgingscohort with which experiment it goes on. */
export function RouteFields({ language, state, seen }: { language: Language; state: FormState; seen: SeenRound }) {
  const t = roundPageWords(language).round
  const { ticks, choice } = questions(language, state)
  const isCohort = seen.round.kind === 'borgingscohort'
  return (
    <>
      <TickList
        {...ticks('route')}
        legend={t.routes}
        hint={t.routesHint}
        options={seen.ownRoutes.map(({ id, name, scheme, startsOn }) => ({
          value: id,
          label: t.route(name, schemeText(language, scheme), formatDate(language, startsOn)),
        }))}
      />
      {isCohort && (
        <SelectField
          {...choice('volgt')}
          label={t.follows}
          hint={t.followsHint}
          options={[
            { value: '', label: t.followsNone },
            ...seen.toFollow.map(({ id, roundName, routeNames }) => ({ value: id, label: `${routeNames.join(', ')} (${roundName})` })),
          ]}
        />
      )}
    </>
  )
}
