import { profielenIn, schoolYearOf } from '#schools/index.ts'
import type { Choices } from '../place/place.ts'
import { placeReader, type Read, readPerson, readSchool } from '../place/typed.ts'
import { KINDS, type Written } from './contact.ts'

export function readContact(form: URLSearchParams, choices: Choices): Read<Written> {
  const is = placeReader(form)
  const kind = is.oneOf('soort', KINDS) ?? 'contact'
  const institutionId = readSchool(form, is, 'school', choices.schools)
  const other = kind === 'go-between' ? readSchool(form, is, 'andere-school', choices.schools) : null
  if (other && other === institutionId) is.wrong('andere-school', 'same-school')
  const { personId, personName } = readPerson(form, is, choices)
  const [about, reached] = [is.text('waarover', 500, false) ?? '', is.text('bereik', 200, false) ?? '']
  const known = profielenIn(schoolYearOf(choices.today)).map(({ code }) => code)
  const profielen = form.getAll('profielen').filter((one) => known.includes(one))
  const crebos = (form.get('crebos') ?? '').split(/[\s,;]+/).filter(Boolean)
  if (!crebos.every((one) => /^\d{5}$/.test(one))) is.wrong('crebos', 'no-number')
  const from = is.day('begin', true)
  const until = is.day('einde')
  if (from && until && until < from) is.wrong('einde', 'end-before-start')
  const next = readPerson(form, is, choices, { who: 'opvolger', name: 'opvolger-naam', isRequired: false })
  const handsOverOn = is.day('overdracht')
  if (handsOverOn && next.personName === '') is.wrong('opvolger-naam', 'person-missing')
  if (from && handsOverOn && handsOverOn <= from) is.wrong('overdracht', 'end-before-start')
  return is.done({
    ...{ kind, institutionId: institutionId ?? '', otherInstitutionId: other, personId, person: personName, about, reached },
    ...{ profielen, crebos: [...new Set(crebos)], from: from ?? '', until },
    ...{ successorId: next.personId, successor: next.personName || null, handsOverOn },
  })
}
