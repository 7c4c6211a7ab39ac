import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '#platform/package-root.ts'
import type { LawText } from '../rule.ts'
import { type LawArticle, type LawPart, parseLaw } from './parse-law.ts'

const read = new Map<LawText, LawArticle[]>()

/** The articles of a shipped text; read once. */
export function lawArticles(text: LawText): LawArticle[] {
  const known = read.get(text)
  if (known) return known
  const articles = parseLaw(readFileSync(join(packageRoot(), 'src', 'schemes', 'law', `${text}.md`), 'utf8'))
  read.set(text, articles)
  return articles
}

/** Every article, lid and onderdeel of a text, in order. */
export const lids = (text: LawText): LawPart[] => lawArticles(text).flatMap(({ parts }) => parts)

/** What a page shows of an article: all of it, or one lid or onderdeel with what stands under it. */
export interface ArticleText {
  article: string
  heading: string
  parts: LawPart[]
}

/** null when the text has no such article or lid. */
export function articleText(text: LawText, article: string, lid: string | null = null): ArticleText | null {
  const found = lawArticles(text).find((one) => one.article === article)
  if (!found) return null
  const parts = found.parts.filter((part) => part.text !== '' && isWithin(part, lid))
  return parts.length === 0 ? null : { article, heading: found.heading, parts }
}

const isWithin = (part: LawPart, lid: string | null): boolean =>
  lid === null || part.lid === lid || part.lid?.startsWith(`${lid} `) === true
