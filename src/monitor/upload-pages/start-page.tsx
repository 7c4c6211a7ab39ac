import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { AppContext } from '#platform/http/app.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import type { Mistake } from '#ui/form/wrong-list.tsx'
import { TABLE_FILES } from '../output.ts'
import type { OwnUploads, TypedSettings } from '../uploads/index.ts'
import { startHref } from './addresses.ts'
import { uploadPage } from './frame.tsx'
import { FullPart } from './full-part.tsx'
import { SAMPLE_PUPILS } from './sample/sample.ts'
import { UploadForm } from './upload-form.tsx'
import { UploadList } from './upload-list.tsx'
import { uploadWords } from './words.ts'

/** The form, or why nothing can be delivered now; and what was delivered before. What was typed stays; the address can hold it too. */
export function startPage(
  c: AppContext,
  uploads: OwnUploads,
  refused?: { typed: TypedSettings; mistakes: Mistake[]; status: ContentfulStatusCode },
) {
  const { language } = c.var.address
  const t = uploadWords(language)
  const full = uploads.whyFull()
  return uploadPage(c, {
    title: t.name,
    lead: (
      <>
        {t.start.lead} {t.start.privacy}
      </>
    ),
    status: refused?.status ?? 200,
    children: (
      <>
        {full ? (
          <FullPart language={language} full={full} />
        ) : (
          <UploadForm
            language={language}
            limits={uploads.limits}
            typed={refused?.typed ?? typedInAddress(c)}
            mistakes={refused?.mistakes ?? []}
          />
        )}
        <Sample language={language} />
        <UploadList language={language} uploads={uploads.list()} />
      </>
    ),
  })
}

function typedInAddress(c: AppContext): TypedSettings {
  const { query } = c.var.address
  return { levering: query.get('levering') ?? '', leverdatum: query.get('leverdatum') ?? '', acceptRejects: query.get('akkoord') === 'ja' }
}

function Sample({ language }: { language: Language }) {
  const t = uploadWords(language).start
  return (
    <section class="section" aria-labelledby="voorbeeld">
      <h2 id="voorbeeld">{t.sampleTitle}</h2>
      <p class="prose">{t.sampleText(formatNumber(language, SAMPLE_PUPILS))}</p>
      <ul class="actions">
        {TABLE_FILES.map((table) => (
          <li>
            <a href={`${startHref(language)}/voorbeeld/${table}.csv`} download>
              {`${table}.csv`}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
