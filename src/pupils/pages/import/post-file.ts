import { randomUUID } from 'node:crypto'
import type { AppContext } from '#platform/http/app.ts'
import { readMultipart } from '#platform/http/multipart.ts'
import type { Mistake } from '#ui/form/wrong-list.tsx'
import { startImport } from '../../import/actions.ts'
import { readChoices, START_CHOICES } from '../../import/choices.ts'
import { dropFile, MOST_BYTES, type ReceivedFile, type ReceiveFinding, receiveImport } from '../../import/file.store.ts'
import { seeSchools } from '../../import/preview/actions.ts'
import { deliveryProblemText } from '../../import/readers/problem-text.ts'
import type { Request } from '../../request.ts'
import { answer, type Typed } from '../../typed.ts'
import { runHref } from './addresses.ts'
import type { ImportDesk } from './desk.ts'
import { startPage } from './start-page.tsx'
import { importMistakes, importWords, megabytes } from './words.ts'

/** The form as it comes in: the file straight to disk; then on to its own page, or back with what is wrong. */
export async function postFile(c: AppContext, { imports }: ImportDesk, request: Request) {
  const { language } = c.var.address
  const id = randomUUID()
  const { file, fields } = await received(c, imports.folder, id)
  const { schools, runs } = await seeSchools(imports.db, request)
  const refuse = (mistakes: Mistake[], status: 400 | 422 = 422) => {
    dropFile(imports.folder, id)
    return startPage(c, { schools, runs, typed: fields ?? new Map(), mistakes, status })
  }
  const t = importWords(language).wrong
  if (!fields) return refuse([{ field: 'bestand', sentence: t['broken-off']() }], 400)
  const school = schools.find(({ institutionId }) => institutionId === answer(fields, 'school'))
  const typed = { ...START_CHOICES, asOf: answer(fields, 'stand') }
  const settings = school ? readChoices(typed, school, request.day) : []
  const mistakes = importMistakes(language, [
    ...(school ? [] : [{ rule: 'institution-unknown' } as const]),
    ...(Array.isArray(settings) ? settings : []),
  ])
  if ('rule' in file) mistakes.push({ field: 'bestand', sentence: t[file.rule](megabytes(language, MOST_BYTES)) })
  if (mistakes.length > 0 || !school || Array.isArray(settings) || 'rule' in file) return refuse(mistakes)
  const started = await startImport(imports, request, { id, file, school, settings })
  if (!started.ok) return refuse([{ field: 'bestand', sentence: deliveryProblemText(language, started.stopped) }])
  return c.redirect(runHref(language, id), 303)
}

/** `fields` is null when the form did not come in whole. A second file is read and forgotten. */
async function received(c: AppContext, folder: string, id: string): Promise<{ file: ReceivedFile | ReceiveFinding; fields: Typed | null }> {
  let file: ReceivedFile | ReceiveFinding | null = null
  let isTaken = false
  const take = async (field: string, called: string, content: AsyncIterable<Uint8Array>): Promise<void> => {
    if (field !== 'bestand' || isTaken) {
      for await (const _ of content);
      return
    }
    isTaken = true
    file = await receiveImport(folder, id, called, content)
  }
  const fields = await readMultipart(c, take, new AbortController().signal)
  return {
    file: file ?? { rule: 'file-not-given' },
    fields: fields && new Map([...fields].map(([name, value]) => [name, [value]])),
  }
}
