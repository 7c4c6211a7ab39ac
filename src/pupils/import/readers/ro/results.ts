import type { CsvRecord } from '#platform/import/csv.ts'
import { readCrebo } from '../codes.ts'
import type { BpvDelivery, DiplomaDelivery } from '../delivery.ts'
import type { ValueReader } from '../values.ts'
import { at, needed, neededDate } from './values.ts'

export function bpvOf(record: CsvRecord, person: ValueReader): BpvDelivery {
  const values = person.at(record.line)
  return {
    line: record.line,
    number: needed(record, 4, 'Volgnummer', values),
    enrolment: at(record, 3) ?? '',
    leerbedrijf: needed(record, 10, 'LeerbedrijfID', values),
    agreed: values.date(at(record, 5), 'Afsluitdatum'),
    from: neededDate(record, 6, 'DatumBegin', values),
    plannedUntil: values.endDate(at(record, 7), 'DatumEindGepland'),
    until: values.endDate(at(record, 8), 'DatumEindWerkelijk'),
    hours: values.code(at(record, 9), 'Omvang', readHours),
    crebo: values.code(at(record, 11), 'Opleidingcode', readCrebo),
    keuzedeel: at(record, 12),
  }
}

/** The seventh field stands empty in all deliveries known and is not in the text of the PvE: both forms are read. */
export function diplomaOf(record: CsvRecord, person: ValueReader): DiplomaDelivery {
  const values = person.at(record.line)
  const isShort = at(record, 6) !== null
  return {
    line: record.line,
    number: needed(record, 3, 'Resultaatvolgnummer', values),
    crebo: values.code(needed(record, 4, 'Opleidingcode', values), 'Opleidingcode', readCrebo),
    date: neededDate(record, 5, 'DatumResultaat', values),
    enrolment: at(record, isShort ? 7 : 8),
  }
}

function readHours(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) ? Number(text) : undefined
}
