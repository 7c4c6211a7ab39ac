import { PAPER_FONT, type Paper, typeset } from '#platform/pdf/typeset.ts'
import type { Invoice } from '../invoice.ts'
import { paperData } from './paper-data.ts'

/** An invoice as a tagged PDF, A4. Null where no PDF can be made. */
export const invoicePaper = (invoice: Invoice): Promise<Paper | null> => typeset(SOURCE, { data: JSON.stringify(paperData(invoice)) })

/** Colours of the look (tokens.css): accent, quiet text, lines. */
const SOURCE = `
#let d = json(bytes(sys.inputs.data))
#set document(title: d.title)
#set page(paper: "a4", margin: (x: 20mm, top: 18mm, bottom: 20mm), footer: context text(size: 8pt, fill: rgb("#565a63"))[#d.title, #counter(page).display() / #counter(page).final().first()])
#set text(lang: d.language, font: "${PAPER_FONT}", size: 10pt, fill: rgb("#1b1d22"))
#set par(leading: 0.55em, spacing: 0.7em)
#show heading: set text(weight: 600, fill: rgb("#0b4f8a"))
#show heading.where(level: 1): set text(size: 19pt)
#show heading.where(level: 2): set text(size: 11.5pt)
#show heading.where(level: 1): set block(below: 0.9em)
#show heading.where(level: 2): set block(above: 1.2em, below: 0.5em)
#heading(level: 1, d.title)
#let party(one) = {
  heading(level: 2, one.title)
  one.lines.join(linebreak())
}
#party(d.seller)
#party(d.buyer)
#v(0.8em)
#list(marker: none, body-indent: 0pt, indent: 0pt, ..d.facts.map(fact => [#text(weight: 600, fact.at(0) + ":") #fact.at(1)]))
#heading(level: 2, d.head.lines)
#table(
  columns: (1fr, auto, auto, auto),
  stroke: (x, y) => (bottom: if y == 0 { 1pt + rgb("#1b1d22") } else { 0.5pt + rgb("#c9ced6") }),
  inset: (x: 4pt, y: 4pt),
  align: (left + top, right + top, right + top, right + top),
  table.header(..(d.head.what, d.head.quantity, d.head.price, d.head.amount).map(one => text(weight: 600, one))),
  ..d.lines.map(one => (
    [#text(weight: 600, one.name) #linebreak() #text(size: 8.5pt, fill: rgb("#565a63"), one.description)],
    one.quantity, one.price, one.amount,
  )).flatten()
)
#align(right, list(marker: none, body-indent: 0pt, indent: 0pt, ..d.totals.map(one => [#text(weight: 600, one.at(0) + ":") #one.at(1)])))
#v(0.6em)
#for line in d.below { par(line) }
`
