import { PAPER_FONT, type Paper, typeset } from '#platform/pdf/typeset.ts'
import type { PaperText } from './paper-text.ts'

/** An agreement as a tagged PDF with its annexes and, on a page of their own, the signatures. Null where no PDF can be made. */
export const agreementPaper = (text: PaperText): Promise<Paper | null> => typeset(SOURCE, { data: JSON.stringify(text) })

/** Colours of the look (tokens.css): accent, quiet text, lines. All words come in by `data`. */
const SOURCE = `
#let d = json(bytes(sys.inputs.data))
#let w = d.words
#let line-color = rgb("#c9ced6")
#set document(title: d.title)
#set page(
  paper: "a4", margin: (x: 22mm, top: 20mm, bottom: 20mm),
  footer: context text(size: 8.5pt, fill: rgb("#565a63"), [#d.foot #h(1fr) #counter(page).display("1 / 1", both: true)]),
)
#set text(lang: d.language, font: "${PAPER_FONT}", size: 10.5pt, fill: rgb("#1b1d22"))
#set par(leading: 0.6em, spacing: 0.8em)
#set list(spacing: 0.55em)
#show heading: set text(weight: 600, fill: rgb("#0b4f8a"))
#show heading.where(level: 1): set text(size: 19pt)
#show heading.where(level: 2): set text(size: 12.5pt)
#show heading.where(level: 1): set block(below: 0.7em)
#show heading.where(level: 2): set block(above: 1.3em, below: 0.6em, sticky: true)
#heading(level: 1, d.title)
#d.lead
#heading(level: 2, w.parties)
#list(..d.parties)
#if d.routes.len() > 0 {
  heading(level: 2, w.routes)
  list(..d.routes)
}
#heading(level: 2, w.term)
#d.term
#for one in d.clauses {
  heading(level: 2, one.title)
  if one.paragraphs.len() == 0 { par(w.noText) }
  for words in one.paragraphs { par(words) }
  if one.facts.len() > 0 { list(..one.facts) }
  if one.promises.len() > 0 {
    par(text(weight: 600, w.promises))
    list(..one.promises)
  }
}
#heading(level: 2, w.annexes)
#if d.annexes.len() == 0 { par(w.noAnnexes) }
#if d.annexes.len() > 0 {
  enum(..d.annexes.map(one => [#one.title #if one.print != "" [ #linebreak() #text(size: 8pt, fill: rgb("#565a63"), one.print) ]]))
}
#pagebreak(weak: true)
#heading(level: 2, w.signatures)
#for one in d.signed {
  par(text(weight: 600, one.title))
  table(
    columns: (1fr, 1fr), align: left + horizon, inset: (x: 4pt, y: 6pt),
    stroke: (x, y) => (bottom: if y == 0 { 1pt + rgb("#1b1d22") } else { 0.5pt + line-color }),
    rows: (auto, ..one.lines.map(line => if line.signature == "" { 20mm } else { auto })),
    table.header(text(weight: 600, w.party), text(weight: 600, w.signature)),
    ..one.lines.map(line => (line.party, line.signature)).flatten()
  )
}
`
