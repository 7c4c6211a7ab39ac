import type { AppContext } from '#platform/http/app.ts'
import { SubmitButton } from '#ui/button.tsx'
import { fieldsOf } from '#ui/form/fields.tsx'
import { partPage } from '../../pages/pupil/part-page.tsx'
import type { TalkWrong } from '../typed.ts'
import type { SeenWords } from '../words.actions.ts'
import { wordsHref } from './addresses.ts'
import { OwnWordsList } from './own-words-part.tsx'
import { talkWords } from './words.ts'

/** What the pupil wants and what helps, in own words: the newest first, and a form for who writes or quotes. */
export function wordsPage(c: AppContext, { pupil, words, writes }: SeenWords, typed: URLSearchParams, mistakes: readonly TalkWrong[]) {
  const { language } = c.var.address
  const t = talkWords(language)
  const f = fieldsOf({ language, typed, mistakes, sentences: t.mistake, labels: t.field, hints: t.hint })
  return partPage(c, {
    pupil,
    part: 'talks',
    title: t.words.title,
    lead: writes === 'pupil' ? t.words.leadOwn : t.words.lead(pupil.name),
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        {f.wrongs}
        {writes && (
          <form method="post" action={wordsHref(language, pupil.id)} class="no-print">
            <h2>{writes === 'pupil' ? t.words.write : t.words.quote}</h2>
            {writes === 'colleague' && <p class="hint">{t.words.quoteHint}</p>}
            {f.area('wil')}
            {f.area('helpt')}
            {writes === 'colleague' && f.date('dag')}
            <p class="actions">
              <SubmitButton>{t.save}</SubmitButton>
            </p>
          </form>
        )}
        <section class="section" aria-labelledby="gezegd">
          <h2 id="gezegd">{t.words.earlier}</h2>
          {words.length === 0 && <p>{t.words.none}</p>}
          <OwnWordsList language={language} words={words} takesBack={(one) => takesBack(writes, one.byPupil, pupil.id, one.id, language)} />
        </section>
      </>
    ),
  })
}

/** The address that takes it back; null: not theirs. */
function takesBack(
  writes: SeenWords['writes'],
  byPupil: boolean,
  pupilId: string,
  id: string,
  language: Parameters<typeof wordsHref>[0],
): string | null {
  const isTheirs = writes === 'pupil' ? byPupil : writes === 'colleague' && !byPupil
  return isTheirs ? wordsHref(language, pupilId, `/${id}/intrekken`) : null
}
