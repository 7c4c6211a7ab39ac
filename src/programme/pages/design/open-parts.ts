import type { AppContext } from '#platform/http/app.ts'
import { findFormPart, findListPart } from '../../designer/parts.ts'
import { rowsOf } from '../../designer/row.ts'
import type { OpenDesign } from '../../version/see.actions.ts'
import { formPartPage } from './form-page.tsx'
import { rowPage } from './row-page.tsx'
import { MOST_AT_ONCE, tablePage } from './table-page.tsx'

export function openRow(c: AppContext, open: OpenDesign) {
  const part = findListPart(c.req.param('part') ?? '')
  const key = c.req.param('key') ?? ''
  return part ? rowPage(c, { open, part, key: key === 'nieuw' ? null : key, typed: null, mistakes: [] }) : null
}

export function openTable(c: AppContext, open: OpenDesign) {
  const part = findListPart(c.req.param('part') ?? '')
  if (!part) return null
  const rows = rowsOf(open.design, part)
  const asked = c.req.query('jaar')
  const first = rows.length > MOST_AT_ONCE && part.fields.some(({ name }) => name === 'year') ? (open.design.years[0]?.id ?? null) : null
  const year = open.design.years.some(({ id }) => id === asked) ? (asked ?? null) : first
  return tablePage(c, { open, part, year, typed: null, mistakes: [] })
}

export function openForm(c: AppContext, open: OpenDesign) {
  const part = findFormPart(c.req.param('part') ?? '')
  return part ? formPartPage(c, { open, part, typed: null, mistakes: [] }) : null
}
