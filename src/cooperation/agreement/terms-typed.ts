import { fieldReader, type Read } from '../fields.ts'
import type { ClauseTerms, TermKind } from './terms.ts'

/** What a form of terms lets choose from. */
export interface TermChoices {
  institutions: readonly string[]
  profiles: readonly string[]
}

/** Lines that a form shows, beside those that are filled in already. */
export const EMPTY_ROWS = 3
const MOST_ROWS = 60

export type TermMistake = 'no-crebo' | 'half-row' | 'seen-another'
type Form = ReturnType<typeof fieldReader<TermMistake>>

/** The data of a clause as typed: numbered lines, of which empty ones are left out. */
export function readTerms(form: URLSearchParams, kind: TermKind, choices: TermChoices): Read<ClauseTerms, TermMistake> {
  const is = fieldReader<TermMistake>(form)
  const read: Reader = { is, form, choices }
  if (kind === 'split-of-offer') return is.done<ClauseTerms>({ kind, offers: rows(read, offer) })
  if (kind === 'preferred-partner') return is.done<ClauseTerms>({ kind, profiles: profiles(read), partners: rows(read, partner) })
  if (kind === 'guaranteed-places') return is.done<ClauseTerms>({ kind, places: rows(read, place) })
  return is.done<ClauseTerms>({ kind, profiles: profiles(read), crebos: crebosIn(read, 'crebos'), least: is.whole('minimum', 999) })
}

interface Reader {
  is: Form
  form: URLSearchParams
  choices: TermChoices
}

function rows<T>(read: Reader, one: (read: Reader, at: number) => T | null): T[] {
  return Array.from({ length: MOST_ROWS }, (_, at) => one(read, at + 1)).flatMap((found) => (found === null ? [] : [found]))
}

const typedIn = ({ form }: Reader, field: string): string => (form.get(field) ?? '').trim()

function school(read: Reader, field: string, isRequired: boolean): string | null {
  const chosen = typedIn(read, field)
  if (chosen === '') return isRequired ? read.is.wrong(field, 'half-row') : null
  return read.choices.institutions.includes(chosen) ? chosen : read.is.wrong(field, 'unknown')
}

function crebosIn(read: Reader, field: string): string[] {
  const typed = [
    ...new Set(
      typedIn(read, field)
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  ]
  if (!typed.every((one) => /^\d{5}$/.test(one))) read.is.wrong(field, 'no-crebo')
  return typed
}

function profiles({ is, form, choices }: Reader): string[] {
  const ticked = form.getAll('profielen')
  if (!ticked.every((one) => choices.profiles.includes(one))) is.wrong('profielen', 'unknown')
  return ticked
}

function offer(read: Reader, at: number) {
  const [schoolField, creboField] = [`school-${at}`, `crebos-${at}`]
  if (typedIn(read, schoolField) === '' && typedIn(read, creboField) === '') return null
  const institutionId = school(read, schoolField, true) ?? ''
  if (typedIn(read, creboField) === '') read.is.wrong(creboField, 'half-row')
  return { institutionId, crebos: crebosIn(read, creboField) }
}

function partner(read: Reader, at: number) {
  const [regionField, schoolField] = [`deelregio-${at}`, `school-${at}`]
  if (typedIn(read, regionField) === '' && typedIn(read, schoolField) === '') return null
  if (typedIn(read, regionField) === '') read.is.wrong(regionField, 'half-row')
  return { subRegion: read.is.text(regionField, 100, false) ?? '', institutionId: school(read, schoolField, false) }
}

function place(read: Reader, at: number) {
  const fields = ['school', 'crebo', 'jaar', 'plaatsen'].map((name) => `${name}-${at}`)
  const [schoolField = '', creboField = '', yearField = '', placesField = ''] = fields
  if (fields.every((field) => field === yearField || typedIn(read, field) === '')) return null
  const [crebo = null] = crebosIn(read, creboField)
  const [schoolYear = 0] = read.is.years(yearField)
  if (typedIn(read, yearField) === '') read.is.wrong(yearField, 'half-row')
  const places = read.is.whole(placesField, 9999)
  if (typedIn(read, placesField) === '') read.is.wrong(placesField, 'half-row')
  return { institutionId: school(read, schoolField, true) ?? '', crebo, schoolYear, places: places ?? 0 }
}
