import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { ButtonLink } from '#ui/button.tsx'
import type { Agreement } from '../../agreement.ts'
import { framed, pathOf } from '../frame.tsx'
import { agreementWords } from '../words.ts'
import { type PaperText, paperWords } from './paper-text.ts'

/** The same words as a page that a browser prints. `noPdf`: somebody asked for the PDF, and there can be none here. */
export function printPage(c: AppContext, agreement: Agreement, text: PaperText, noPdf: boolean) {
  const { language } = c.var.address
  const pdf = link(language, pathOf(agreement.id, 'overeenkomst.pdf'))
  return framed(c, {
    title: text.title,
    lead: text.lead,
    of: agreement,
    status: noPdf ? 503 : 200,
    actions: !noPdf && (
      <ButtonLink second outside href={pdf}>
        {agreementWords(language).page.pdf}
      </ButtonLink>
    ),
    children: (
      <>
        {noPdf && (
          <p class="banner wait" role="alert">
            {paperWords(language).noPdf}
          </p>
        )}
        <Body text={text} />
        <p class="small quiet section-s">{text.foot}</p>
      </>
    ),
  })
}

function Body({ text }: { text: PaperText }) {
  const { words: w } = text
  return (
    <article class="prose">
      <h2>{w.parties}</h2>
      <Lines lines={text.parties} />
      {text.routes.length > 0 && <h2>{w.routes}</h2>}
      <Lines lines={text.routes} />
      <h2>{w.term}</h2>
      <p>{text.term}</p>
      {text.clauses.map((one) => (
        <section>
          <h2>{one.title}</h2>
          {one.paragraphs.length === 0 && <p>{w.noText}</p>}
          {one.paragraphs.map((words) => (
            <p>{words}</p>
          ))}
          <Lines lines={one.facts} />
          {one.promises.length > 0 && <h3>{w.promises}</h3>}
          <Lines lines={one.promises} />
        </section>
      ))}
      <h2>{w.annexes}</h2>
      {text.annexes.length === 0 ? <p>{w.noAnnexes}</p> : <Lines lines={text.annexes.map(({ title }) => title)} />}
      <h2>{w.signatures}</h2>
      {text.signed.map((one) => (
        <Signatures text={text} one={one} />
      ))}
    </article>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <ul>
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  )
}

function Signatures({ text: { words: w }, one }: { text: PaperText; one: PaperText['signed'][number] }) {
  return (
    <table class="table cards">
      <caption>{one.title}</caption>
      <thead>
        <tr>
          <th scope="col">{w.party}</th>
          <th scope="col">{w.signature}</th>
        </tr>
      </thead>
      <tbody>
        {one.lines.map(({ party, signature }) => (
          <tr>
            <th scope="row">{party}</th>
            <td data-label={w.signature}>{signature}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
