import { formatNumber, type Language } from '#platform/i18n.ts'
import { ButtonLink } from '#ui/button.tsx'
import type { Full } from '../uploads/index.ts'
import { hrefOf } from './addresses.ts'
import { momentText } from './format.ts'
import { uploadWords } from './words.ts'

/** In the place of the form: nothing more is kept, and the way out. */
export function FullPart({ language, full: { most, ownOldest, roomAt } }: { language: Language; full: Full }) {
  const t = uploadWords(language)
  return (
    <section class="section" aria-labelledby="aanleveren">
      <h2 id="aanleveren">{t.start.formTitle}</h2>
      <div class="banner wait">
        <h3>{t.full.title(formatNumber(language, most))}</h3>
        <p>{ownOldest ? t.full.text : t.full.ofOthers(momentText(language, roomAt))}</p>
      </div>
      {ownOldest && (
        <p class="actions section-s">
          <ButtonLink href={hrefOf(language, ownOldest.id, '/verwijderen')}>
            {t.full.remove(momentText(language, new Date(ownOldest.made), 'short'))}
          </ButtonLink>
        </p>
      )}
    </section>
  )
}
