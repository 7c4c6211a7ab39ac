import { isDay } from '#schools/index.ts'
import { fieldReader, type Read, type Wrong } from '../fields.ts'
import type { NewCost, NewDiplomaCount, NewKey } from './money-input.ts'

export type InputMistake = 'no-school-year' | 'share-above-one' | 'row-unreadable' | 'too-many-rows'
export type InputWrong = Wrong<InputMistake>

export interface InputChoices {
  /** where this viewer puts in figures */
  own: readonly string[]
  institutions: readonly { id: string; name: string }[]
  routes: readonly string[]
}

const MOST_ROWS = 1000

/** One cost from the fields, and any number pasted: `soort; omschrijving; datum; bedrag` a line. */
export function readCosts(form: URLSearchParams, choices: InputChoices): Read<NewCost[], InputMistake> {
  const is = fieldReader<InputMistake>(form)
  const base = {
    institutionId: is.oneOf('school', choices.own) ?? '',
    forId: form.get('voor-school') ? is.oneOf('voor-school', idsOf(choices)) : null,
    routeId: form.get('route') ? is.oneOf('route', choices.routes) : null,
  }
  const pasted = (form.get('plakken') ?? '').trim()
  const rows = pasted === '' ? [oneCost(is)] : pastedCosts(pasted, () => is.wrong('plakken', 'row-unreadable'))
  if (rows.length > MOST_ROWS) is.wrong('plakken', 'too-many-rows')
  return is.done(rows.map((row) => ({ ...base, ...row })))
}

type Row = Pick<NewCost, 'kind' | 'name' | 'paidOn' | 'cents'>

function oneCost(is: ReturnType<typeof fieldReader<InputMistake>>): Row {
  const [kind, name, paidOn] = [is.text('soort-kosten', 100), is.text('omschrijving', 200), is.day('betaald-op', true)]
  const euros = is.decimal('bedrag', 2, 'no-amount')
  if (euros === null) is.wrong('bedrag', 'missing')
  else if (euros > MOST_EUROS) is.wrong('bedrag', 'no-amount')
  return { kind: (kind ?? '').toLowerCase(), name: name ?? '', paidOn: paidOn ?? '', cents: Math.round((euros ?? 0) * 100) }
}

const MOST_EUROS = 100_000_000

/** From a spreadsheet: parted by tabs or semicolons, days as 2026-10-31 or 31-10-2026, amounts with a comma. */
function pastedCosts(text: string, refuse: () => void): Row[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  return lines.filter(Boolean).map((line) => {
    const [kind = '', name = '', day = '', amount = ''] = line.split(/[;\t]/).map((cell) => cell.trim())
    const paidOn = dayIn(day)
    const typed = amount.replaceAll(/[€\s]/g, '')
    const isGood = kind !== '' && kind.length <= 100 && name !== '' && name.length <= 200 && isDay(paidOn) && AMOUNT.test(typed)
    const euros = Number(typed.replaceAll('.', '').replace(',', '.'))
    if (!isGood || euros > MOST_EUROS) refuse()
    return { kind: kind.toLowerCase(), name, paidOn, cents: isGood ? Math.round(euros * 100) : 0 }
  })
}

/** `7845,50` or `7.845,50`: a point parts thousands only. */
const AMOUNT = /^(\d{1,9}|\d{1,3}(\.\d{3})+)(,\d{1,2})?$/

const dayIn = (typed: string): string =>
  /^\d{4}-/.test(typed)
    ? typed
    : typed
        .split('-')
        .toReversed()
        .map((part) => part.padStart(2, '0'))
        .join('-')

export function readKey(form: URLSearchParams, choices: InputChoices): Read<NewKey, InputMistake> {
  const is = fieldReader<InputMistake>(form)
  const institutionId = is.oneOf('school', choices.own) ?? ''
  const schoolYear = (form.get('schooljaar') ?? '').trim()
  if (!isSchoolYear(schoolYear)) is.wrong('schooljaar', 'no-school-year')
  const [pupils, share] = [is.whole('leerlingen', 1_000_000), is.decimal('deel-door', 4)]
  if (pupils === null) is.wrong('leerlingen', 'missing')
  if (share !== null && share > 1) is.wrong('deel-door', 'share-above-one')
  return is.done({ institutionId, schoolYear, pupils: pupils ?? 0, share: share ?? 1, source: is.text('bron', 200) ?? '' })
}

/** `2026-2027`: two years in a row. */
export const isSchoolYear = (text: string): boolean =>
  /^20\d\d-20\d\d$/.test(text) && Number(text.slice(5)) === Number(text.slice(0, 4)) + 1

export function readDiplomaCount(form: URLSearchParams, choices: InputChoices): Read<NewDiplomaCount, InputMistake> {
  const is = fieldReader<InputMistake>(form)
  const diplomas = is.whole('aantal', 100_000)
  if (diplomas === null) is.wrong('aantal', 'missing')
  return is.done({
    institutionId: is.oneOf('school', choices.own) ?? '',
    partnerId: form.get('voor-school') ? is.oneOf('voor-school', idsOf(choices)) : null,
    routeId: form.get('route') ? is.oneOf('route', choices.routes) : null,
    cohort: is.years('cohort')[0] ?? null,
    awardedOn: is.day('behaald-op', true) ?? '',
    niveau: Number(is.oneOf('niveau', [...'1234'])),
    diplomas: diplomas ?? 0,
    source: is.text('bron', 200) ?? '',
  })
}

const idsOf = ({ institutions }: InputChoices): string[] => institutions.map(({ id }) => id)
