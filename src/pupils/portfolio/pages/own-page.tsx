import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { Badge } from '#ui/badge.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { pupilsPage } from '../../pages/frame.tsx'
import type { SeenPortfolio } from '../portfolio.actions.ts'
import { PORTFOLIO } from './addresses.ts'
import { EntryView } from './entry-view.tsx'
import { portfolioWords } from './words.ts'

/** The pupil's own collection, the newest first. */
export function ownPortfolioPage(c: AppContext, { entries }: SeenPortfolio) {
  const { language } = c.var.address
  const t = portfolioWords(language)
  return pupilsPage(c, {
    title: t.ownTitle,
    lead: t.ownLead,
    actions: (
      <>
        <ButtonLink href={link(language, `${PORTFOLIO}/nieuw`)}>{t.add}</ButtonLink>
        {entries.length > 0 && (
          <ButtonLink second href={link(language, `${PORTFOLIO}/alles.zip`)}>
            {t.download}
          </ButtonLink>
        )}
      </>
    ),
    children: (
      <>
        {entries.length === 0 && <p class="section">{t.none}</p>}
        {entries.map((entry) => (
          <EntryView language={language} entry={entry} hrefOf={({ id }) => link(language, `${PORTFOLIO}/bestand/${id}`)}>
            <p>
              <Badge tone={entry.isShared ? 'good' : 'plain'}>{entry.isShared ? t.shared : t.own}</Badge>{' '}
              <a href={link(language, `${PORTFOLIO}/${entry.id}`)} aria-label={`${t.editLead} ${entry.title}`}>
                {t.editLead}
              </a>
            </p>
          </EntryView>
        ))}
      </>
    ),
  })
}
