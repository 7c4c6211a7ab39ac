const MB = 1024 * 1024

/** What a reader takes at most, so that a hostile or mistaken file ends in a sentence and not in a full memory. */
export interface Limits {
  /** of the file as it stands on disk */
  fileBytes: number
  /** characters of one physical line, and of one record whose quoted fields run over lines */
  lineChars: number
  /** characters of one cell */
  cellChars: number
  columns: number
  /** rows below the header; of a spreadsheet also the highest row number */
  rows: number
  zipEntries: number
  /** of all parts of a zip together, counted while unpacking */
  unpackedBytes: number
  /** unpacked bytes for each packed one; looked at once `ratioFrom` bytes are out, for small parts pack very well */
  unpackRatio: number
  ratioFrom: number
  /** characters of all shared strings of a workbook: the only part of it that must be held */
  sharedChars: number
  xmlDepth: number
  xmlAttributes: number
  /** characters between two tags, or within one: a text, a comment, a tag with its attributes */
  xmlChars: number
  /** tags below one element that is handed over as a whole */
  xmlNodes: number
}

/** Ample for the largest school: 50,000 pupils with three enrolments each, a TBG-i of 40,000 students. */
export const LIMITS: Limits = {
  fileBytes: 256 * MB,
  lineChars: 100_000,
  cellChars: 10_000,
  columns: 500,
  rows: 300_000,
  zipEntries: 2_000,
  unpackedBytes: 768 * MB,
  unpackRatio: 200,
  ratioFrom: 16 * MB,
  sharedChars: 64 * MB,
  xmlDepth: 64,
  xmlAttributes: 64,
  xmlChars: 1 * MB,
  xmlNodes: 10_000,
}
