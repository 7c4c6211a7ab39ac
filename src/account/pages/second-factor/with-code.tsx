import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import { SubmitButton } from '#ui/button.tsx'
import { type Mistake, WrongList } from '#ui/form/wrong-list.tsx'
import { dropFactor, renewCodes } from '../../second-factor/actions.ts'
import { type Desk, signedIn } from '../desk.ts'
import { CodeField } from '../fields.tsx'
import { accountPage } from '../frame.tsx'
import { codeMistake } from '../sign-in/code-mistake.ts'
import { words } from '../words.ts'
import { recoveryCodesPage } from './codes-page.tsx'

const RENEW = '/account/herstelcodes'
const DROP = '/account/tweede-stap-uit'

/** New recovery codes, and doing without: both for who shows a code once more. */
export function addWithCode(app: App, desk: Desk): void {
  page(app, RENEW, 'signed-in', (c) => codePage(c, RENEW))
  action(app, RENEW, 'signed-in', async (c) => {
    const [{ session }, form] = [await signedIn(c, desk), await readForm(c)]
    const answer = await renewCodes(desk, session, form.get('code') ?? '', c.var.requestId)
    if ('recoveryCodes' in answer) return recoveryCodesPage(c, answer.recoveryCodes, link(c.var.address.language, '/account'))
    const { mistake, status } = codeMistake(c, desk, 'code', answer)
    return codePage(c, RENEW, { mistakes: [mistake], status })
  })

  page(app, DROP, 'signed-in', (c) => codePage(c, DROP))
  action(app, DROP, 'signed-in', async (c) => {
    const [{ session }, form] = [await signedIn(c, desk), await readForm(c)]
    const { language } = c.var.address
    const refusal = await dropFactor(desk, session, form.get('code') ?? '', c.var.requestId)
    if (!refusal) return c.redirect(link(language, '/account', { bericht: 'tweede-stap-weg' }), 303)
    if (refusal.refused === 'obligatory')
      return codePage(c, DROP, { mistakes: [{ field: 'code', sentence: words(language).refused.obligatory }], status: 422 })
    const { mistake, status } = codeMistake(c, desk, 'code', refusal)
    return codePage(c, DROP, { mistakes: [mistake], status })
  })
}

function codePage(
  c: AppContext,
  path: typeof RENEW | typeof DROP,
  { mistakes = [], status = 200 }: { mistakes?: Mistake[]; status?: ContentfulStatusCode } = {},
) {
  const { language } = c.var.address
  const { codes, dropFactor: drop, setUp } = words(language)
  const t = path === RENEW ? { title: codes.renewTitle, lead: codes.renewLead, submit: codes.renewSubmit } : drop
  return accountPage(c, {
    title: t.title,
    lead: t.lead,
    status,
    isOwn: true,
    children: (
      <>
        <WrongList title={setUp.wrongTitle} mistakes={mistakes} />
        <form method="post" action={link(language, path)} data-turbo="false">
          <CodeField name="code" label={codes.code} mistakes={mistakes} />
          <p class="actions">
            <SubmitButton>{t.submit}</SubmitButton>
          </p>
        </form>
      </>
    ),
  })
}
