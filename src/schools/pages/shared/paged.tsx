import { link, type QueryValues } from '#platform/http/address.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { Pager } from '#ui/pager.tsx'
import { sharedWords } from './words.ts'

export interface PagedProps {
  language: Language
  path: string
  /** the rest of the address stays */
  values: QueryValues
  page: number
  size: number
  total: number
}

/** How many there are, and the way to the next page. */
export function Paged({ language, path, values, page, size, total }: PagedProps) {
  const at = (number: number): string => link(language, path, { ...values, blad: number === 1 ? undefined : number })
  return (
    <>
      <p class="quiet">{sharedWords(language).found(formatNumber(language, total))}</p>
      <Pager language={language} previous={page > 1 ? at(page - 1) : undefined} next={page * size < total ? at(page + 1) : undefined} />
    </>
  )
}
