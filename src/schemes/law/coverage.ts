import type { LawText } from '../rule.ts'
import type { ArticleRow } from './article-row.ts'
import { lids } from './law-text.ts'
import type { LawPart } from './parse-law.ts'

/** What is wrong with the table of a text, each as a sentence: lids without a row, rows without a lid, rows that say nothing. */
export function wrongRows(text: LawText, rows: readonly ArticleRow[]): string[] {
  const parts = lids(text)
  const mine = rows.filter((row) => row.text === text)
  return [
    ...parts.filter((part) => asksRow(part, parts) && !isCovered(part, parts, mine)).map((part) => `${nameOf(part)}: no row`),
    ...mine.filter((row) => !parts.some((part) => isSame(part, row))).map((row) => `${nameOf(row)}: no such lid`),
    ...mine.filter(({ rules, why }) => rules.length === 0 && why === null).map((row) => `${nameOf(row)}: says nothing`),
    ...mine.filter((row, at) => mine.findIndex((one) => isSame(one, row)) !== at).map((row) => `${nameOf(row)}: two rows`),
  ]
}

type Place = Pick<LawPart, 'article' | 'lid'>

const nameOf = ({ article, lid }: Place): string => (lid === null ? `art. ${article}` : `art. ${article} lid ${lid}`)
const isSame = (a: Place, b: Place): boolean => a.article === b.article && a.lid === b.lid

/** An article with leden is asked for by its leden. */
function asksRow(part: LawPart, parts: readonly LawPart[]): boolean {
  return part.lid !== null || childrenOf(part, parts).length === 0
}

/** By a row of its own, by a row of the lid above it, or by rows for everything under it. A row of a whole article covers no lid. */
function isCovered(part: LawPart, parts: readonly LawPart[], rows: readonly ArticleRow[]): boolean {
  const above = rows.some((row) => row.article === part.article && row.lid !== null && `${part.lid} `.startsWith(`${row.lid} `))
  if (above || rows.some((row) => isSame(row, part))) return true
  const children = childrenOf(part, parts)
  return children.length > 0 && children.every((child) => isCovered(child, parts, rows))
}

function childrenOf(part: LawPart, parts: readonly LawPart[]): LawPart[] {
  return parts.filter(
    (one) =>
      one.article === part.article && one.depth === part.depth + 1 && (part.lid === null || one.lid?.startsWith(`${part.lid} `) === true),
  )
}
