import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { byId, fieldsOf } from '#ui/form/fields.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { ScrollBox } from '#ui/scroll-box.tsx'
import { pupilsPage } from '../../../pages/frame.tsx'
import { columnField, type FileChoices } from '../../file/choices.ts'
import { COLUMNS, guessColumns } from '../../file/columns.ts'
import type { FileForm } from '../../file/file.actions.ts'
import type { ResultFile } from '../../file/file.store.ts'
import { choosable, type OpenedFile } from '../../file/read-file.ts'
import type { ProgressMistake, ProgressWrong } from '../../typed.ts'
import { progressWords } from '../words.ts'
import { filePath, fileWords, READ_IN } from './words.ts'

export interface ColumnsModel {
  file: ResultFile
  /** null: it is no longer on the disk */
  opened: OpenedFile | null
  form: FileForm
  /** null: nothing was chosen yet */
  typed: URLSearchParams | null
  mistakes: readonly ProgressWrong[]
}

const SHOWN = 5

/** Which column is what, and what the file does not say. What is certain by its name is chosen already. */
export function columnsPage(c: AppContext, model: ColumnsModel) {
  const { language } = c.var.address
  const t = fileWords(language)
  const { file, opened } = model
  return pupilsPage(c, {
    title: t.columnsTitle,
    lead: t.columnsLead(file.fileName),
    crumbs: [{ label: t.title, href: link(language, READ_IN) }],
    status: model.mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        {opened ? <ColumnsForm language={language} model={model} opened={opened} /> : <p class="section prose">{t.fileGone}</p>}
        <StopForm language={language} id={file.id} />
        {opened && <Sample language={language} opened={opened} />}
      </>
    ),
  })
}

function ColumnsForm({ language, model, opened }: { language: Language; model: ColumnsModel; opened: OpenedFile }) {
  const t = fileWords(language)
  const { file, form, mistakes } = model
  const headers = choosable(opened)
  const guess = guessColumns(headers)
  const typed = model.typed ?? firstChoices(headers, { ...form.before, columns: form.before.columns ?? {} }, guess.columns, form)
  const sentences = progressWords(language).mistake
  const f = fieldsOf<ProgressMistake>({ language, typed, mistakes, sentences, labels: t.field, hints: t.hint })
  const options = [{ value: '', label: t.none }, ...headers.map((one) => ({ value: one, label: one }))]
  const makers = [...new Map(form.makers.map((one) => [one.id, one])).values()]
  return (
    <form method="post" action={link(language, filePath(file.id, '/kolommen'))} class="section">
      {f.wrongs}
      <div class="fields">
        {f.select('nummers-van', form.numbersOf.length === 1 ? byId(form.numbersOf) : byId(form.numbersOf, t.choose))}
        {COLUMNS.map((column) => {
          const name = columnField(column)
          const unclear = guess.ambiguous[column]
          return (
            <SelectField
              name={name}
              label={t.column[column]}
              hint={unclear ? t.ambiguous(unclear.join(', ')) : t.hint[name]}
              wrong={wrongAt(mistakes, name, sentences)}
              chosen={typed.get(name) ?? ''}
              options={options}
            />
          )
        })}
      </div>
      <h2 class="section-s">{t.fixed}</h2>
      <div class="fields">
        {f.select('school', byId(makers, t.noSchool))}
        {f.date('dag')}
        {f.text('voldoende-vanaf', { size: 5 })}
      </div>
      <p class="actions">
        <SubmitButton>{t.read}</SubmitButton>
      </p>
    </form>
  )
}

const wrongAt = (mistakes: readonly ProgressWrong[], field: string, sentences: Record<string, string>): string | undefined => {
  const found = mistakes.find((one) => one.field === field)
  return found && (sentences[found.mistake] ?? found.mistake)
}

/** What this person chose of the file before when its columns are here too; else what is certain by name. */
function firstChoices(
  headers: readonly string[],
  before: Partial<FileChoices>,
  guessed: FileChoices['columns'],
  form: FileForm,
): URLSearchParams {
  const known = Object.entries(before.columns ?? {}).filter(([, header]) => headers.includes(header))
  const columns = Object.entries({ ...guessed, ...Object.fromEntries(known) })
  const isThere = form.numbersOf.some(({ id }) => id === before.numbersOf)
  const chosen = new URLSearchParams(columns.map(([column, header]) => [columnField(column as (typeof COLUMNS)[number]), header]))
  if (isThere && before.numbersOf) chosen.set('nummers-van', before.numbersOf)
  return chosen
}

/** Away with what was read: nothing was added yet. */
export function StopForm({ language, id }: { language: Language; id: string }) {
  return (
    <form method="post" action={link(language, filePath(id, '/stoppen'))}>
      <p class="actions section-s">
        <SubmitButton second>{fileWords(language).stop}</SubmitButton>
      </p>
    </form>
  )
}

function Sample({ language, opened: { headers, dropped, rows } }: { language: Language; opened: OpenedFile }) {
  const t = fileWords(language)
  return (
    <div class="section">
      <h2>{t.sample}</h2>
      {dropped.length > 0 && <p class="small">{t.dropped(dropped.join(', '))}</p>}
      <ScrollBox label={t.sample}>
        <table class="table">
          <thead>
            <tr>
              {headers.map((header) => (
                <th scope="col">{header}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map(({ cells }) => (
              <tr>
                {cells.map((cell) => (
                  <td>{cell.slice(0, 80)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  )
}
