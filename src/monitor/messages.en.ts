import type { Translation } from '#platform/i18n.ts'
import type { nl } from './messages.nl.ts'

export const en: Translation<typeof nl> = {
  problem: {
    'folder-missing': (folder) =>
      `The folder ${folder} does not exist. Give the folder with the four files leerlingen, experimenten, inschrijvingen and diplomas.`,
    'file-missing': (folder, file) => `A file is missing in ${folder}. Expected one of: ${file}.`,
    'file-twice': (file, found) => `The table ${file} is there more than once: ${found}. Leave one.`,
    'file-unreadable': (file, detail) => `${file} cannot be read: ${detail}. Deliver the file again.`,
    'file-empty': (file) => `${file} is empty. It should have a header line at least.`,
    'column-missing': (file, column, found) => `${file} lacks the column ${column}. Found: ${found}.`,
    'column-twice': (file, column) => `${file} has the column ${column} twice. Leave one.`,
    'delivery-unreadable': (file, detail) =>
      `${file} cannot be read (${detail}). Expected: {"levering": "voorlopig" or "definitief", "leverdatum": "yyyy-mm-dd"}.`,
    'count-dates-too-far-apart': (first, last) =>
      `The count dates run from ${first} to ${last}: more than 50 years apart. One of them is probably a slip.`,
    'too-many-cohorts': (found, most) => `The experiments have ${found} tranches; Doorloop follows ${most} at most.`,
    'unknown-cohort': (asked, known) => `There is no cohort ${asked}. There are: ${known}.`,
    'no-cohort': () => 'There is not one valid experiment, so no cohort to follow. See in rejects.csv what was rejected.',
    'tranche-with-two-starts': (tranche, first, last) =>
      `Tranche ${tranche} has two start years, ${first} and ${last}. Give each tranche one start year.`,
    'out-of-memory': (limit) => `The memory (${limit}) is too small for this delivery. Give more with --memory, such as --memory 8GB.`,
    cancelled: () => 'Stopped. Nothing was left half written.',
  },
  fault: {
    'wrong-number-of-fields': 'wrong number of fields',
    'unreadable-text': 'unreadable: the quotes are wrong or the text is not UTF-8',
    'missing-value': 'value is missing',
    'unparseable-date': 'no date (yyyy-mm-dd or d-m-yyyy)',
    'not-1-october': 'teldatum is not a 1 October',
    'unknown-code': 'unknown code',
    'leerjaar-outside-1-9': 'leerjaar not from 1 to 9',
    'unparseable-year': 'no year',
    'contradicting-duplicate': 'contradicts another row; all are rejected',
    'unknown-pupil': 'pupil does not stand in leerlingen',
    'unknown-experiment': 'experiment does not stand in experimenten',
    'diploma-before-birth': 'diploma dated before birth',
    'exact-duplicate': 'duplicate row; one is kept',
  },
  summary: {
    head: (date, delivery) => `State on ${date} (${delivery}); difference in percentage points with 95% interval.`,
    delivery: { voorlopig: 'provisional count', definitief: 'definitive count', onbekend: 'provisional or definitive is not said' },
    nothing: 'There is not one count date with enrolments.',
    rejected: (n) => `Rejected: ${n} ${n === '1' ? 'row' : 'rows'}; see rejects.csv.`,
    warnings: (n) => `${n} ${n === '1' ? 'warning' : 'warnings'} about the source, with the rows behind in --json and the report.`,
    further: 'Everything: --json, or --out FOLDER for CSV, Parquet and a report.',
  },
}
