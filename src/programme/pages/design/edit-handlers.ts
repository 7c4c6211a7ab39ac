import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import type { Platform } from '#platform/platform.ts'
import { STATEMENTS, type Statement } from '#schemes/index.ts'
import { errorPage } from '#ui/error-page.tsx'
import { type Edited, removeRow, saveForm, saveRow, type WrongField } from '../../designer/edit.ts'
import { unknownRule, unknownRules } from '../../designer/known-rule.ts'
import { findFormPart, findListPart } from '../../designer/parts.ts'
import { printOf } from '../../designer/row.ts'
import { saveTable, type TableEdited, type WrongRow } from '../../designer/table.ts'
import { changeDraft } from '../../version/edit.actions.ts'
import { type OpenDesign, openDesign } from '../../version/see.actions.ts'
import { formPartPage } from './form-page.tsx'
import { designPath } from './frame.tsx'
import { actOf, routeIdOf } from './handlers.ts'
import { tabOf } from './part-tabs.ts'
import { rowPage } from './row-page.tsx'
import { rulesPage } from './rules-page.tsx'
import { tablePage } from './table-page.tsx'
import { versionsPage } from './versions-page.tsx'

/** Saves or removes one row. */
export async function saveRowOf(c: AppContext, platform: Platform) {
  const part = findListPart(c.req.param('part') ?? '')
  if (!part) return c.notFound()
  const asked = c.req.param('key') ?? ''
  const key = asked === 'nieuw' ? null : asked
  const form = await readForm(c)
  const was = form.get('was') ?? ''
  const removes = form.get('doe') === 'verwijder' && key !== null
  const changed = await changeDraft(actOf(c, platform), routeIdOf(c), part.id, (design): Edited => {
    if (removes) return removeRow(design, part, key, was)
    const isUnknown = unknownRule(design, part, key, form.get('rule') ?? '')
    return isUnknown ? { ok: false, mistakes: [{ field: 'rule', mistake: 'unknown-choice' }] } : saveRow(design, part, key, was, form)
  })
  const typed = removes ? null : form
  return answer(c, platform, changed, {
    // a row that somebody else took away can be added again with what was typed
    again: (open, mistakes) => rowPage(c, { open, part, key, typed, mistakes }) ?? rowPage(c, { open, part, key: null, typed, mistakes }),
    to: form.get('daarna') === 'nog-een' ? `rij/${part.id}/nieuw${yearQuery(form)}` : `${tabOf(part.id)}#${part.id}`,
  })
}

const yearQuery = (form: URLSearchParams): string => (form.get('year') ? `?jaar=${encodeURIComponent(form.get('year') ?? '')}` : '')

/** Saves a whole table, or nothing of it. */
export async function saveTableOf(c: AppContext, platform: Platform) {
  const part = findListPart(c.req.param('part') ?? '')
  if (!part) return c.notFound()
  const form = await readForm(c)
  let wrong: readonly WrongRow[] = []
  const changed = await changeDraft(actOf(c, platform), routeIdOf(c), part.id, (design) => {
    const unknown = unknownRules(design, part, form)
    const edited: TableEdited = unknown.length > 0 ? { ok: false, mistakes: unknown } : saveTable(design, part, form)
    if (!edited.ok) wrong = edited.mistakes
    return edited
  })
  const year = c.req.query('jaar') ?? null
  return answer(c, platform, changed, {
    // what came in empty was too large: then the rows stand there as they are kept
    again: (open) => tablePage(c, { open, part, year, typed: form.has('rij') ? form : null, mistakes: wrong }),
    to: `${tabOf(part.id)}#${part.id}`,
  })
}

/** Saves the answers of one form. */
export async function saveFormPart(c: AppContext, platform: Platform) {
  const part = findFormPart(c.req.param('part') ?? '')
  if (!part) return c.notFound()
  const form = await readForm(c)
  const changed = await changeDraft(actOf(c, platform), routeIdOf(c), part.id, (design) =>
    saveForm(design, part, form.get('was') ?? '', form),
  )
  return answer(c, platform, changed, {
    again: (open, mistakes) => formPartPage(c, { open, part, typed: form, mistakes }),
    to: `${tabOf(part.id)}#${part.id}`,
  })
}

/** Saves what the designers state about their route. */
export async function saveStatements(c: AppContext, platform: Platform) {
  const form = await readForm(c)
  const changed = await changeDraft(actOf(c, platform), routeIdOf(c), 'antwoorden', (design): Edited => {
    if (printOf(design.statements) !== form.get('was')) return { ok: false, mistakes: [{ field: '', mistake: 'changed-meanwhile' }] }
    const answered = STATEMENTS.flatMap((one): [Statement, boolean][] => {
      const answer = form.has(one) ? form.get(one) : design.statements[one] === undefined ? '' : design.statements[one] ? 'ja' : 'nee'
      return answer === 'ja' || answer === 'nee' ? [[one, answer === 'ja']] : []
    })
    return { ok: true, key: '', design: { ...design, statements: Object.fromEntries(answered) } }
  })
  return answer(c, platform, changed, { again: (open, mistakes) => rulesPage(c, open, { typed: form, mistakes }), to: 'regels' })
}

interface Onwards {
  again: (open: OpenDesign, mistakes: readonly WrongField[]) => Response | Promise<Response> | null
  to: string
}

/** After saving to where it stands; after a mistake the same page with what was typed; else why it could not be. */
async function answer(c: AppContext, platform: Platform, changed: Awaited<ReturnType<typeof changeDraft>>, { again, to }: Onwards) {
  const { language } = c.var.address
  const [path = '', anchor] = designPath(routeIdOf(c), to).split('#')
  if (changed.ok) return c.redirect(`${link(language, path)}${anchor ? `#${anchor}` : ''}`, 303)
  if ('why' in changed && (changed.why === 'not-yours' || changed.why === 'not-there'))
    return errorPage(c, changed.why === 'not-yours' ? 403 : 404)
  const seen = await openDesign(actOf(c, platform), routeIdOf(c), null)
  if (!seen || seen.version === null) return c.notFound()
  if ('why' in changed) return versionsPage(c, seen, changed.why)
  return (await again({ ...seen, design: changed.design }, changed.mistakes)) ?? versionsPage(c, seen, 'not-there')
}
