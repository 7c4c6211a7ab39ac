/** What the monitor asks of the machine that counts. SQL only; values come back as JavaScript numbers and strings. */
export interface Engine {
  readonly name: string
  run(sql: string): Promise<void>
  rows<T extends object>(sql: string): Promise<T[]>
  /** stops what is running now; the pending call rejects */
  interrupt(): void
  close(): void
}

/** A string as an SQL literal. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

export function quoteList(texts: readonly string[]): string {
  return texts.map(quote).join(', ')
}
