import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import type { Agreement } from '../agreement.ts'
import type { FileRefusal, KeptFile } from '../files/file.ts'
import { fileWords } from '../files/words.ts'
import type { Annex } from '../text.ts'
import { FileField } from './file-field.tsx'
import { framed, pathOf } from './frame.tsx'

export type AnnexMistake = FileRefusal | 'broken-off' | 'no-title'

export interface AnnexModel {
  agreement: Agreement
  annexes: readonly Annex[]
  files: readonly KeptFile[]
  title: string
  mistakes: readonly { field: string; mistake: AnnexMistake }[]
}

/** The annexes of what is being written. */
export function annexPage(c: AppContext, { agreement, annexes, files, title, mistakes }: AnnexModel) {
  const { language } = c.var.address
  const t = fileWords(language)
  const of = (field: string): string | undefined => {
    const found = mistakes.find((one) => one.field === field)
    return found && t.mistake[found.mistake]
  }
  return framed(c, {
    title: t.title,
    lead: t.lead,
    of: agreement,
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        <WrongList title={t.wrong} mistakes={mistakes.map(({ field, mistake }) => ({ field, sentence: t.mistake[mistake] }))} />
        {annexes.length === 0 ? <p>{t.none}</p> : <Annexes language={language} agreement={agreement} annexes={annexes} files={files} />}
        <form
          class="section-s"
          method="post"
          enctype="multipart/form-data"
          action={link(language, pathOf(agreement.id, 'bijlagen'))}
          data-turbo="false"
        >
          <TextField name="titel" label={t.name} value={title} wrong={of('titel')} autocomplete="off" />
          <FileField name="bestand" label={t.file} hint={t.fileHint} wrong={of('bestand')} accept=".pdf,.png,.jpg,.jpeg,.docx" />
          <p class="actions">
            <SubmitButton>{t.add}</SubmitButton>
          </p>
        </form>
      </>
    ),
  })
}

function Annexes({ language, agreement, annexes, files }: { language: Language } & Pick<AnnexModel, 'agreement' | 'annexes' | 'files'>) {
  const t = fileWords(language)
  return (
    <ol>
      {annexes.map((annex) => (
        <li>
          <AnnexText language={language} agreementId={agreement.id} annex={annex} files={files} />
          {annex.file && (
            <form method="post" action={link(language, pathOf(agreement.id, `bijlagen/${annex.file.id}/weg`))}>
              <button type="submit" class="as-link" aria-label={t.dropOf(annex.title)}>
                {t.drop}
              </button>
            </form>
          )}
        </li>
      ))}
    </ol>
  )
}

interface AnnexTextProps {
  language: Language
  agreementId: string
  annex: Annex
  files?: readonly KeptFile[]
}

/** Its title, and the file behind it when it is kept here. */
export function AnnexText({ language, agreementId, annex: { title, reference, file }, files = [] }: AnnexTextProps) {
  if (!file) return <span>{[title, reference].filter(Boolean).join(', ')}</span>
  const kept = files.find(({ id }) => id === file.id)
  const t = fileWords(language)
  const size = kept ? t.kilobytes(formatNumber(language, Math.max(1, Math.round(kept.bytes / 1000)))) : null
  return (
    <span>
      {title}
      {' ('}
      <a href={link(language, pathOf(agreementId, `bestand/${file.id}`))} data-turbo="false">
        {size ? t.kept(file.name, size) : file.name}
      </a>
      )
    </span>
  )
}
