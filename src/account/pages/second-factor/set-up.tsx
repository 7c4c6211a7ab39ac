import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import { SubmitButton } from '#ui/button.tsx'
import { type Mistake, WrongList } from '#ui/form/wrong-list.tsx'
import { continueSetUp, finishSetUp, startSetUp } from '../../second-factor/actions.ts'
import { totpAddress } from '../../second-factor/totp.ts'
import { SET_UP_PATH } from '../../session/viewer-of-session.ts'
import { type Desk, signedIn } from '../desk.ts'
import { CodeField } from '../fields.tsx'
import { accountPage } from '../frame.tsx'
import { verderIn } from '../onwards.ts'
import type { Current } from '../sessions.ts'
import { codeMistake } from '../sign-in/code-mistake.ts'
import { words } from '../words.ts'
import { recoveryCodesPage } from './codes-page.tsx'
import { QrCode } from './qr.tsx'

export function addSetUp(app: App, desk: Desk): void {
  page(app, SET_UP_PATH, 'signed-in', async (c) => {
    const current = await signedIn(c, desk)
    return setUpPage(c, current, { ...(await startSetUp(desk, current.session)), verder: verderIn(c.var.address.query) })
  })

  action(app, SET_UP_PATH, 'signed-in', async (c) => {
    const [current, form, t] = [await signedIn(c, desk), await readForm(c), words(c.var.address.language)]
    const sealed = form.get('sleutel') ?? ''
    const verder = verderIn(form)
    const totp = await continueSetUp(desk, current.session, sealed)
    if (totp === null) {
      const mistakes = [{ field: 'code', sentence: t.setUp.tooLate }]
      return setUpPage(c, current, { ...(await startSetUp(desk, current.session)), verder }, { mistakes, status: 422 })
    }
    const typed = { totp, code: form.get('code') ?? '', oldCode: form.get('huidige-code') ?? '' }
    const answer = await finishSetUp(desk, current.session, typed, c.var.requestId)
    if ('refused' in answer) {
      const { mistake, status } = codeMistake(c, desk, answer.of === 'old' ? 'huidige-code' : 'code', answer)
      return setUpPage(c, current, { totp, sealed, verder }, { mistakes: [mistake], status })
    }
    await desk.sessions.keep(c, answer.token)
    // who had to do this first was on the way elsewhere
    return recoveryCodesPage(
      c,
      answer.recoveryCodes,
      verder ?? link(c.var.address.language, current.session.standing === 'set-up' ? '/' : '/account'),
    )
  })
}

function setUpPage(
  c: AppContext,
  { session }: Current,
  { totp, sealed, verder }: { totp: string; sealed: string; verder: string | null },
  { mistakes = [], status = 200 }: { mistakes?: Mistake[]; status?: ContentfulStatusCode } = {},
) {
  const { language } = c.var.address
  const t = words(language).setUp
  const isObligatory = session.standing === 'set-up'
  return accountPage(c, {
    title: t.title,
    lead: isObligatory ? `${t.lead} ${t.obligatory}` : t.lead,
    status,
    isOwn: !isObligatory,
    children: (
      <>
        {session.hasFactor && <p class="banner wait">{t.replace}</p>}
        <WrongList title={t.wrongTitle} mistakes={mistakes} />
        <ol class="prose numbered spaced">
          <li>{t.stepApp}</li>
          <li>
            {t.stepScan}
            <QrCode text={totpAddress(totp, session.email, t.issuer)} label={t.picture} />
            <dl class="pairs">
              <dt>{t.key}</dt>
              <dd>
                <code>{totp.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
              </dd>
            </dl>
          </li>
          <li>{t.stepCode}</li>
        </ol>
        <form class="section" method="post" action={link(language, SET_UP_PATH)} data-turbo="false">
          <input type="hidden" name="sleutel" value={sealed} />
          {verder && <input type="hidden" name="verder" value={verder} />}
          {session.hasFactor && <CodeField name="huidige-code" label={t.oldCode} hint={t.oldCodeHint} mistakes={mistakes} />}
          <CodeField name="code" label={t.code} mistakes={mistakes} />
          <p class="actions">
            <SubmitButton>{t.submit}</SubmitButton>
          </p>
        </form>
      </>
    ),
  })
}
