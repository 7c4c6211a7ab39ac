import type { QueryValues } from '#platform/http/address.ts'
import type { View } from './view.ts'

/** Address of the rows behind a figure. A count made for publication has none: its links lead to the table instead. */
export const rowsHref = (view: View, values: QueryValues): string =>
  view.output.source.published ? `#${view.anchor('posities')}` : view.href('/rijen', values)
