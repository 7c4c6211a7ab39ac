import type { Translation } from '#platform/i18n.ts'
import type { FileKind } from './file-kind.ts'
import type { nl } from './messages.nl.ts'

const number = (value: number): string => new Intl.NumberFormat('en-GB').format(value)
const megabytes = (bytes: number): string => `${number(Math.ceil(bytes / 1024 / 1024))} MB`

const kind: Record<FileKind, string> = {
  text: 'a text file (CSV)',
  xlsx: 'an Excel file (.xlsx)',
  xml: 'an XML file',
  html: 'a web page',
  json: 'a JSON file',
  zip: 'a zip file',
  ods: 'an OpenDocument spreadsheet (.ods)',
  gzip: 'a packed file (.gz)',
  'old-xls': 'an old Excel file (.xls) or one with a password',
  pdf: 'a PDF',
  binary: 'neither text nor a spreadsheet',
  empty: 'empty',
}

const advice: Record<FileKind, string> = {
  text: 'Choose another kind of file here.',
  xlsx: 'Choose another kind of file here.',
  xml: 'Choose another kind of file here.',
  html: 'Open it in Excel and save it as .xlsx.',
  json: 'Make an export as CSV or Excel in the program that it comes from.',
  zip: 'Unpack it and choose the file inside.',
  ods: 'Save it as .xlsx or as CSV.',
  gzip: 'Unpack it and choose the file inside.',
  'old-xls': 'Open it in Excel and save it without a password as .xlsx.',
  pdf: 'Make an export as CSV or Excel in the program that it comes from.',
  binary: 'Make an export as CSV or Excel in the program that it comes from.',
  empty: 'Make the export again.',
}

export const en: Translation<typeof nl> = {
  kind,
  advice,
  problem: {
    'file-missing': ({ file }) => `The file ${file} is not there. Choose it again.`,
    'file-empty': () => 'The file is empty. Make the export again.',
    'file-too-large': ({ most }) => `The file is larger than ${megabytes(most)}. Split it, or leave out columns that are not needed.`,
    'wrong-kind': (found) =>
      `This is ${kind[found.kind]}; what is needed is ${found.expected.map((one) => kind[one]).join(' or ')}. ${advice[found.kind]}`,
    'nul-bytes': ({ line }) => `Line ${line} has NUL characters: this is no plain text. Save the file as CSV UTF-8.`,
    undecodable: ({ line, encoding }) =>
      `Line ${line} has characters that do not exist in ${encoding}; the file may have been cut off. Save it again as UTF-8.`,
    'encoding-mixed': ({ line }) =>
      `From line ${line} on, two character sets are mixed (UTF-8 and Windows). Names would be garbled. Save the file again as UTF-8.`,
    'encoding-unknown': ({ encoding }) => `The file names the character set ${encoding}, which is not read. Save it as UTF-8.`,
    'line-too-long': ({ line, most }) =>
      `Line ${line} is longer than ${number(most)} characters. Probably the line breaks are missing. Make the export again.`,
    'cell-too-long': ({ line, column, most }) => `Line ${line} has more than ${number(most)} characters in column ${column}. Shorten it.`,
    'too-many-columns': ({ line, most }) => `Line ${line} has more than ${number(most)} columns. Leave out columns that are not needed.`,
    'too-many-rows': ({ most }) => `The file has more than ${number(most)} rows. Split it into parts.`,
    'quote-not-closed': ({ line }) =>
      `From line ${line} on, a quotation mark opens that never closes. Add a ", or double it if it belongs to the text.`,
    'quote-within-field': ({ line }) =>
      `Line ${line} has a quotation mark within a field. Put the whole field between " and double the mark inside.`,
    'header-missing': () => 'There is no header: no line or row has anything in it. Put the names of the columns on top.',
    'too-few-fields': ({ line, found, expected }) =>
      `Line ${line} has ${found} fields, the header ${expected}. Probably the line was broken. Repair the line.`,
    'too-many-fields': ({ line, found, expected }) =>
      `Line ${line} has ${found} fields, the header ${expected}. Probably a value contains a separator. Put it between ".`,
    'formula-in-cell': ({ line, column }) =>
      `Line ${line} has a formula in column ${column}. Paste the values (Paste special > Values) and save again.`,
    'error-in-cell': ({ line, column, value }) => `Line ${line} has the error ${value} in column ${column}. Fill in the value.`,
    'sheet-missing': ({ sheet, found }) => `There is no sheet ${sheet}. There are: ${found.join(', ')}. Choose one of these.`,
    'workbook-incomplete': ({ part }) => `The Excel file lacks ${part}. Open it in Excel and save it again.`,
    'workbook-strings-too-long': () => 'The Excel file has too much text. Leave out columns that are not needed, or deliver CSV.',
    'zip-damaged': () => 'The file is damaged or cut off. Send it again, or save it again.',
    'zip-encrypted': () => 'The file is protected by a password. Save it without one.',
    'zip-bomb': () => 'The file unpacks to far more than its size explains. It was not read. Make the export again.',
    'zip-too-many-entries': ({ found, most }) =>
      `The file has ${number(found)} parts; more than ${number(most)} are not read. Make the export again.`,
    'xml-doctype': ({ line }) =>
      `Line ${line} has a DOCTYPE. It can make the file do things and is not read. Make an export without a DOCTYPE.`,
    'xml-entity': ({ line }) => `Line ${line} has an unknown entity (&…;). Write the character itself, or &amp; for an &.`,
    'xml-not-well-formed': ({ line }) => `The XML is wrong on line ${line}: a tag or character is out of place. Make the export again.`,
    'xml-truncated': ({ line }) => `The file breaks off on line ${line}: not all tags are closed. Send it again.`,
    'xml-too-deep': ({ line, most }) => `On line ${line} tags lie deeper than ${most} within each other. Make the export again.`,
    'xml-too-long': ({ line, most }) => `Line ${line} has more than ${number(most)} characters without a tag. Make the export again.`,
    'xml-too-many-attributes': ({ line, most }) => `On line ${line} a tag has more than ${most} attributes. Make the export again.`,
    'xml-too-many-nodes': ({ line, most }) =>
      `On line ${line} a part has more than ${number(most)} tags. Probably a tag is not closed. Make the export again.`,
  },
}
