import type { Language } from '#platform/i18n.ts'
import { PAPER_FONT, type Paper, typeset } from '#platform/pdf/typeset.ts'
import type { ParentsText } from '../../parents/parents-text.ts'
import { parentsWords } from '../../parents/words.ts'

/** Points of the running text, the largest first: the first that fits on one page. Below 8 nobody reads it. */
const SIZES = [10.5, 9.75, 9, 8.5, 8]

/** One A4 for parents, tagged. Null where no PDF can be made. */
export async function parentsPaper(language: Language, text: ParentsText, foot: string): Promise<Paper | null> {
  const { year, isEnrolled, where, moments } = parentsWords(language)
  const data = { ...text, foot, language, head: { year, isEnrolled, where, moments } }
  let paper: Paper | null = null
  for (const size of SIZES) {
    paper = await typeset(SOURCE, { data: JSON.stringify({ ...data, size }) })
    if (!paper || paper.pages === 1) return paper
  }
  return paper
}

/** Colours of the look (tokens.css): accent, quiet text, lines. */
const SOURCE = `
#let d = json(bytes(sys.inputs.data))
#let size = d.size * 1pt
#set document(title: d.title)
#set page(paper: "a4", margin: (x: 18mm, top: 15mm, bottom: 14mm), footer: text(size: 8pt, fill: rgb("#565a63"), d.foot))
#set text(lang: d.language, font: "${PAPER_FONT}", size: size, fill: rgb("#1b1d22"))
#set par(leading: 0.55em, spacing: 0.65em)
#set list(spacing: 0.5em, indent: 0pt, body-indent: 0.5em)
#show heading: set text(weight: 600)
#show heading.where(level: 1): set text(size: size * 1.9, fill: rgb("#0b4f8a"))
#show heading.where(level: 2): set text(size: size * 1.15, fill: rgb("#0b4f8a"))
#show heading.where(level: 1): set block(below: 0.6em)
#show heading.where(level: 2): set block(above: 1.15em, below: 0.5em)
#heading(level: 1, d.title)
#text(size: size * 1.1, d.lead)
#for part in d.sections {
  heading(level: 2, part.heading)
  if part.id == "years" and d.years.len() > 0 {
    table(
      columns: (auto, auto, 1.5fr, 1fr),
      stroke: (x, y) => (bottom: if y == 0 { 1pt + rgb("#1b1d22") } else { 0.5pt + rgb("#c9ced6") }),
      inset: (x: 4pt, y: 3.5pt),
      align: left + top,
      table.header(..(d.head.year, d.head.isEnrolled, d.head.where, d.head.moments).map(one => text(weight: 600, one))),
      ..d.years.map(one => (
        text(weight: 600, one.name), one.enrolled, one.where.join(linebreak()), one.moments,
      )).flatten()
    )
  } else if part.lines.len() > 1 {
    list(..part.lines)
  } else {
    par(part.lines.join(" "))
  }
}
`
