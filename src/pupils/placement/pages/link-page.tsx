import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate } from '#platform/i18n.ts'
import { dayOf } from '#platform/platform.ts'
import { pupilHref } from '../../pages/addresses.ts'
import { pupilsPage } from '../../pages/frame.tsx'
import { linkExpires } from '../feedback/link.ts'
import type { SeenPlacements } from '../placement.actions.ts'
import { lastDayOf, type Placement } from '../placement.ts'
import { FEEDBACK, placementPath } from './addresses.ts'
import { placementWords } from './words.ts'

/** The only time that the link is shown. */
export function linkPage(
  c: AppContext,
  { pupilId, name }: SeenPlacements,
  placement: Placement,
  { token, baseUrl, now }: { token: string; baseUrl: string; now: Date },
) {
  const { language } = c.var.address
  const { link: t } = placementWords(language)
  return pupilsPage(c, {
    title: t.title,
    lead: t.lead(placement.company ?? ''),
    crumbs: [{ label: name, href: pupilHref(language, pupilId) }],
    children: (
      <div class="prose">
        <p class="panel">
          <code>{`${baseUrl}${link(language, `${FEEDBACK}/${token}`)}`}</code>
        </p>
        <p>{t.until(formatDate(language, dayOf(linkExpires(lastDayOf(placement), now))))}</p>
        <p>{t.shows}</p>
        <p>
          <a href={link(language, placementPath(pupilId, placement.id))}>{t.back}</a>
        </p>
      </div>
    ),
  })
}
