import { fieldReader, type Read } from '#platform/form/fields.ts'
import { DESTINATIONS, DIPLOMAS, type LeavingKind, type NewLeaving, REASONS } from './leaving.ts'

export type LeavingMistake = 'in-future' | 'words-missing' | 'not-in-route' | 'left-already' | 'destination-missing' | 'before-route'

/** Where a diploma was got: within the route or outside it, or on the way in it. */
export const WHERE = ['binnen', 'buiten', 'verder'] as const

/** `laatste-dag`, `reden`, `bestemming` and what belongs to the kind. What does not belong to it is not kept. */
export function readLeaving(form: URLSearchParams, kind: LeavingKind, day: string): Read<NewLeaving, LeavingMistake> {
  const is = fieldReader<LeavingMistake>(form)
  const past = (field: string, isRequired = false): string | null => {
    const found = is.day(field, isRequired)
    return found && found > day ? is.wrong(field, 'in-future') : found
  }
  const reason = kind === 'switch' || form.get('reden') ? is.oneOf('reden', REASONS) : null
  const reasonWords = is.text('reden-tekst', 500, false)
  if (reason === 'own' && !reasonWords) is.wrong('reden-tekst', 'words-missing')
  const [isDiploma, isOut] = [kind === 'diploma', kind === 'drop-out']
  const where = isDiploma ? is.oneOf('waar', WHERE) : null
  const within = isDiploma ? where !== 'buiten' : null
  const stays = where === 'verder'
  const destination = stays ? 'same-route' : (is.oneOf('bestemming', DESTINATIONS) ?? 'unknown')
  const diplomaOn = isDiploma ? past('diploma-dag', true) : null
  const on = (stays ? null : is.day('laatste-dag', !isDiploma || where === 'binnen')) ?? diplomaOn ?? day
  return is.done({
    ...{ kind, on, reason, reasonWords, destination, diplomaOn, within },
    wayBackUsed: form.get('terugweg') === 'ja' ? true : form.get('terugweg') === 'nee' ? false : null,
    destinationWords: stays ? null : is.text('bestemming-tekst', 200, destination === 'other'),
    diploma: isDiploma ? is.oneOf('diploma', DIPLOMAS) : null,
    lastContactOn: isOut ? past('laatste-contact') : null,
    attempts: isOut ? is.text('pogingen', 1000, false) : null,
    reportedTo: isOut ? is.text('gemeld-bij', 200, false) : null,
    reportedOn: isOut ? past('gemeld-op') : null,
    reEntry: isOut ? is.text('terugkomen', 500, false) : null,
  })
}
