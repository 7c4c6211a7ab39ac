import type { Choices, Place } from '../../place/place.ts'
import { placeReader, type Read, readCents, readPerson, readPlace, readSchool } from '../../place/typed.ts'
import { type Activity, type ActivityPerson, type Cost, type Head, KINDS } from './activity.ts'

export function readActivity(form: URLSearchParams, choices: Choices): Read<{ head: Head; place: Place }> {
  const is = placeReader(form)
  const kind = is.oneOf('soort', KINDS)
  const title = is.text('titel', 200)
  const place = readPlace(form, is, choices)
  const startsOn = is.day('begin', true)
  const endsOn = is.day('einde') ?? startsOn
  if (startsOn && endsOn && endsOn < startsOn) is.wrong('einde', 'end-before-start')
  const [description, where] = [is.text('wat', 2000, false) ?? '', is.text('plek', 200, false)]
  const days = { startsOn: startsOn ?? '', endsOn: endsOn ?? '' }
  return is.done({ head: { kind: kind ?? 'other', title: title ?? '', description, place: where, ...days }, place })
}

type Known = Pick<Choices, 'people' | 'schools'>

/** Somebody who takes part, for the hours that are planned. */
export function readParticipant(
  form: URLSearchParams,
  choices: Known,
  { schoolIds }: Activity,
): Read<Omit<ActivityPerson, 'id' | 'given'>> {
  const is = placeReader(form)
  const { personId, personName } = readPerson(form, is, choices)
  const schools = choices.schools.filter(({ id }) => schoolIds.includes(id))
  const institutionId = readSchool(form, is, 'school', schools)
  const forInstitutionId = readSchool(form, is, 'voor', schools, false)
  if (institutionId && institutionId === forInstitutionId) is.wrong('voor', 'same-school')
  const [what, hours] = [is.text('functie', 200), is.decimal('uren', 2)]
  const names = { institutionId: institutionId ?? '', forInstitutionId, personId, person: personName }
  return is.done({ ...names, function: what ?? '', hours: hours ?? 0 })
}

/** Costs that are planned, or were made. */
export function readCost(form: URLSearchParams, choices: Known, activity: Activity, today: string): Read<Omit<Cost, 'id'>> {
  const is = placeReader(form)
  const stage = form.get('stand') === 'made' ? 'made' : 'planned'
  const schools = choices.schools.filter(({ id }) => activity.schoolIds.includes(id))
  const institutionId = readSchool(form, is, 'betaalt', schools)
  const forInstitutionId = readSchool(form, is, 'kosten-voor', schools, false)
  if (institutionId && institutionId === forInstitutionId) is.wrong('kosten-voor', 'same-school')
  const name = is.text('waarvoor', 200)
  const date = is.day('kosten-dag') ?? activity.startsOn
  if (stage === 'made' && date > today) is.wrong('kosten-dag', 'in-future')
  const cents = readCents(is, 'bedrag')
  const names = { stage, institutionId: institutionId ?? '', forInstitutionId, name: name ?? '', date } as const
  return is.done({ ...names, cents: cents ?? 0, corrects: null, reason: null })
}

/** What costs should have been, and why; € 0 takes them away. */
export function readCostCorrection(form: URLSearchParams): Read<{ costId: string; cents: number; reason: string }> {
  const is = placeReader(form)
  const amount = is.decimal('bedrag-wordt', 2)
  if (amount === null) is.wrong('bedrag-wordt', 'missing')
  return is.done({ costId: form.get('post') ?? '', cents: Math.round((amount ?? 0) * 100), reason: is.text('kosten-reden', 500) ?? '' })
}
