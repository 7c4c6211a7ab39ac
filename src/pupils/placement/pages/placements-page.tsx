import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { Badge } from '#ui/badge.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { partPage } from '../../pages/pupil/part-page.tsx'
import type { SeenPlacements } from '../placement.actions.ts'
import { standingOf } from '../placement.ts'
import { placementPath, placementsPath } from './addresses.ts'
import { daysOf, periodOf, TONE, titleOf } from './text.ts'
import { placementWords } from './words.ts'

/** The placements of one pupil: what runs first. */
export function placementsPage(c: AppContext, seen: SeenPlacements) {
  const { language } = c.var.address
  const t = placementWords(language)
  const { pupilId, name, placements, mayWrite, isOwn } = seen
  const add = mayWrite && <ButtonLink href={link(language, `${placementsPath(pupilId)}/nieuw`)}>{t.add}</ButtonLink>
  return partPage(c, {
    pupil: { id: pupilId, name },
    part: 'placement',
    title: t.title,
    lead: isOwn ? t.leadOwn : t.lead,
    actions: placements.length > 0 && add,
    children:
      placements.length === 0 ? (
        <section class="empty">
          <h2>{t.empty}</h2>
          <p>{isOwn ? t.emptyOwn : t.emptyText}</p>
          {add}
        </section>
      ) : (
        <Placements language={language} seen={seen} />
      ),
  })
}

function Placements({ language, seen: { pupilId, placements, day, isOwn } }: { language: Language; seen: SeenPlacements }) {
  const t = placementWords(language)
  return (
    <ol class="tasks section" aria-label={t.title}>
      {placements.map((one) => {
        const standing = standingOf(one, day)
        const facts = [periodOf(language, one), daysOf(language, one), one.coach].filter(Boolean)
        return (
          <li>
            <a href={link(language, placementPath(pupilId, one.id))}>{titleOf(language, one)}</a>
            <Badge tone={TONE[standing]}>{t.standing[standing]}</Badge>
            <p>{facts.join('; ')}</p>
            {!isOwn && one.findings.length > 0 && (
              <p>
                <Badge tone="wait">{`${t.findings}: ${one.findings.length}`}</Badge>
              </p>
            )}
          </li>
        )
      })}
    </ol>
  )
}
