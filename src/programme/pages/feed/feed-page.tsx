import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatMoment, formatNumber, type Language } from '#platform/i18n.ts'
import { ButtonLink, SubmitButton } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { render } from '#ui/render.ts'
import type { Feed } from '../../feed/actions.ts'
import { calendarOf } from '../../feed/calendar-of.ts'
import type { CalendarLink } from '../../feed/feed.store.ts'
import { feedWords } from '../../feed/words.ts'
import { programmeWords } from '../../words.ts'

export interface FeedModel extends Feed {
  links: readonly CalendarLink[]
}

/** The route's calendar: the file, and one's own secret links. `fresh`: the link that was made just now. */
export function feedPage(c: AppContext, { route, cohort, links }: FeedModel, { fresh, tooMany }: { fresh?: string; tooMany?: boolean }) {
  const { address, site } = c.var
  const { language } = address
  const t = feedWords(language)
  const crumbs = [
    { label: programmeWords(language).section, href: link(language, '/programma') },
    { label: route.name, href: link(language, `/programma/${route.id}`) },
    { label: t.title },
  ]
  const at = link(language, `/programma/${route.id}/agenda`)
  const n = calendarOf(language, route, cohort).events.length
  return render(
    c,
    <Page address={address} site={site} title={`${t.title} – ${route.name}`} section="programma" crumbs={crumbs}>
      <PageHead
        title={t.title}
        lead={cohort ? t.lead(String(cohort.startYear), String(cohort.number)) : t.leadNone}
        actions={
          cohort && (
            <ButtonLink outside href={`${at}.ics`}>
              {t.download}
            </ButtonLink>
          )
        }
      />
      {cohort && (
        <p class="prose">
          {t.events(formatNumber(language, n))} {t.noTimes}
        </p>
      )}
      <section class="section" aria-labelledby="link">
        <h2 id="link">{t.linkTitle}</h2>
        <p class="prose">{t.linkLead}</p>
        {tooMany && (
          <p class="banner bad" role="alert">
            {t.tooMany}
          </p>
        )}
        {fresh && <Fresh language={language} address={fresh} />}
        {/* the answer itself shows the link, and Turbo only follows a redirect */}
        <form class="section-s" method="post" action={at} data-turbo="false">
          <SubmitButton second={cohort !== null}>{t.make}</SubmitButton>
        </form>
      </section>
      {links.length > 0 && <Links language={language} links={links} at={at} />}
    </Page>,
    tooMany ? 422 : 200,
  )
}

function Fresh({ language, address }: { language: Language; address: string }) {
  const t = feedWords(language)
  return (
    <div class="banner section-s" role="status">
      <b>{t.fresh}.</b> {t.freshLead}
      <div class="field">
        <label for="adres">{t.linkLabel}</label>
        <input id="adres" class="copied" value={address} readonly />
      </div>
    </div>
  )
}

function Links({ language, links, at }: { language: Language; links: readonly CalendarLink[]; at: string }) {
  const t = feedWords(language)
  return (
    <section class="section" aria-labelledby="links">
      <h2 id="links">{t.links}</h2>
      <table class="table cards">
        <caption class="visually-hidden">{t.links}</caption>
        <tbody>
          {links.map(({ id, madeAt }) => {
            const moment = formatMoment(language, madeAt)
            return (
              <tr>
                <th scope="row">{t.made(moment)}</th>
                <td class="main">
                  <form method="post" action={at}>
                    <input type="hidden" name="trek-in" value={id} />
                    <SubmitButton second slim label={t.revokeLabel(moment)}>
                      {t.revoke}
                    </SubmitButton>
                  </form>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
