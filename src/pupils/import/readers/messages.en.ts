import type { Translation } from '#platform/i18n.ts'
import type { nl } from './messages.nl.ts'
import type { DroppedKind } from './sensitive.ts'
import type { PupilField } from './table/fields.ts'

const field: Record<PupilField, string> = {
  key: 'pupil number',
  givenName: 'given name',
  infix: 'name prefix',
  familyName: 'family name',
  initials: 'initials',
  birthDate: 'date of birth',
  sex: 'sex',
  email: 'e-mail address',
  group: 'class',
  brin: 'brin',
  vestiging: 'vestiging',
  opleiding: 'leerweg or programme',
  leerjaar: 'leerjaar',
  profiel: 'profiel',
  crebo: 'crebo',
  leertraject: 'bol or bbl',
  niveau: 'level',
  from: 'date of enrolment',
  until: 'date of leaving',
  reason: 'reason for leaving',
  leerroute: 'leerroute',
  leerroutefase: 'leerroutefase',
  enrolmentNumber: 'inschrijvingvolgnummer',
}

const dropped: Record<DroppedKind, string> = {
  bsn: 'BSN',
  onderwijsnummer: 'onderwijsnummer',
  pgn: 'persoonsgebonden nummer',
  eckid: 'ECK iD',
  etniciteit: 'ethnicity',
  nationaliteit: 'nationality',
  land: 'country of origin',
  land_vader: "father's country",
  land_moeder: "mother's country",
  fotourl: 'photo',
  gewicht: 'leerlinggewicht',
}

const again = 'Ask DUO for the file again.'

export const en: Translation<typeof nl> = {
  field,
  dropped,
  droppedAll: (kinds) => `Not taken and kept nowhere: ${kinds}.`,
  times: (kind, count) => `${kind} (${count} ${count === '1' ? 'time' : 'times'})`,
  problem: {
    'key-missing': ({ line }) => `Line ${line} lacks the pupil number. Fill it in; without a number the pupil cannot be found again.`,
    'key-is-bsn': ({ line }) =>
      `On line ${line} the pupil number looks like a BSN: nine digits that pass the 11-test. Use the school's own number.`,
    'key-twice': ({ line, first, key }) => `Line ${line}: number ${key} is on line ${first} too. A number belongs to one; leave one.`,
    'key-contradicts': ({ line, other, key }) =>
      `Line ${line}: with pupil number ${key}, line ${other} has another name, date of birth, sex or e-mail. None of these lines was taken. Make them agree.`,
    'name-missing': ({ line }) => `Line ${line} lacks the family name, or both given name and initials. Complete the name.`,
    'birth-date-missing': ({ line }) => `Line ${line} lacks the date of birth. Fill it in; without it the pupil cannot be recognised.`,
    'birth-date-partial': ({ line }) => `On line ${line} the day or month of birth is unknown (00). The date of birth was left empty.`,
    'date-unreadable': ({ line, column, value }) =>
      `Line ${line} has no date in ${column}: ${value}. Write day-month-year (31-12-2026) or year-month-day (2026-12-31).`,
    'value-missing': ({ line, column }) => `Line ${line} lacks ${column}. Fill it in.`,
    'value-unknown': ({ line, column, value }) => `Line ${line} has something unknown in ${column}: ${value}. Correct it.`,
    'value-too-long': ({ line, column, most }) => `Line ${line} has more than ${most} characters in ${column}. Shorten it.`,
    'until-before-from': ({ line }) => `On line ${line} the end lies before the beginning. Correct one of the dates.`,
    'enrolment-contradicts': ({ line }) =>
      `Line ${line} contradicts itself: details of vmbo and mbo mixed, or two levels. Put each enrolment on a line of its own.`,
    'enrolment-without-kind': ({ line }) =>
      `Line ${line} does not tell whether it is vmbo or mbo. Fill in leerweg, profiel, crebo or level.`,
    'row-twice': ({ line, first }) => `Line ${line} says the same as an earlier line of this pupil (from line ${first} on). One was taken.`,
    'no-pupils': () => 'There is not one pupil in the file. Check the selection of the export.',
    'mapping-incomplete': ({ fields }) =>
      `Not chosen yet: the column for ${fields.map((one) => field[one]).join(', ')}. Choose a column for each, or add it to the export.`,
    'mapping-column-missing': (found) =>
      `The column ${found.column} (for ${field[found.field]}) is not in this file. Choose another column, or make the export as last time.`,
    'mapping-column-repeated': (found) =>
      `The column ${found.column} (for ${field[found.field]}) is in the file more than once. Give each column a name of its own.`,
    'mapping-column-dropped': (found) =>
      `The column ${found.column} was chosen for ${field[found.field]}, but holds ${dropped[found.kind]}. That is never taken. Choose another column.`,
    'edexml-section-unknown': ({ line, section }) => `Line ${line} has ${section}, which is not part of EDEXML 2.1. Make the export again.`,
    'edexml-section-order': ({ line, section }) =>
      `Line ${line} has ${section} in the wrong place. The order is school, vestigingen, groepen, leerlingen, leerkrachten. Make the export again.`,
    'edexml-section-missing': ({ section }) => `The EDEXML file lacks ${section}. Make the export again.`,
    'edexml-schooljaar': ({ line, value }) =>
      `Line ${line} has no school year${value === '' ? '' : `: ${value}`}. Expected: two years in a row, such as 2026-2027. Make the export again.`,
    'edexml-version': ({ line, value }) => `On line ${line} the file names version ${value}. It was read as 2.1; check the pupils well.`,
    'edexml-jaargroep-not-vo': ({ line, value }) => `The pupil on line ${line} is in jaargroep ${value}. That is no vo or vso; not taken.`,
    'edexml-left-without-date': ({ line }) =>
      `The pupil on line ${line} has left (jaargroep H), but without a date. Add the uitstroomdatum.`,
    'edexml-reference': ({ line, element, key }) =>
      `Line ${line} refers to ${element} ${key}, which is not in the file. The reference was left out.`,
    'edexml-key-twice': ({ line, element, key }) => `Line ${line} has ${element} ${key} for the second time. The first counts.`,
    'xml-root': ({ found, expected }) =>
      `This XML file begins with ${found}. What is read: ${expected.join(' or ')}. Choose an EDEXML or TBG-i file.`,
    'ro-no-opening': () => 'This is no registratieoverzicht: it does not begin with a VLP line. Choose the file RO_….CSV of DUO.',
    'ro-no-closing': () => `The closing record (SLR) is missing: the file was cut off. ${again}`,
    'ro-after-closing': ({ line }) => `On line ${line} the file goes on after the closing record (SLR). Were two files joined? ${again}`,
    'ro-record-unknown': ({ line, value }) => `Line ${line} is a record ${value}, which a registratieoverzicht does not have. ${again}`,
    'ro-record-misplaced': ({ line, record }) =>
      `Line ${line} has a record ${record} where it does not belong: no person or enrolment goes before it. ${again}`,
    'ro-person-differs': ({ line, record }) => `The ${record} on line ${line} is of another person than the one it stands under. ${again}`,
    'ro-fields': ({ line, record, found, least, most }) =>
      `The ${record} on line ${line} has ${found} fields instead of ${least === most ? most : `${least} to ${most}`}. ${again}`,
    'ro-is-grondslag': ({ line }) =>
      `Line ${line} has ages instead of a date of birth: this is a GRONDSLAG file. Choose the registratieoverzicht RO_….CSV.`,
    'ro-too-many-records': ({ line, most }) => `The person on line ${line} has more than ${most} records. ${again}`,
    'ro-totals': ({ record, found, stated }) =>
      `The closing record counts ${stated} times ${record}, the file has ${found}. It is not complete or was changed. ${again}`,
    'ro-enrolment-without-period': ({ line, number }) => `Enrolment ${number} on line ${line} has no period (ISP). ${again}`,
    'enrolment-numbers-shared': ({ line, other }) =>
      `Lines ${other} and ${line} have the same inschrijvingvolgnummer and are of different persons. Without a BSN the persons of this file cannot be recognised; they can only be matched by hand.`,
  },
}
