import { link as address } from '#platform/http/address.ts'
import { formatDate } from '#platform/i18n.ts'
import { dayOf } from '#platform/platform.ts'
import { ButtonLink } from '#ui/button.tsx'
import { plusDays } from '../../day.ts'
import type { Finding } from '../../finding.ts'
import { INVITATION_DAYS } from '../../people/invitation-link/actions.ts'
import { type Invited, invite, withdraw } from '../../people/inviting/actions.ts'
import { nameOf, type Person } from '../../people/person.ts'
import { findingText } from '../../words.ts'
import { schoolsPage } from '../shared/frame.tsx'
import { actOf, type Visit } from '../shared/visit.ts'
import { changing, personCrumb, personHref } from './with-person.ts'
import { peopleWords } from './words.ts'

/** Sent by mail: back to the person. Otherwise this page is the only place where the link ever stands. */
export const postInvitation = changing(async (visit, person) => {
  const invited = await invite(actOf(visit), person.id, visit.language)
  if (!invited.ok) return refusedPage(visit, person, invited.findings)
  const { link } = invited.value
  return link ? linkPage(visit, invited.value, link) : visit.c.redirect(stepOf(visit) ?? personHref(visit, person), 303)
})

export const postWithdrawal = changing(async (visit, person) => {
  const withdrawn = await withdraw(actOf(visit), person.id)
  return withdrawn.ok ? visit.c.redirect(personHref(visit, person), 303) : refusedPage(visit, person, withdrawn.findings)
})

/** Whoever was setting up the region goes on there: the next colleague waits. */
const stepOf = ({ c, language }: Visit): string | null =>
  c.var.address.query.get('van') === 'inrichten' ? address(language, '/inrichten/mensen') : null

function linkPage(visit: Visit, { person }: Invited, link: string) {
  const { c, language, platform } = visit
  const t = peopleWords(language).invitation
  // not in the browser's history either
  c.set('site', { ...c.var.site, neverStored: true })
  c.header('cache-control', 'no-store')
  const step = stepOf(visit)
  const until = formatDate(language, plusDays(dayOf(platform.now()), INVITATION_DAYS))
  return schoolsPage(visit, {
    part: 'mensen',
    title: t.title(nameOf(person)),
    lead: t.lead,
    crumbs: [personCrumb(visit, person)],
    children: (
      <>
        {platform.mail.canSend && <p class="banner wait">{t.failed}</p>}
        <section class="panel" aria-labelledby="link">
          <h2 id="link">{t.link}</h2>
          <p class="one-time-link">{link}</p>
          <p class="small">{t.until(until)}</p>
        </section>
        <p class="actions section-s">
          {step && <ButtonLink href={step}>{t.next}</ButtonLink>}
          <a href={personHref(visit, person)}>{t.back(nameOf(person))}</a>
        </p>
      </>
    ),
  })
}

function refusedPage(visit: Visit, person: Person, findings: readonly Finding[]) {
  const { language } = visit
  const t = peopleWords(language).invitation
  return schoolsPage(visit, {
    part: 'mensen',
    title: t.refused,
    lead: findings.map((finding) => findingText(language, finding)).join(' '),
    crumbs: [personCrumb(visit, person)],
    status: 422,
    children: (
      <p>
        <a href={personHref(visit, person)}>{t.back(nameOf(person))}</a>
      </p>
    ),
  })
}
