/** An article, a lid or an onderdeel, with its own words only. */
export interface LawPart {
  article: string
  /** `1`, `1 c`, `1 a 2°`; `c` where an article has no leden; null = the article itself */
  lid: string | null
  /** the part's own sign: `1`, `c`, `2°`; null for the article itself */
  sign: string | null
  /** 0 = article, 1 = lid (or onderdeel of an article without leden), and so on */
  depth: number
  text: string
}

export interface LawArticle {
  article: string
  heading: string
  /** the article itself first, then its parts in their order */
  parts: LawPart[]
}

const ARTICLE = /^### Artikel\s+(\S+)\s*$/
const HEADING = /^####\s*(.*)$/
const SIGN = /^(\d+°|\d+|[a-z])\.\s+(.*)$/
/** what follows the last article: signatures */
const END = /^(Lasten en bevelen|Deze regeling zal met )/

/** The articles of a text in the Markdown of wetten.overheid.nl: `### Artikel`, `1.`, `a.`, `1°.` on lines of their own. */
export function parseLaw(markdown: string): LawArticle[] {
  const articles: LawArticle[] = []
  for (const line of markdown.split('\n').map((one) => one.trim())) {
    if (END.test(line)) break
    const number = ARTICLE.exec(line)?.[1]
    const last = articles.at(-1)
    if (number) articles.push({ article: number, heading: '', parts: [emptyPart(number)] })
    else if (last && line !== '') read(last, line)
  }
  return articles
}

const emptyPart = (article: string): LawPart => ({ article, lid: null, sign: null, depth: 0, text: '' })

function read(article: LawArticle, line: string): void {
  const heading = HEADING.exec(line)?.[1]
  const [, sign, text] = SIGN.exec(line) ?? []
  if (heading !== undefined) article.heading = heading.trim()
  else if (sign && text !== undefined) article.parts.push(partUnder(article, sign, plain(text)))
  else addText(article, plain(line))
}

/** A lid stands under the article, an onderdeel under its lid, `1°` under the last onderdeel, or lid, before it. */
function partUnder({ article, parts }: LawArticle, sign: string, text: string): LawPart {
  const rank = rankOf(sign)
  const above = parts.findLast((part) => rankOf(part.sign) < rank)
  const lid = above?.lid ? `${above.lid} ${sign}` : sign
  return { article, lid, sign, depth: (above?.depth ?? 0) + 1, text }
}

const rankOf = (sign: string | null): number => (sign === null ? 0 : /^\d+$/.test(sign) ? 1 : /^[a-z]$/.test(sign) ? 2 : 3)

function addText({ parts }: LawArticle, text: string): void {
  const last = parts.at(-1)
  if (last) last.text = last.text === '' ? text : `${last.text} ${text}`
}

const plain = (text: string): string => text.replaceAll('*', '').replace(/\s+/g, ' ').trim()
