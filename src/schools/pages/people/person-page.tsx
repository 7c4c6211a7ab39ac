import { formatDate } from '#platform/i18n.ts'
import { Badge } from '#ui/badge.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { findInvitation, hasAccount, type Invitation } from '../../people/invitation.store.ts'
import { type HeldRole, hasLeft, isOver, nameOf, type Person } from '../../people/person.ts'
import { whyMayChangePerson } from '../../people/rules/why-may-change-person.ts'
import { rolesToGive, whyMayGive } from '../../people/rules/why-may-give.ts'
import { roleText, scopeKindText } from '../../words.ts'
import { periodText } from '../shared/days.ts'
import { schoolsPage } from '../shared/frame.tsx'
import { see, type Visit } from '../shared/visit.ts'
import { sharedWords } from '../shared/words.ts'
import { AccountPart } from './account-part.tsx'
import { personHref, withPerson } from './with-person.ts'
import { peopleWords } from './words.ts'

/** Who somebody is, which roles, and whether this person can sign in. */
export const personPage = withPerson(async (visit, person) => {
  const { language, viewer, today, platform } = visit
  const t = peopleWords(language).person
  const mayChange = whyMayChangePerson(viewer, person, today) !== null
  const account = mayChange && (await hasAccount(platform.db, person.id))
  const invitation = mayChange ? await see(visit, (trx) => findInvitation(trx, person.id)) : null
  return schoolsPage(visit, {
    part: 'mensen',
    title: nameOf(person),
    lead: person.email ? t.lead(person.email) : t.leadWithout,
    crumbs: [],
    actions: <Actions visit={visit} person={person} mayChange={mayChange} />,
    children: <Contents visit={visit} person={person} invitation={invitation} account={account} mayChange={mayChange} />,
  })
})

function Actions({ visit, person, mayChange }: { visit: Visit; person: Person; mayChange: boolean }) {
  const { language, viewer, today } = visit
  const t = peopleWords(language).person
  const mayGive = rolesToGive(viewer).length > 0 && person.id !== viewer.personId && !hasLeft(person, today)
  return (
    <>
      {mayGive && <ButtonLink href={personHref(visit, person, '/rollen/nieuw')}>{t.giveRole}</ButtonLink>}
      {mayChange && (
        <ButtonLink second href={personHref(visit, person, '/wijzigen')}>
          {sharedWords(language).change}
        </ButtonLink>
      )}
      {mayChange && person.leftOn === null && (
        <ButtonLink second href={personHref(visit, person, '/vertrek')}>
          {t.leave}
        </ButtonLink>
      )}
    </>
  )
}

interface ContentsProps {
  visit: Visit
  person: Person
  invitation: Invitation | null
  account: boolean
  mayChange: boolean
}

function Contents({ visit, person, invitation, account, mayChange }: ContentsProps) {
  const { language, today } = visit
  const t = peopleWords(language).person
  const [past, now] = [person.roles.filter((held) => isOver(held, today)), person.roles.filter((held) => !isOver(held, today))]
  return (
    <>
      {person.leftOn && <Left visit={visit} person={person} leftOn={person.leftOn} mayChange={mayChange} />}
      <section aria-labelledby="rollen">
        <h2 id="rollen">{t.roles}</h2>
        {now.length === 0 ? <p class="quiet">{t.noRoles}</p> : <Roles visit={visit} person={person} roles={now} caption={t.roles} />}
      </section>
      {mayChange && !hasLeft(person, today) && <AccountPart visit={visit} person={person} invitation={invitation} account={account} />}
      {past.length > 0 && (
        <section class="section" aria-labelledby="eerder">
          <h2 id="eerder">{t.past}</h2>
          <Roles visit={visit} person={person} roles={past} caption={t.past} />
        </section>
      )}
    </>
  )
}

function Left({ visit, person, leftOn, mayChange }: { visit: Visit; person: Person; leftOn: string; mayChange: boolean }) {
  const { language, today } = visit
  const t = peopleWords(language).person
  const day = formatDate(language, leftOn)
  return (
    <div class="banner wait">
      <p>{hasLeft(person, today) ? t.leftOn(day) : t.leavesOn(day)}</p>
      {mayChange && (
        <form method="post" action={personHref(visit, person, '/terug')}>
          <button type="submit" class="as-link">
            {t.comeBack}
          </button>
        </form>
      )}
    </div>
  )
}

function Roles({ visit, person, roles, caption }: { visit: Visit; person: Person; roles: HeldRole[]; caption: string }) {
  const { language, viewer, today } = visit
  const t = peopleWords(language).person
  const mayEnd = (held: HeldRole): boolean => !isOver(held, today) && whyMayGive(viewer, held.role, held.scope) !== null
  const someEnd = roles.some(mayEnd)
  return (
    <table class="table cards">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.role}</th>
          <th scope="col">{t.place}</th>
          <th scope="col">{t.period}</th>
          {someEnd && <th scope="col">{t.doWith}</th>}
        </tr>
      </thead>
      <tbody>
        {roles.map((held) => (
          <tr>
            <th scope="row">
              {roleText(language, held.role)}
              {held.standsInFor && <small>{t.standsInFor(held.standsInFor.name)}</small>}
            </th>
            <td>
              {held.scope.label || t.unseenPlace}
              <small>{scopeKindText(language, held.scope.kind)}</small>
            </td>
            <td>
              {periodText(language, held.from, held.until, today)} {held.from > today && <Badge>{t.coming}</Badge>}
            </td>
            {someEnd && <td>{mayEnd(held) && <RoleLinks visit={visit} person={person} held={held} />}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function RoleLinks({ visit, person, held }: { visit: Visit; person: Person; held: HeldRole }) {
  const t = peopleWords(visit.language).person
  const role = roleText(visit.language, held.role)
  return (
    <span class="actions">
      <a href={personHref(visit, person, `/rollen/${held.assignmentId}/vervanging`)} aria-label={t.standInOf(role)}>
        {t.standIn}
      </a>
      <a href={personHref(visit, person, `/rollen/${held.assignmentId}/beeindigen`)} aria-label={t.endOf(role)}>
        {t.end}
      </a>
    </span>
  )
}
