import { csvFiles, type MonitorOutput, type NamedText, oneCsv, writeFolder } from '#monitor/index.ts'
import type { Language } from '#platform/i18n.ts'
import { cliMessages } from './language.ts'
import type { CheckedOptions, Format } from './monitor-options.ts'

const JSON_NAME = 'monitor.json'
const REPORT_NAME = 'report.html'

/** Into the folder when one was named, else on standard output. */
export async function writeOutput(output: MonitorOutput, { out, format }: CheckedOptions, language: Language): Promise<void> {
  if (out === null) {
    process.stdout.write(await textOf(format ?? 'json', output, language))
    return
  }
  const files = await filesOf(format, output, language)
  const names = await writeFolder(out, files, format === null)
  process.stderr.write(`${cliMessages(language).written(names.join(', '), out)}\n`)
}

async function filesOf(format: Format | null, output: MonitorOutput, language: Language): Promise<NamedText[]> {
  const json = async (): Promise<NamedText> => ({ name: JSON_NAME, text: await textOf('json', output, language) })
  const html = async (): Promise<NamedText> => ({ name: REPORT_NAME, text: await textOf('html', output, language) })
  if (format === 'csv') return csvFiles(output)
  if (format === 'json') return [await json()]
  if (format === 'html') return [await html()]
  return [...csvFiles(output), await json(), await html()]
}

async function textOf(format: Format, output: MonitorOutput, language: Language): Promise<string> {
  if (format === 'json') return `${JSON.stringify(inLanguage(output, language))}\n`
  if (format === 'csv') return oneCsv(output)
  // pages and charts are loaded for a report only
  const { reportHtml } = await import('#monitor/report/index.ts')
  return reportHtml(output, language)
}

/** A definition reads as one sentence in the file, in the language of the command. */
function inLanguage(output: MonitorOutput, language: Language): object {
  return { ...output, definitions: output.definitions.map((definition) => ({ ...definition, text: definition.text[language] })) }
}
