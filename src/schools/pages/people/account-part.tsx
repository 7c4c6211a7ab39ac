import { link } from '#platform/http/address.ts'
import { formatDate } from '#platform/i18n.ts'
import { dayOf } from '#platform/platform.ts'
import { SubmitButton } from '#ui/button.tsx'
import type { Invitation } from '../../people/invitation.store.ts'
import type { Person } from '../../people/person.ts'
import type { Visit } from '../shared/visit.ts'
import { personHref } from './with-person.ts'
import { peopleWords } from './words.ts'

/** Whether somebody can sign in, and what can be done about it. The answer to an invitation may be a link that stands nowhere else. */
export function AccountPart({
  visit,
  person,
  invitation,
  account,
}: {
  visit: Visit
  person: Person
  invitation: Invitation | null
  account: boolean
}) {
  const t = peopleWords(visit.language).person
  const isOpen = invitation !== null && invitation.acceptedAt === null && invitation.expiresAt > visit.platform.now()
  return (
    <section class="section" aria-labelledby="aanmelden">
      <h2 id="aanmelden">{t.account}</h2>
      <p>
        {account ? t.hasAccount : stateOf(visit, invitation, isOpen)}{' '}
        {account && <a href={link(visit.language, `/account/hulp/${person.id}`)}>{t.help}</a>}
      </p>
      {!account && person.email && (
        <div class="actions">
          <form method="post" action={personHref(visit, person, '/uitnodigen')} data-turbo="false">
            <SubmitButton second={invitation !== null}>{invitation ? t.inviteAgain : t.invite}</SubmitButton>
          </form>
          {isOpen && (
            <form method="post" action={personHref(visit, person, '/uitnodiging-intrekken')}>
              <SubmitButton second>{t.withdraw}</SubmitButton>
            </form>
          )}
        </div>
      )}
    </section>
  )
}

function stateOf({ language }: Visit, invitation: Invitation | null, isOpen: boolean): string {
  const t = peopleWords(language).person
  if (!invitation) return t.notInvited
  const [made, ends] = [invitation.createdAt, invitation.expiresAt].map((moment) => formatDate(language, dayOf(moment)))
  return isOpen ? t.invited(made ?? '', ends ?? '') : t.expired(ends ?? '')
}
