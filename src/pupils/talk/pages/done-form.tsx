import { link } from '#platform/http/address.ts'
import type { Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import type { Agreement } from '../talk.ts'
import { saidDonePath } from './addresses.ts'
import { talkWords } from './words.ts'

/** The pupil says that an own promise is done. */
export function DoneForm({ language, promise }: { language: Language; promise: Pick<Agreement, 'id' | 'what'> }) {
  const t = talkWords(language)
  return (
    <form method="post" action={link(language, saidDonePath(promise.id))} class="no-print">
      <SubmitButton second slim label={t.iDidOf(promise.what)}>
        {t.iDid}
      </SubmitButton>
    </form>
  )
}
