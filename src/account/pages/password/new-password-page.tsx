import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { AppContext } from '#platform/http/app.ts'
import { SubmitButton } from '#ui/button.tsx'
import { type Mistake, WrongList } from '#ui/form/wrong-list.tsx'
import { PASSWORD_LEAST } from '../../password/rules.ts'
import { PasswordField } from '../fields.tsx'
import { accountPage } from '../frame.tsx'
import { words } from '../words.ts'

export interface NewPasswordProps {
  title: string
  lead: string
  /** where the form goes */
  to: string
  /** the old one is asked for */
  withOld: boolean
  mistakes?: Mistake[]
  status?: ContentfulStatusCode
}

/** A new password, by a link or by the old one. */
export function newPasswordPage(c: AppContext, { title, lead, to, withOld, mistakes = [], status = 200 }: NewPasswordProps) {
  const t = words(c.var.address.language).password
  return accountPage(c, {
    title,
    lead,
    status,
    isOwn: withOld,
    children: (
      <>
        <WrongList title={t.wrongTitle} mistakes={mistakes} />
        <form method="post" action={to} data-turbo="false">
          {withOld && <PasswordField name="huidig" label={t.old} mistakes={mistakes} />}
          <PasswordField name="wachtwoord" label={t.next} hint={t.hint(PASSWORD_LEAST)} mistakes={mistakes} fresh />
          <p class="actions">
            <SubmitButton>{t.save}</SubmitButton>
          </p>
        </form>
      </>
    ),
  })
}
