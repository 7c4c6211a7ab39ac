import { child, childText, type XmlElement } from '#platform/import/xml-elements.ts'
import { readSex } from '../codes.ts'
import type { EnrolmentDelivery, GroupDelivery, Judged, SiteDelivery } from '../delivery.ts'
import { type DroppedKind, looksLikeBsn, showable } from '../sensitive.ts'
import { readEmail, type ValueReader, valueReader } from '../values.ts'
import type { EdexmlContext } from './school.ts'

/** Elements of a leerling that are let go while reading, and what they are reported as. */
export const FORGET: ReadonlyMap<string, DroppedKind> = new Map([
  ['bsn', 'bsn'],
  ['bsn_ondwnr-4', 'bsn'],
  ['sofinummer', 'bsn'],
  ['rijksregisternummer', 'bsn'],
  ['onderwijsnummer', 'onderwijsnummer'],
  ['etniciteit', 'etniciteit'],
  ['land', 'land'],
  ['land_vader', 'land_vader'],
  ['land_moeder', 'land_moeder'],
  ['fotourl', 'fotourl'],
  ['gewicht', 'gewicht'],
  ['gewicht_nieuw', 'gewicht'],
])

/** Elements that are read; all others are left alone. */
export const TAKEN: ReadonlySet<string> = new Set([
  ...['achternaam', 'voorvoegsel', 'voornamen', 'voorletters-1', 'roepnaam', 'geboortedatum', 'geslacht', 'emailadres'],
  ...['jaargroep', 'groep', 'samengestelde_groepen', 'vestiging', 'instroomdatum', 'uitstroomdatum'],
])

/** Years of the vo are 11 to 16, so 13 is vmbo 3; V is vso, H one who has left. All else is no vo. */
const VO_JAARGROEP = /^1[1-6]$/

/** One `leerling`, judged with the school, sites and groups that came before it. */
export function edexmlPupil(element: XmlElement, context: EdexmlContext): Judged {
  const values = valueReader(element.line)
  const { line } = element
  const text = (name: string) => values.text(childText(element, name), name)
  const key = values.text(element.attributes.key ?? null, 'key')
  if (key === null) values.reject({ problem: 'key-missing', line })
  else if (looksLikeBsn(key)) values.reject({ problem: 'key-is-bsn', line })
  const familyName = text('achternaam')
  const givenName = text('roepnaam') ?? text('voornamen')
  if (!familyName && !givenName) values.reject({ problem: 'name-missing', line })
  const birthDate = values.date(childText(element, 'geboortedatum'), 'geboortedatum')
  if (birthDate === null) values.notes.push({ problem: 'birth-date-missing', line })
  const groups = groupsOf(element, context, values)
  const enrolment = enrolmentOf(element, context, values)
  const rejected = values.rejected()
  if (rejected) return { pupil: null, notes: [], rejected }
  const person = {
    line,
    key,
    keyKind: 'edexml' as const,
    givenName,
    infix: text('voorvoegsel'),
    familyName,
    initials: text('voorletters-1'),
  }
  const sex = values.code(childText(element, 'geslacht'), 'geslacht', readSex)
  const email = values.code(childText(element, 'emailadres'), 'emailadres', readEmail)
  const pupil = { ...person, birthDate, sex, email, groups, enrolments: enrolment ? [enrolment] : [], bpv: [], diplomas: [] }
  return { pupil, notes: values.notes, rejected: null }
}

function groupsOf(element: XmlElement, context: EdexmlContext, values: ValueReader): GroupDelivery[] {
  const references = [child(element, 'groep'), ...(child(element, 'samengestelde_groepen')?.children ?? [])]
  return references.flatMap((reference) => {
    if (!reference) return []
    const found = context.groups.get(reference.attributes.key ?? '')
    if (found && (found.kind === 'stamgroep') === (reference.name === 'groep'))
      return [{ key: found.key, name: found.name, kind: found.kind }]
    values.notes.push(unknownReference(reference))
    return []
  })
}

function enrolmentOf(element: XmlElement, context: EdexmlContext, values: ValueReader): EnrolmentDelivery | null {
  const { line } = element
  const jaargroep = jaargroepOf(element, context)
  const hasLeft = jaargroep === 'H'
  if (jaargroep !== null && !hasLeft && jaargroep !== 'V' && !VO_JAARGROEP.test(jaargroep)) {
    return values.reject({ problem: 'edexml-jaargroep-not-vo', line, value: showable(jaargroep) })
  }
  const from = values.date(childText(element, 'instroomdatum'), 'instroomdatum')
  const until = values.endDate(childText(element, 'uitstroomdatum'), 'uitstroomdatum')
  if (from && until && until < from) return values.reject({ problem: 'until-before-from', line })
  if (hasLeft && !until) values.notes.push({ problem: 'edexml-left-without-date', line })
  const leerjaar = jaargroep && VO_JAARGROEP.test(jaargroep) ? Number(jaargroep) - 10 : null
  const site = siteOf(element, context, values)
  const unsaid = { number: null, plannedUntil: null, reason: null, leerroute: null, leerroutefase: null, profiel: null }
  return { kind: 'vo', line, site, opleiding: jaargroep === 'V' ? 'vso' : null, leerjaar, from, until, ...unsaid }
}

/** The pupil's own, else that of the stamgroep; null for a combination, which says nothing. */
function jaargroepOf(element: XmlElement, context: EdexmlContext): string | null {
  const group = context.groups.get(child(element, 'groep')?.attributes.key ?? '')
  const jaargroep = childText(element, 'jaargroep') ?? group?.jaargroep ?? null
  return jaargroep === 'C' ? null : jaargroep
}

function siteOf(element: XmlElement, context: EdexmlContext, values: ValueReader): SiteDelivery {
  const reference = child(element, 'vestiging')
  const ownKey = reference?.attributes.key ?? null
  const name = ownKey === null ? null : (context.vestigingen.get(ownKey) ?? null)
  if (reference && name === null) values.notes.push(unknownReference(reference))
  const { brin, dependance } = context.told()
  // A key of the school's own says nothing about the official number, so that of the school is not taken then.
  return { brin, vestiging: ownKey === null ? (dependance ?? (brin && '00')) : null, location: null, ownKey, name }
}

function unknownReference({ line, name, attributes }: XmlElement) {
  return { problem: 'edexml-reference' as const, line, element: name, key: showable(attributes.key ?? '') }
}
