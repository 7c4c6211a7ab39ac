import type { Mapping } from '../../src/pupils/import/readers/table/fields.ts'

const HEADER = 'Leerlingnummer;Roepnaam;Tussenvoegsel;Achternaam;Geboortedatum;Leerweg;Leerjaar;Klas;Vestiging;Instroomdatum'
export const MAPPING: Mapping = {
  key: 'Leerlingnummer',
  givenName: 'Roepnaam',
  infix: 'Tussenvoegsel',
  familyName: 'Achternaam',
  birthDate: 'Geboortedatum',
  opleiding: 'Leerweg',
  leerjaar: 'Leerjaar',
  group: 'Klas',
  vestiging: 'Vestiging',
  from: 'Instroomdatum',
}
const GIVEN = ['Anouk', 'Bram', 'Celine', 'Daan', 'Esra', 'Finn', 'Guus', 'Hanna', 'Ilse', 'Jesse']
const FAMILY = ['Bakker', 'Dekker', 'Visser', 'Smit', 'Meijer', 'Bos', 'Mulder', 'Peters', 'Kok', 'Jansen', 'Vonk', 'Prins']

/** A file of one school, invented from the numbers alone: the same each time. */
export function pupilsCsv(pupils: number): string {
  const lines = Array.from({ length: pupils }, (_, index) => {
    const [given, family] = [GIVEN[index % GIVEN.length], FAMILY[(index * 7) % FAMILY.length]]
    const born = new Date(Date.UTC(2008, 0, 1 + (index % 1400))).toISOString().slice(0, 10)
    return `${100_000 + index};${given};${index % 9 === 0 ? 'van' : ''};${family};${born};kb;3;3${index % 40};0${index % 2};2025-08-01`
  })
  return [HEADER, ...lines].join('\n')
}
