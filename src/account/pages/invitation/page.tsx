import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { ButtonLink, SubmitButton } from '#ui/button.tsx'
import { type Mistake, WrongList } from '#ui/form/wrong-list.tsx'
import type { Invitation, InvitationFinding } from '../../invitation/invitation.ts'
import { PASSWORD_LEAST } from '../../password/rules.ts'
import type { Desk } from '../desk.ts'
import { EmailField, PasswordField } from '../fields.tsx'
import { accountPage } from '../frame.tsx'
import { words } from '../words.ts'

export interface InvitationPageProps {
  invitation: Invitation
  typedEmail: string
  mistakes: Mistake[]
  status?: ContentfulStatusCode
}

/** How somebody who is invited will sign in from now on. */
export function invitationPage(
  c: AppContext,
  { providers }: Desk,
  { invitation, typedEmail, mistakes, status = 200 }: InvitationPageProps,
) {
  const { language, path } = c.var.address
  const { invitation: t, signIn, password } = words(language)
  return accountPage(c, {
    title: t.title(invitation.givenName),
    lead: t.lead,
    status,
    children: (
      <>
        <WrongList title={t.wrongTitle} mistakes={mistakes} />
        {providers.length > 0 && (
          <section class="section" aria-labelledby="school">
            <h2 id="school">{signIn.providers}</h2>
            <p class="actions">
              {providers.map(({ id, label }) => (
                <ButtonLink href={link(language, `${path}/bij/${id}`)} outside>
                  {t.byProvider(label)}
                </ButtonLink>
              ))}
            </p>
          </section>
        )}
        <section class="section" aria-labelledby="wachtwoord-deel">
          <h2 id="wachtwoord-deel">{signIn.byPassword}</h2>
          <form method="post" action={link(language, path)} data-turbo="false">
            {invitation.email === null ? (
              <EmailField name="email" label={t.email} hint={t.emailHint} typed={typedEmail} mistakes={mistakes} />
            ) : (
              <p id="email" class="field">
                {t.emailIs(invitation.email)}
              </p>
            )}
            <PasswordField name="wachtwoord" label={t.password} hint={password.hint(PASSWORD_LEAST)} mistakes={mistakes} fresh />
            <p class="actions">
              <SubmitButton>{t.submit}</SubmitButton>
            </p>
          </form>
        </section>
      </>
    ),
  })
}

/** Why it cannot be accepted, and what to do. */
export function closedPage(c: AppContext, finding: InvitationFinding) {
  const { language } = c.var.address
  const t = words(language).invitation
  return accountPage(c, {
    title: t.finding[finding],
    lead: t.findingLead[finding],
    status: finding === 'unknown' ? 404 : 410,
    children: (
      <p class="actions">
        <ButtonLink href={link(language, '/aanmelden')} second>
          {t.toSignIn}
        </ButtonLink>
      </p>
    ),
  })
}
