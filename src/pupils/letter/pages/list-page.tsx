import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate } from '#platform/i18n.ts'
import { dayOf } from '#platform/platform.ts'
import { ButtonLink } from '#ui/button.tsx'
import { momentText } from '../../pages/format.ts'
import { partPage } from '../../pages/pupil/part-page.tsx'
import type { SeenLetters } from '../letter.actions.ts'
import type { Letter } from '../letter.ts'
import { lettersHref, TEMPLATES } from './addresses.ts'
import { LetterPaper } from './letter-paper.tsx'
import { letterWords } from './words.ts'

/** Every letter that was sent or given, the newest first. */
export function lettersPage(c: AppContext, { pupil, letters, mayWrite }: SeenLetters) {
  const { language } = c.var.address
  const t = letterWords(language)
  return partPage(c, {
    pupil,
    part: 'letters',
    title: t.title,
    lead: t.lead,
    actions: mayWrite && (
      <>
        <ButtonLink href={lettersHref(language, pupil.id, '/nieuw')}>{t.write}</ButtonLink>
        <ButtonLink second href={link(language, TEMPLATES)}>
          {t.templates}
        </ButtonLink>
      </>
    ),
    children:
      letters.length === 0 ? (
        <p class="section">{t.none}</p>
      ) : (
        <table class="table cards section">
          <caption class="visually-hidden">{t.title}</caption>
          <thead>
            <tr>
              {Object.values(t.col).map((one) => (
                <th scope="col">{one}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {letters.map(({ id, subject, sentAt, to, sender, way }) => (
              <tr>
                <th scope="row">
                  <a href={lettersHref(language, pupil.id, `/${id}`)}>{subject}</a>
                </th>
                <td data-label={`${t.col.when}:`}>{formatDate(language, dayOf(new Date(sentAt)), 'short')}</td>
                <td data-label={`${t.col.to}:`}>{t.to[to]}</td>
                <td data-label={`${t.col.by}:`}>{sender}</td>
                <td data-label={`${t.col.how}:`}>{t.way[way]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ),
  })
}

/** One letter, frozen; who may write also reads what the mail server said. */
export function letterPage(c: AppContext, { pupil, mayWrite }: SeenLetters, letter: Letter) {
  const { language } = c.var.address
  const t = letterWords(language)
  return partPage(c, {
    pupil,
    part: 'letters',
    title: letter.subject,
    lead: t.sent(t.to[letter.to], momentText(language, new Date(letter.sentAt)), letter.sender),
    children: (
      <>
        <p class="quiet no-print">{letter.mails ? t.mails[letter.mails] : t.print}</p>
        <LetterPaper subject={letter.subject} body={letter.body} />
        {mayWrite && letter.way === 'mail' && (
          <section class="section no-print" aria-labelledby="server">
            <h2 id="server">{t.server}</h2>
            {letter.deliveries.length === 0 && <p>{t.unknown}</p>}
            <ul>
              {letter.deliveries.map(({ name, address, accepted, said }) => (
                <li>{accepted ? t.accepted(name, address, said) : t.refused(name, address, said)}</li>
              ))}
            </ul>
          </section>
        )}
      </>
    ),
  })
}
