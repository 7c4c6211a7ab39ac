import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { ButtonLink, SubmitButton } from '#ui/button.tsx'
import { type Mistake, WrongList } from '#ui/form/wrong-list.tsx'
import type { Desk } from '../desk.ts'
import { EmailField, PasswordField } from '../fields.tsx'
import { accountPage } from '../frame.tsx'
import { words } from '../words.ts'

export interface SignInPageProps {
  typedEmail?: string
  mistakes?: Mistake[]
  verder: string | null
  status?: ContentfulStatusCode
}

export function signInPage(c: AppContext, { providers }: Desk, { typedEmail = '', mistakes = [], verder, status = 200 }: SignInPageProps) {
  const { language } = c.var.address
  const t = words(language).signIn
  return accountPage(c, {
    title: t.title,
    lead: providers.length > 0 ? t.leadProviders : t.lead,
    status,
    children: (
      <>
        <WrongList title={t.wrongTitle} mistakes={mistakes} />
        {providers.length > 0 && (
          <section class="section" aria-labelledby="school">
            <h2 id="school">{t.providers}</h2>
            <p class="actions">
              {providers.map(({ id, label }) => (
                <ButtonLink href={link(language, `/aanmelden/bij/${id}`, verder ? { verder } : {})} outside>
                  {t.byProvider(label)}
                </ButtonLink>
              ))}
            </p>
          </section>
        )}
        <section class="section spaced" aria-labelledby="wachtwoord-deel">
          <h2 id="wachtwoord-deel">{t.byPassword}</h2>
          <form method="post" action={link(language, '/aanmelden')} data-turbo="false">
            {verder && <input type="hidden" name="verder" value={verder} />}
            <EmailField name="email" label={t.email} typed={typedEmail} mistakes={mistakes} />
            <PasswordField name="wachtwoord" label={t.password} mistakes={mistakes} />
            <p class="actions">
              <SubmitButton>{t.submit}</SubmitButton>
              <a href={link(language, '/wachtwoord-vergeten')}>{t.forgotten}</a>
            </p>
          </form>
          <p class="quiet">{t.noAccount}</p>
        </section>
      </>
    ),
  })
}
