import { stringify } from 'csv-stringify/sync'

/** The library quotes a field only for the line break in use; any line break splits the record for some reader. */
export const LINE_BREAK = /[\r\n]/

/**
 * For a Dutch Excel: `;`, byte order mark, decimal comma, CRLF. A text that a spreadsheet would run as a formula
 * gets an apostrophe in front (OWASP, CSV injection); a negative number stays a number. Lines that go on have no mark.
 */
export function linesToCsvNl(lines: (string | number | null)[][], { isStart = true } = {}): string {
  return stringify(lines, {
    bom: isStart,
    delimiter: ';',
    record_delimiter: '\r\n',
    quoted_match: LINE_BREAK,
    escape_formulas: true,
    cast: { number: (value) => String(value).replace('.', ',') },
  })
}
