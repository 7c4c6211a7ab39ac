import { childText, type XmlElement } from '#platform/import/xml-elements.ts'
import { readBrin, readCrebo, readLeerroutefase, readLeertraject, readNiveau } from '../codes.ts'
import type { DeliveryProblem } from '../problem.ts'
import { showable } from '../sensitive.ts'
import { cleanText, type ValueReader, valueReader } from '../values.ts'
import type { Decimal, TbgiDiploma, TbgiEnrolment, TbgiRecord, TbgiSignal, TbgiTeldatum } from './types.ts'

export type TbgiJudged =
  | { record: TbgiRecord; notes: DeliveryProblem[]; rejected: null }
  | { record: null; notes: DeliveryProblem[]; rejected: DeliveryProblem }

export function tbgiEnrolment(element: XmlElement): TbgiJudged {
  const values = valueReader(element.line)
  const record: TbgiEnrolment = {
    kind: 'enrolment',
    line: element.line,
    brin: needed(element, 'BRIN', values),
    number: needed(element, 'Inschrijvingvolgnummer', values),
    from: values.date(childText(element, 'DatumInschrijving'), 'DatumInschrijving'),
    plannedUntil: values.endDate(childText(element, 'DatumUitschrijvingGepland'), 'DatumUitschrijvingGepland'),
    until: values.endDate(childText(element, 'DatumUitschrijvingWerkelijk'), 'DatumUitschrijvingWerkelijk'),
    teldata: element.children.filter(({ name }) => name === 'Teldatum').map((one) => teldatumOf(one, values)),
  }
  return judged(record, values)
}

export function tbgiDiploma(element: XmlElement): TbgiJudged {
  const values = valueReader(element.line)
  const record: TbgiDiploma = {
    kind: 'diploma',
    line: element.line,
    brin: needed(element, 'BRIN', values),
    number: needed(element, 'Resultaatvolgnummer', values),
    enrolment: childText(element, 'Inschrijvingvolgnummer'),
    crebo: coded(element, 'Opleidingcode', values, readCrebo),
    niveau: coded(element, 'Niveau', values, readNiveau),
    date: values.date(needed(element, 'DatumBehaald', values), 'DatumBehaald') ?? '',
    status: coded(element, 'StatusBepalingBekostigingsstatus', values, readStatus),
    funded: coded(element, 'Bekostigingsstatus', values, readTruth),
    contribution: decimal(element, 'BijdrageDiplomawaarde', values),
    signals: signalsOf(element),
  }
  return judged(record, values)
}

function teldatumOf(element: XmlElement, enrolment: ValueReader): TbgiTeldatum {
  const values = enrolment.at(element.line)
  return {
    line: element.line,
    teldatum: values.date(needed(element, 'Teldatum', values), 'Teldatum') ?? '',
    status: coded(element, 'StatusBepalingBekostigingsstatus', values, readStatus),
    crebo: coded(element, 'Opleidingcode', values, readCrebo),
    niveau: coded(element, 'Niveau', values, readNiveau),
    leertraject: coded(element, 'Leertraject', values, readLeertraject),
    leerroutefase: coded(element, 'Leerroutefase', values, readLeerroutefase),
    asked: coded(element, 'IndicatieBekostigbaar', values, readTruth),
    funded: coded(element, 'Bekostigingsstatus', values, readTruth),
    bblBolFactor: decimal(element, 'BBLBOLFactor', values),
    priceFactor: decimal(element, 'PrijsfactorMBO', values),
    contribution: decimal(element, 'BijdrageInschrijvingAanDeelnemerswaarde', values),
    signals: signalsOf(element),
  }
}

function judged(record: TbgiRecord, values: ValueReader): TbgiJudged {
  const rejected = values.rejected()
  if (!rejected && readBrin(record.brin) === undefined) {
    const problem = { problem: 'value-unknown' as const, line: record.line, column: 'BRIN', value: showable(record.brin) }
    return { record: null, notes: [], rejected: problem }
  }
  return rejected ? { record: null, notes: [], rejected } : { record, notes: values.notes, rejected: null }
}

function needed(element: XmlElement, name: string, values: ValueReader): string {
  const text = values.text(childText(element, name), name)
  if (text === null) values.reject({ problem: 'value-missing', line: element.line, column: name })
  return text ?? ''
}

function coded<T>(element: XmlElement, name: string, values: ValueReader, read: (text: string) => T | undefined): T | null {
  return values.code(childText(element, name), name, read)
}

/** A factor that cannot be read makes the enrolment unusable: no sum of money is guessed. */
function decimal(element: XmlElement, name: string, values: ValueReader): Decimal | null {
  const text = childText(element, name)
  if (text === null) return null
  const number = text.replace(',', '.')
  if (/^-?\d{1,15}(\.\d{1,10})?$/.test(number)) return number
  return values.reject({ problem: 'value-unknown', line: element.line, column: name, value: showable(text) })
}

function readTruth(text: string): boolean | undefined {
  const plain = text.trim().toLowerCase()
  if (plain === 'true' || plain === '1') return true
  return plain === 'false' || plain === '0' ? false : undefined
}

function readStatus(text: string): 'V' | 'D' | undefined {
  return text === 'V' || text === 'D' ? text : undefined
}

function signalsOf(element: XmlElement): TbgiSignal[] {
  return element.children
    .filter(({ name }) => name === 'Signaal')
    .map((signal) => ({
      code: childText(signal, 'Signaalcode') ?? '',
      text: cleanText(childText(signal, 'Signaalomschrijving') ?? '') || null,
    }))
}
