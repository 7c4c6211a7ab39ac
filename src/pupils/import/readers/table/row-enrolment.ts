import {
  readBrin,
  readCrebo,
  readLeerjaar,
  readLeerroutefase,
  readLeertraject,
  readMboOpleiding,
  readNiveau,
  readProfiel,
  readVestiging,
  readVoOpleiding,
} from '../codes.ts'
import type { EnrolmentDelivery, SiteDelivery } from '../delivery.ts'
import { ENROLMENT_FIELDS, type PupilField } from './fields.ts'
import type { RowValues } from './row-values.ts'

/** What a file that is one school's own need not say on every row. */
export interface RowDefaults {
  brin?: string
  vestiging?: string
  kind?: 'vo' | 'mbo'
}

/**
 * The enrolment of a row; null when none of its columns has a value. Vo or mbo follows from what stands there: a leerweg
 * or profiel, or a crebo, level or leertraject. A row that says both contradicts itself; one that says neither is what the file is.
 */
export function rowEnrolment(values: RowValues, line: number, defaults: RowDefaults): EnrolmentDelivery | null {
  if (ENROLMENT_FIELDS.every((field) => values.value(field) === null)) return null
  const programme = programmeOf(values)
  const isVo = programme.vo !== null || programme.profiel !== null
  const isMbo = [programme.mbo, programme.crebo, programme.niveau, programme.leertraject].some((part) => part !== null)
  const kind = isVo ? 'vo' : isMbo ? 'mbo' : defaults.kind
  if (isVo && isMbo) return values.reject({ problem: 'enrolment-contradicts', line })
  const base = { line, ...baseOf(values, defaults) }
  if (base.from && base.until && base.until < base.from) return values.reject({ problem: 'until-before-from', line })
  if (kind === 'vo') return { kind, ...base, opleiding: programme.vo, profiel: programme.profiel }
  if (kind === undefined) return values.reject({ problem: 'enrolment-without-kind', line })
  const { crebo, mbo } = programme
  const [niveau, leertraject] = [programme.niveau ?? mbo?.niveau ?? null, programme.leertraject ?? mbo?.leertraject ?? null]
  if (disagree(programme.niveau, mbo?.niveau) || disagree(programme.leertraject, mbo?.leertraject)) {
    return values.reject({ problem: 'enrolment-contradicts', line })
  }
  return { kind, ...base, crebo, niveau, leertraject }
}

function programmeOf(values: RowValues) {
  const code = <T>(field: PupilField, read: (text: string) => T | undefined) => values.code(values.value(field), values.column(field), read)
  const opleiding = code('opleiding', (text) => {
    const vo = readVoOpleiding(text)
    return vo === undefined ? wrap(readMboOpleiding(text)) : { vo, mbo: null }
  })
  return {
    vo: opleiding?.vo ?? null,
    mbo: opleiding?.mbo ?? null,
    profiel: code('profiel', readProfiel),
    crebo: code('crebo', readCrebo),
    niveau: code('niveau', readNiveau),
    leertraject: code('leertraject', readLeertraject),
  }
}

function wrap(mbo: ReturnType<typeof readMboOpleiding>) {
  return mbo === undefined ? undefined : { vo: null, mbo }
}

function baseOf(values: RowValues, defaults: RowDefaults) {
  const text = (field: PupilField) => values.text(values.value(field), values.column(field))
  return {
    number: text('enrolmentNumber'),
    site: siteOf(values, defaults),
    leerjaar: values.code(values.value('leerjaar'), values.column('leerjaar'), readLeerjaar),
    from: values.date(values.value('from'), values.column('from')),
    until: values.endDate(values.value('until'), values.column('until')),
    plannedUntil: null,
    reason: text('reason'),
    leerroute: text('leerroute'),
    leerroutefase: values.code(values.value('leerroutefase'), values.column('leerroutefase'), readLeerroutefase),
  }
}

/** A site in words of the school's own is kept as such: which of ours it is, a person says once. */
function siteOf(values: RowValues, defaults: RowDefaults): SiteDelivery {
  const brin = values.code(values.value('brin'), values.column('brin'), readBrin)
  const written = values.text(values.value('vestiging'), values.column('vestiging'))
  const coded = written === null ? undefined : readVestiging(written)
  const own = coded === undefined ? written : null
  return {
    brin: coded?.brin ?? brin ?? defaults.brin ?? null,
    vestiging: coded?.vestiging ?? (own === null ? (defaults.vestiging ?? null) : null),
    location: null,
    ownKey: own,
    name: own,
  }
}

function disagree<T>(a: T | null, b: T | null | undefined): boolean {
  return a !== null && b !== null && b !== undefined && a !== b
}
