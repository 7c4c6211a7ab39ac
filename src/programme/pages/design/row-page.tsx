import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { SubmitButton } from '#ui/button.tsx'
import type { WrongField } from '../../designer/edit.ts'
import { typedOf } from '../../designer/field.ts'
import type { ListPart } from '../../designer/parts.ts'
import { printOf, rowsOf } from '../../designer/row.ts'
import type { OpenDesign } from '../../version/see.actions.ts'
import { Fields, Mistakes, Sources } from './form-shell.tsx'
import { designFrame, designPath } from './frame.tsx'
import { calledText } from './list-table.tsx'
import { tabOf } from './part-tabs.ts'
import { designWords } from './words.ts'

export interface RowModel {
  open: OpenDesign
  part: ListPart
  /** null = a new row */
  key: string | null
  /** what was typed; null = as it is kept */
  typed: URLSearchParams | null
  mistakes: readonly WrongField[]
}

/** One row with all its fields. Null when the row is not there. */
export function rowPage(c: AppContext, { open, part, key, typed, mistakes }: RowModel) {
  const { language } = c.var.address
  const t = designWords(language)
  const { design, route } = open
  const row = key === null ? null : rowsOf(design, part).find((one) => one.key === key)?.row
  if (row === undefined) return null
  const words = t.part[part.id]
  const title = row ? t.edit.changeTitle(calledText(language, design, part, row)) : words.add
  const kept = new URLSearchParams(row ? part.fields.flatMap((field) => typedOf(field, row[field.name], language)) : preset(c, open))
  const post = link(language, designPath(route.id, `rij/${part.id}/${key ?? 'nieuw'}`))
  return designFrame(
    c,
    open,
    { tab: tabOf(part.id), title, status: mistakes.length > 0 ? 422 : 200 },
    <section class="section-s">
      <Mistakes language={language} mistakes={mistakes} first={part.fields[0]?.name ?? ''} />
      {row && <Sources language={language} design={design} under={`${part.at.join('/')}/${key}`} />}
      <form method="post" action={post}>
        <input type="hidden" name="was" value={row ? printOf(row) : ''} />
        <Fields language={language} design={design} part={part.id} fields={part.fields} typed={typed ?? kept} mistakes={mistakes} />
        <p class="actions">
          <SubmitButton>{t.edit.save}</SubmitButton>
          {key === null && (
            <button type="submit" name="daarna" value="nog-een" class="utrecht-button utrecht-button--secondary-action">
              {t.edit.saveAndNext}
            </button>
          )}
        </p>
      </form>
      {row && (
        <form method="post" action={post}>
          <input type="hidden" name="was" value={printOf(row)} />
          <button type="submit" name="doe" value="verwijder" class="utrecht-button utrecht-button--secondary-action slim">
            {t.edit.remove}
          </button>
        </form>
      )}
    </section>,
  )
}

/** A new row begins in the year that was asked, else in the last one that has blocks; an exception with the rule it is of. */
function preset(c: AppContext, { design }: OpenDesign): [string, string][] {
  const rule = c.req.query('regel')
  if (rule !== undefined) return [['rule', rule]]
  const asked = c.req.query('jaar')
  const lastUsed = design.years.findLast(({ id }) => design.blocks.some(({ year }) => year === id))
  const year = design.years.find(({ id }) => id === asked) ?? lastUsed ?? design.years[0]
  return year ? [['year', year.id]] : []
}
