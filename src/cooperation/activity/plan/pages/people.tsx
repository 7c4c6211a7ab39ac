import { link } from '#platform/http/address.ts'
import type { Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { nameOfSchool } from '../../../place/place.ts'
import type { Wrong } from '../../../place/typed.ts'
import { hoursText } from '../../hours/pages/words.ts'
import type { ActivityPerson } from '../activity.ts'
import type { SeenActivity } from '../plan.actions.ts'
import { LIST } from './list-page.tsx'
import { planWords } from './words.ts'

interface Props {
  language: Language
  seen: SeenActivity
  typed: URLSearchParams
  /** with the hours that were given */
  wrong: Wrong | undefined
}

/** Who takes part: hours planned beside given; what was given goes to the hours with one button each. */
export function People({ language, seen, typed, wrong }: Props) {
  const t = planWords(language)
  const { activity, choices } = seen
  return (
    <section class="section-s" aria-labelledby="mensen">
      <h2 id="mensen">{t.people}</h2>
      {activity.people.length === 0 ? (
        <p>{t.noPeople}</p>
      ) : (
        <table class="table cards">
          <thead>
            <tr>
              <th scope="col">{t.person}</th>
              <th scope="col">{t.from}</th>
              <th scope="col">{t.for}</th>
              <th scope="col" class="num">
                {t.planned}
              </th>
              <th scope="col" class="num">
                {t.given}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {activity.people.map((one) => (
              <tr>
                <th scope="row">
                  {one.person}
                  <small>{one.function}</small>
                </th>
                <td data-label={t.from}>{nameOfSchool(choices.schools, one.institutionId)}</td>
                <td data-label={t.for}>{nameOfSchool(choices.schools, one.forInstitutionId)}</td>
                <td data-label={t.planned} class="num">
                  {hoursText(language, one.hours)}
                </td>
                <td data-label={t.given} class="num">
                  {one.given !== null && hoursText(language, one.given)}
                </td>
                <td class="main">{seen.mayWrite && <Verb language={language} seen={seen} one={one} typed={typed} wrong={wrong} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Verb({ language, seen: { activity }, one, typed, wrong }: Props & { one: ActivityPerson }) {
  const t = planWords(language)
  const action = link(language, `${LIST}/${activity.id}`)
  if (activity.state === 'planned')
    return (
      <form method="post" action={action}>
        <input type="hidden" name="doe" value="persoon-weg" />
        <input type="hidden" name="wie-weg" value={one.id} />
        <button type="submit" class="as-link" aria-label={t.dropOf(one.person)}>
          {t.drop}
        </button>
      </form>
    )
  if (activity.state !== 'done' || one.given !== null) return null
  const isThis = typed.get('van-wie') === one.id
  return (
    <form method="post" action={action} class="search-form">
      <input type="hidden" name="doe" value="uren" />
      <input type="hidden" name="van-wie" value={one.id} />
      <TextField
        name={isThis && wrong ? 'gegeven' : `gegeven-${one.id}`}
        label={t.recordOf(one.person)}
        value={isThis ? (typed.get('gegeven') ?? '') : hoursText(language, one.hours)}
        size={6}
      />
      <SubmitButton second slim>
        {t.record}
      </SubmitButton>
    </form>
  )
}
