import { formatDate, type Language } from '#platform/i18n.ts'
import { expiresAt, type Upload } from '../../uploads/index.ts'
import { bytesText, momentText } from '../format.ts'
import { uploadWords } from '../words.ts'

/** Which files it was, to know one's uploads apart. */
export function FilesPart({ language, upload }: { language: Language; upload: Upload }) {
  const t = uploadWords(language)
  const { levering, leverdatum } = upload.settings
  if (upload.files.length === 0) return null
  const date = leverdatum ? t.end.dated(formatDate(language, leverdatum)) : ''
  return (
    <section class="section" aria-labelledby="bestanden">
      <h2 id="bestanden">{t.end.filesTitle}</h2>
      <table class="table cards table-s">
        <caption class="visually-hidden">{t.end.filesTitle}</caption>
        <thead>
          <tr>
            <th scope="col">{t.end.table}</th>
            <th scope="col">{t.end.called}</th>
            <th scope="col" class="num">
              {t.end.size}
            </th>
          </tr>
        </thead>
        <tbody>
          {upload.files.map(({ table, called, bytes }) => (
            <tr>
              <th scope="row">{t.table[table]}</th>
              <td>
                <code>{called}</code>
              </td>
              <td class="num main">{bytesText(language, bytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small quiet">
        {t.end.delivery(t.delivery.said[levering], date)} {t.end.gone(momentText(language, expiresAt(upload)))}
      </p>
    </section>
  )
}
