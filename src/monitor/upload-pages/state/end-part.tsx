import { formatNumber, type Language } from '#platform/i18n.ts'
import { ButtonLink, SubmitButton } from '#ui/button.tsx'
import { type Upload, type UploadState, whyNoResults } from '../../uploads/index.ts'
import { hrefOf, startHref } from '../addresses.ts'
import { uploadWords } from '../words.ts'
import { RefusedPart } from './refused-part.tsx'

interface Props {
  language: Language
  upload: Upload
}

/** What came of it, and what to do next. */
export function EndPart({ language, upload }: Props) {
  const { id, now } = upload
  return (
    <>
      {(now.state === 'done' || now.state === 'empty') && now.rejected > 0 && <RejectedPart language={language} id={id} now={now} />}
      {now.state === 'refused' && <RefusedPart language={language} id={id} problem={now.problem} />}
      <div class="actions section-s">
        <NextAction language={language} upload={upload} />
        <ButtonLink href={hrefOf(language, id, '/verwijderen')} second>
          {uploadWords(language).end.remove}
        </ButtonLink>
      </div>
    </>
  )
}

function NextAction({ language, upload }: Props) {
  const t = uploadWords(language).end
  const { id, now, settings } = upload
  if (!whyNoResults(upload)) return <ButtonLink href={hrefOf(language, id, '/resultaten')}>{t.results}</ButtonLink>
  if (now.state === 'done') return <ChooseOnRejects language={language} id={id} />
  if (now.state === 'interrupted')
    return (
      <form method="post" action={hrefOf(language, id, '/opnieuw')}>
        <SubmitButton>{t.startOver}</SubmitButton>
      </form>
    )
  const { levering, leverdatum, acceptRejects } = settings
  const typed = { levering, leverdatum: leverdatum ?? undefined, akkoord: acceptRejects ? 'ja' : undefined }
  return <ButtonLink href={startHref(language, typed)}>{t.sendAgain}</ButtonLink>
}

/** Nothing wrong passes in silence: results come after a yes, given here or with the files. */
function ChooseOnRejects({ language, id }: { language: Language; id: string }) {
  const t = uploadWords(language).end
  return (
    <>
      <ButtonLink href={hrefOf(language, id, '/afgewezen')}>{t.showRejects}</ButtonLink>
      <form method="post" action={hrefOf(language, id, '/akkoord')}>
        <SubmitButton second>{t.accept}</SubmitButton>
      </form>
    </>
  )
}

function RejectedPart({ language, id, now }: { language: Language; id: string; now: Extract<UploadState, { rejected: number }> }) {
  const t = uploadWords(language).end
  return (
    <div class="banner wait">
      <h2 class="as-h3">{t.rejectedTitle(formatNumber(language, now.rejected), now.rejected === 1)}</h2>
      {now.state === 'done' && !now.rejectsAccepted ? (
        <p>{t.rejectedText}</p>
      ) : (
        <p>
          {now.state === 'done' && t.rejectedAccepted} <a href={hrefOf(language, id, '/afgewezen')}>{t.showRejects}</a>
        </p>
      )}
    </div>
  )
}
