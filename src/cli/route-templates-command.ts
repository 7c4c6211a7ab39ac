import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { findTemplate, openPaths, TEMPLATES, type Template, templateText, templateWords, writeDesign } from '#programme/index.ts'
import { schemeText } from '#schemes/index.ts'
import { cliMessages } from './language.ts'
import { unusable } from './unusable.ts'

export interface TemplatesOptions {
  json?: boolean
  export?: unknown
  out?: unknown
}

/** Lists the templates; with `--export NAME` writes one as a route file, to a file or to standard output. */
export async function routeTemplatesCommand({ json, export: name, out }: TemplatesOptions, language: Language): Promise<number> {
  const say = cliMessages(language).route
  if (name !== undefined) return exportOne(String(name), out === undefined ? null : String(out), language)
  if (out !== undefined) return unusable(say.outNeedsName)
  const told = TEMPLATES.map((template) => tell(template, language))
  process.stdout.write(
    json ? `${JSON.stringify(told, null, 2)}\n` : `${TEMPLATES.map((template) => listed(template, language)).join('\n')}\n`,
  )
  return 0
}

async function exportOne(name: string, out: string | null, language: Language): Promise<number> {
  const say = cliMessages(language).route
  const template = findTemplate(name)
  if (!template) return unusable(say.unknownTemplate(name, TEMPLATES.map(({ id }) => id).join(', ')))
  const text = writeDesign(template.design)
  if (out === null) {
    process.stdout.write(text)
    return 0
  }
  try {
    await writeFile(resolve(out), text)
  } catch (error) {
    if (error instanceof Error && 'code' in error) return unusable(say.unwritable(out))
    throw error
  }
  process.stderr.write(`${say.written(out)}\n`)
  return 0
}

function tell({ id, madeUnder, today, design }: Template, language: Language): object {
  const { title, from, showed } = templateText(language, id)
  return { name: id, title, from, showed, madeUnder, today, open: openPaths(design) }
}

function listed({ id, madeUnder, today, design }: Template, language: Language): string {
  const { title, from, showed } = templateText(language, id)
  const words = templateWords(language)
  const then = madeUnder === null ? words.noScheme : words.madeUnder(schemeText(language, madeUnder))
  const now = words.today(today.map((scheme) => schemeText(language, scheme)).join('; '))
  return [
    `${id}  ${title}`,
    `  ${from}`,
    `  ${showed}`,
    `  ${then} ${now}`,
    `  ${words.open(formatNumber(language, openPaths(design).length))}`,
    '',
  ].join('\n')
}
