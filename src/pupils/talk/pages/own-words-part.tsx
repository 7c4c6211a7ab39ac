import { formatDate, type Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import type { OwnWords } from '../own-words.store.ts'
import { wordsHref } from './addresses.ts'
import { talkWords } from './words.ts'

/** On top of the pupil's page: the newest own words, and the way to all of them. */
export function OwnWordsPart({ language, pupilId, words }: { language: Language; pupilId: string; words: readonly OwnWords[] }) {
  const t = talkWords(language).words
  return (
    <section class="panel" aria-labelledby="eigen-woorden">
      <h2 id="eigen-woorden">{t.title}</h2>
      {words.length === 0 && <p>{t.none}</p>}
      <OwnWordsList language={language} words={words.slice(0, 1)} />
      <p class="small">
        <a href={wordsHref(language, pupilId)}>{t.earlier}</a>
      </p>
    </section>
  )
}

interface Props {
  language: Language
  words: readonly OwnWords[]
  /** where it is taken back, by who may */
  takesBack?: (one: OwnWords) => string | null
}

export function OwnWordsList({ language, words, takesBack }: Props) {
  const t = talkWords(language).words
  return (
    <>
      {words.map((one) => {
        const date = formatDate(language, one.saidOn)
        const action = takesBack?.(one)
        return (
          <blockquote class="section-s">
            {one.wants && (
              <p>
                <b>{t.wants}:</b> {one.wants}
              </p>
            )}
            {one.helps && (
              <p>
                <b>{t.helps}:</b> {one.helps}
              </p>
            )}
            <footer class="small quiet">{one.byPupil ? t.said(date) : t.quoted(date, one.recordedBy ?? '')}</footer>
            {action && (
              <form method="post" action={action} class="no-print">
                <SubmitButton second slim label={t.takeBackOf(date)}>
                  {t.takeBack}
                </SubmitButton>
              </form>
            )}
          </blockquote>
        )
      })}
    </>
  )
}
