/** Rows of a comma-separated text with a header; a field in double quotes may hold commas, and `""` for a quote. */
export function parseCsv(text: string): Record<string, string>[] {
  const [header = [], ...lines] = text.replaceAll('\r\n', '\n').split('\n').filter(Boolean).map(fields)
  return lines.map((values, i) => {
    if (values.length !== header.length) throw new Error(`line ${i + 2} has ${values.length} fields, the header ${header.length}`)
    return Object.fromEntries(header.map((name, column) => [name, values[column] ?? '']))
  })
}

function fields(line: string): string[] {
  const found = [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)]
  return found.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '')
}
