import { type AgreementText, emptyText } from '#cooperation/index.ts'
import { daysAfter, firstDayOf, lastDayOf, schoolYearOf } from '../calendar.ts'
import type { Register } from '../people.ts'
import type { Places } from '../places.ts'
import { exampleClauses } from './clauses.ts'

/** Agreements in each stage: one that all signed and that ends this school year, one that a board still has to sign, a draft. */
export function addAgreements(register: Register, places: Places): void {
  const year = schoolYearOf(register.today)
  const running = addAgreement(
    register,
    places.routes.get('auto'),
    'Samenwerkingsovereenkomst Autotechniek',
    'signed',
    firstDayOf(year - 2),
  )
  for (const party of running.parties) sign(register, running.id, party, firstDayOf(year - 2))
  noted(register, running.id, 'b2', 'at-risk', 'Twee van de drie keer gehouden; het mbo was er één keer niet.')
  noted(register, running.id, 'b4', 'kept', 'De rekening van vorig jaar is op tijd betaald.')
  const offered = addAgreement(register, places.routes.get('techniek'), 'Overeenkomst Technologieroute', 'offered', firstDayOf(year))
  for (const party of offered.parties.filter(({ side }) => side === 'mbo'))
    sign(register, offered.id, party, daysAfter(register.today, -20))
  addAgreement(register, places.routes.get('zorg'), 'Convenant Zorgroute', 'draft', firstDayOf(year + 1))
}

interface PartyOf {
  id: string
  institutionId: string
  side: 'vo' | 'mbo'
}

type Stage = 'draft' | 'offered' | 'signed'

function addAgreement(register: Register, routeId: string | undefined, title: string, state: Stage, startsOn: string) {
  const { rows, chance, regionId, today } = register
  const id = chance.uuid()
  const parties = partiesOf(register, routeId)
  const side = (wanted: 'vo' | 'mbo'): string => parties.find((one) => one.side === wanted)?.id ?? ''
  const endsOn = lastDayOf(schoolYearOf(today) + (state === 'signed' ? 0 : 3))
  const text: AgreementText = {
    ...{ ...emptyText(title), startsOn, endsOn, noticeMonths: 3, objectionDays: 30, transfersFunding: true },
    clauses: exampleClauses(startsOn, side('mbo'), side('vo')),
  }
  const offeredOn = state === 'draft' ? null : state === 'signed' ? daysAfter(startsOn, -30) : daysAfter(today, -40)
  rows.agreement.push({
    ...{ id, region_id: regionId, kind: 'samenwerkingsovereenkomst', state, text, created_by: coordinator(register) },
    ...{ offered_on: offeredOn, offered_at: offeredOn && `${offeredOn}T09:00:00Z`, object_until: offeredOn && daysAfter(offeredOn, 30) },
  })
  for (const { id: partyId, institutionId } of parties) {
    const board_id = rows.institution.find((one) => one.id === institutionId)?.board_id ?? ''
    rows.agreement_party.push({ id: partyId, agreement_id: id, board_id, institution_id: institutionId })
  }
  rows.agreement_route.push({ agreement_id: id, route_id: routeId ?? '', cohorts: [] })
  return { id, parties }
}

function partiesOf({ rows, chance }: Register, routeId: string | undefined): PartyOf[] {
  const found = new Map<string, PartyOf>()
  for (const { site_id, side } of rows.route_partner.filter(({ route_id }) => route_id === routeId)) {
    const institutionId = rows.site.find(({ id }) => id === site_id)?.institution_id ?? ''
    if (!found.has(institutionId)) found.set(institutionId, { id: chance.uuid(), institutionId, side })
  }
  return [...found.values()]
}

/** By who leads the school, or its board. */
function sign({ rows, chance }: Register, agreementId: string, { id, institutionId }: PartyOf, day: string): void {
  const sites = rows.site.filter((one) => one.institution_id === institutionId).map((one) => one.id)
  const leader = rows.role_assignment.find(
    ({ role, scope_id }) => (role === 'teamleider' || role === 'bestuurder') && [institutionId, ...sites].includes(scope_id),
  )
  const person = rows.person.find((one) => one.id === leader?.person_id)
  if (!person) throw new Error('nobody of the example signs for this school')
  const signed_by = [person.given_name, person.infix, person.family_name].filter(Boolean).join(' ')
  rows.agreement_signature.push({
    ...{ id: chance.uuid(), agreement_id: agreementId, party_id: id, person_id: person.id, signed_by, signed_on: day, how: 'here' },
    signed_at: `${day}T10:00:00Z`,
  })
}

function noted(register: Register, agreement_id: string, promise_id: string, state: 'kept' | 'at-risk', note: string): void {
  const { rows, chance, today } = register
  const happened_on = daysAfter(today, -12)
  rows.promise_note.push({ id: chance.uuid(), agreement_id, promise_id, happened_on, state, note, noted_by: coordinator(register) })
}

const coordinator = ({ rows }: Register): string => rows.role_assignment.find(({ role }) => role === 'coördinator')?.person_id ?? ''
