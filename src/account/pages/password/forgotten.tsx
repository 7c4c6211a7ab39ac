import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import { SubmitButton } from '#ui/button.tsx'
import { type Mistake, WrongList } from '#ui/form/wrong-list.tsx'
import { requestReset } from '../../password/actions.ts'
import { type Desk, fromOf } from '../desk.ts'
import { EmailField } from '../fields.tsx'
import { accountPage } from '../frame.tsx'
import { tooManyText, words } from '../words.ts'

const PATH = '/wachtwoord-vergeten'

export function addForgotten(app: App, desk: Desk): void {
  page(app, PATH, 'public', (c) => forgottenPage(c, desk, '', []))

  action(app, PATH, 'public', async (c) => {
    const { language } = c.var.address
    const t = words(language).password
    const email = (await readForm(c)).get('email') ?? ''
    if (!desk.platform.mail.canSend) return forgottenPage(c, desk, email, [])
    const until = await requestReset(desk, email, fromOf(c, desk), { subject: t.mailSubject, text: t.mailText }, (token) =>
      [desk.platform.baseUrl, link(language, `/wachtwoord-nieuw/${token}`)].join(''),
    )
    if (!until) return accountPage(c, { title: t.sentTitle, lead: t.sent })
    return forgottenPage(c, desk, email, [{ field: 'email', sentence: tooManyText(language, until, desk.platform.now()) }])
  })
}

/** Without a mail server: whom to ask. */
function forgottenPage(c: AppContext, { platform }: Desk, typed: string, mistakes: Mistake[]) {
  const { language } = c.var.address
  const { password: t, signIn } = words(language)
  if (!platform.mail.canSend) return accountPage(c, { title: t.forgottenTitle, lead: t.noMail })
  return accountPage(c, {
    title: t.forgottenTitle,
    lead: t.forgottenLead,
    status: mistakes.length > 0 ? 429 : 200,
    children: (
      <>
        <WrongList title={t.wrongTitle} mistakes={mistakes} />
        <form method="post" action={link(language, PATH)} data-turbo="false">
          <EmailField name="email" label={signIn.email} typed={typed} mistakes={mistakes} />
          <p class="actions">
            <SubmitButton>{t.send}</SubmitButton>
          </p>
        </form>
      </>
    ),
  })
}
