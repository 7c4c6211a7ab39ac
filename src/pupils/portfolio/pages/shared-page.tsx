import { whyMay } from '#platform/access/viewer.ts'
import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { ButtonLink, SubmitButton } from '#ui/button.tsx'
import { fieldsOf } from '#ui/form/fields.tsx'
import { pupilHref } from '../../pages/addresses.ts'
import { partPage } from '../../pages/pupil/part-page.tsx'
import type { SeenPortfolio } from '../portfolio.actions.ts'
import type { PortfolioMistake, PortfolioWrong } from '../typed.ts'
import { LISTS } from './addresses.ts'
import { EntryView } from './entry-view.tsx'
import { portfolioWords } from './words.ts'

export interface SharedModel {
  seen: SeenPortfolio
  /** the entry to which a form was sent that is not right */
  wrongAt: string | null
  typed: URLSearchParams
  mistakes: readonly PortfolioWrong[]
}

/** What a pupil shares, for who guides the pupil at either school. */
export function sharedPage(c: AppContext, { seen, wrongAt, typed, mistakes }: SharedModel) {
  const { language } = c.var.address
  const t = portfolioWords(language)
  const { pupil, entries, mayAnswer } = seen
  const at = (below: string): string => pupilHref(language, pupil.id, `/portfolio/${below}`)
  return partPage(c, {
    pupil,
    part: 'portfolio',
    title: t.title,
    lead: t.lead(pupil.name),
    actions: whyMay(c.var.viewer, 'route/design') && (
      <ButtonLink second href={link(language, LISTS)}>
        {t.listsLink}
      </ButtonLink>
    ),
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        {entries.length === 0 && <p class="section">{t.noneShared}</p>}
        {entries.map((entry) => {
          const isWrong = entry.id === wrongAt
          const f = fieldsOf<PortfolioMistake>({
            ...{ language, typed: isWrong ? typed : new URLSearchParams(), mistakes: isWrong ? mistakes : [] },
            ...{ sentences: t.mistake, labels: t.field },
          })
          return (
            <EntryView language={language} entry={entry} hrefOf={({ id }) => at(`bestand/${id}`)}>
              {mayAnswer && (
                <details open={isWrong}>
                  <summary>{t.giveFeedback}</summary>
                  <form method="post" action={at(`${entry.id}/reactie`)}>
                    {f.wrongs}
                    <label>
                      {t.giveFeedbackOn(entry.title)}
                      <textarea name="reactie" rows={3} required maxlength={5000}>
                        {isWrong ? typed.get('reactie') : ''}
                      </textarea>
                    </label>
                    <SubmitButton second>{t.giveFeedback}</SubmitButton>
                  </form>
                </details>
              )}
            </EntryView>
          )
        })}
      </>
    ),
  })
}
