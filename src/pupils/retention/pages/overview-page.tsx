import { grantsWith } from '#platform/access/viewer.ts'
import { link } from '#platform/http/address.ts'
import { formatDate, formatNumber } from '#platform/i18n.ts'
import { dayOf } from '#platform/platform.ts'
import { SubmitButton } from '#ui/button.tsx'
import { ScrollBox } from '#ui/scroll-box.tsx'
import { seeOverview } from '../actions.ts'
import type { LegalHold } from '../hold.store.ts'
import type { RetentionList } from '../list.store.ts'
import { BASE, listPath } from './addresses.ts'
import { retentionPage } from './frame.tsx'
import { TermsSection } from './terms-section.tsx'
import { type Visit, whoOf } from './visit.ts'

/** What is to be approved, what is on hold, what was done, and the terms behind it. */
export async function overviewPage(visit: Visit) {
  const { words: t, request, platform, c } = visit
  const { lists, holds } = await seeOverview(platform.db, request)
  return retentionPage(visit, {
    title: t.title,
    lead: t.lead,
    children: (
      <>
        {c.var.address.query.has('gewijzigd') && <p role="status">{t.changed}</p>}
        <OpenSection visit={visit} lists={lists.filter(({ approvedAt }) => approvedAt === null)} />
        <HoldSection visit={visit} holds={holds} />
        <DoneSection visit={visit} lists={lists.filter(({ approvedAt }) => approvedAt !== null)} />
        <TermsSection visit={visit} />
      </>
    ),
  })
}

function OpenSection({ visit, lists }: { visit: Visit; lists: RetentionList[] }) {
  const { words: t, language, request } = visit
  const decides = grantsWith(request.viewer, 'retention/approve').some(({ scopeKind }) => ['institution', 'region'].includes(scopeKind))
  return (
    <section class="section" aria-labelledby="goedkeuren">
      <h2 id="goedkeuren">{t.openTitle}</h2>
      {lists.length === 0 && <p class="quiet">{decides ? t.nothingOpen : t.notYours}</p>}
      <ul class="tasks">
        {lists.map(({ id, institutionName, drawnUpOn, items, kept, held }) => (
          <li>
            <a href={link(language, listPath(id))}>{t.open(institutionName, formatDate(language, drawnUpOn))}</a>
            <p>{t.openCount(formatNumber(language, items), formatNumber(language, items - kept - held))}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function HoldSection({ visit, holds }: { visit: Visit; holds: LegalHold[] }) {
  const { words: t, language } = visit
  return (
    <section class="section" aria-labelledby="vastgehouden">
      <h2 id="vastgehouden">{t.holdsTitle}</h2>
      <p class="prose">{holds.length === 0 ? t.noHolds : t.holdsLead}</p>
      <ul class="tasks">
        {holds.map((hold) => (
          <li>
            <p>
              <strong>{t.hold(whoOf(visit, hold), formatDate(language, dayOf(hold.placedAt)))}</strong>{' '}
              {hold.placedBy && t.placedBy(hold.placedBy)}
            </p>
            <p>{hold.reason}</p>
            <form method="post" action={link(language, `${BASE}/opheffen/${hold.id}`)}>
              <SubmitButton second slim label={t.liftOf(whoOf(visit, hold))}>
                {t.lift}
              </SubmitButton>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}

function DoneSection({ visit, lists }: { visit: Visit; lists: RetentionList[] }) {
  const { words: t, language } = visit
  if (lists.length === 0) return null
  return (
    <section class="section">
      <h2 id="afgehandeld">{t.doneTitle}</h2>
      <ScrollBox label={t.doneTitle}>
        <table class="table">
          <caption class="visually-hidden">{t.doneTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{t.done.list}</th>
              <th scope="col">{t.done.approved}</th>
              <th scope="col" class="num">
                {t.done.destroyed}
              </th>
              <th scope="col" class="num">
                {t.done.left}
              </th>
            </tr>
          </thead>
          <tbody>
            {lists.map((list) => (
              <tr>
                <th scope="row">
                  <a href={link(language, listPath(list.id))}>{t.open(list.institutionName, formatDate(language, list.drawnUpOn))}</a>
                </th>
                <td>{list.approvedAt && t.approvedBy(formatDate(language, dayOf(list.approvedAt)), list.approvedBy ?? '')}</td>
                <td class="num">{list.carriedOutAt ? formatNumber(language, list.destroyed) : t.waiting}</td>
                <td class="num">{list.carriedOutAt ? formatNumber(language, list.items - list.destroyed) : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  )
}
