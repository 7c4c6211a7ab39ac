import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate } from '#platform/i18n.ts'
import { pupilsPage } from '../../pages/frame.tsx'
import type { Link } from '../ask.actions.ts'
import { cohortPath, FOLLOW_UPS } from './addresses.ts'
import { followUpWords } from './words.ts'

/** The only page on which the link ever stands: to be printed, or given. `sent`: to which address; null: it could not be. */
export function linkPage(c: AppContext, { one, expiresOn }: Link, address: string, sent: string | null | undefined) {
  const { language } = c.var.address
  const t = followUpWords(language)
  return pupilsPage(c, {
    title: t.linkTitle(one.name),
    lead: sent ? t.linkSent(sent) : t.linkCard,
    crumbs: [{ label: t.title, href: link(language, FOLLOW_UPS) }],
    children: (
      <>
        {sent === null && <p class="banner wait">{t.linkFailed}</p>}
        {!sent && (
          <section class="panel section">
            <p>{(one.moment === null ? t.telling : t).cardText(one.name.split(' ')[0] ?? '', one.routeName)}</p>
            <p class="one-time-link">{address}</p>
            <p class="small">{t.linkUntil(formatDate(language, expiresOn))}</p>
          </section>
        )}
        <p class="section-s">
          <a href={link(language, cohortPath(one.routeId, one.cohort))}>{t.back}</a>
        </p>
      </>
    ),
  })
}
