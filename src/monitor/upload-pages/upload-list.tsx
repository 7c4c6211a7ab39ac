import type { Language } from '#platform/i18n.ts'
import { Badge, type Tone } from '#ui/badge.tsx'
import { expiresAt, type Upload, type UploadState } from '../uploads/index.ts'
import { hrefOf } from './addresses.ts'
import { momentText } from './format.ts'
import { uploadWords } from './words.ts'

const TONES: Partial<Record<UploadState['state'], Tone>> = {
  done: 'good',
  interrupted: 'wait',
  empty: 'bad',
  refused: 'bad',
  failed: 'bad',
}

/** One's own uploads, newest first. */
export function UploadList({ language, uploads }: { language: Language; uploads: Upload[] }) {
  const t = uploadWords(language).list
  return (
    <section class="section" aria-labelledby="aanleveringen">
      <h2 id="aanleveringen">{t.title}</h2>
      {uploads.length === 0 ? <p class="quiet">{t.none}</p> : <Table language={language} uploads={uploads} />}
    </section>
  )
}

function Table({ language, uploads }: { language: Language; uploads: Upload[] }) {
  const t = uploadWords(language).list
  return (
    <table class="table cards table-s">
      <caption class="visually-hidden">{t.title}</caption>
      <thead>
        <tr>
          <th scope="col">{t.made}</th>
          <th scope="col">{t.state}</th>
          <th scope="col">{t.gone}</th>
          <th scope="col">{t.remove}</th>
        </tr>
      </thead>
      <tbody>
        {uploads.map((upload) => (
          <Row language={language} upload={upload} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ language, upload }: { language: Language; upload: Upload }) {
  const t = uploadWords(language)
  const when = momentText(language, new Date(upload.made), 'short')
  return (
    <tr>
      <th scope="row">
        <a href={hrefOf(language, upload.id)}>{when}</a>
      </th>
      <td class="main">
        <Badge tone={TONES[upload.now.state] ?? 'plain'}>{t.state[upload.now.state]}</Badge>
      </td>
      <td data-label={t.list.gone}>{momentText(language, expiresAt(upload), 'short')}</td>
      <td>
        <a href={hrefOf(language, upload.id, '/verwijderen')} aria-label={t.list.removeOf(when)}>
          {t.list.remove}
        </a>
      </td>
    </tr>
  )
}
