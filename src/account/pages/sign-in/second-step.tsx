import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import { SubmitButton } from '#ui/button.tsx'
import { type Mistake, WrongList } from '#ui/form/wrong-list.tsx'
import { passSecondStep } from '../../second-factor/actions.ts'
import type { Desk } from '../desk.ts'
import { CodeField } from '../fields.tsx'
import { accountPage } from '../frame.tsx'
import { verderIn, wayOnwards } from '../onwards.ts'
import { words } from '../words.ts'
import { codeMistake } from './code-mistake.ts'

export function addSecondStep(app: App, desk: Desk): void {
  page(app, '/aanmelden/tweede-stap', 'public', async (c) => {
    const verder = verderIn(c.var.address.query)
    const current = await desk.sessions.current(c)
    if (!current) return c.redirect(link(c.var.address.language, '/aanmelden', verder ? { verder } : {}), 303)
    if (current.session.standing !== 'second-step') return c.redirect(wayOnwards(c, current.session.standing, verder), 303)
    return secondStepPage(c, { verder })
  })

  action(app, '/aanmelden/tweede-stap', 'public', async (c) => {
    const form = await readForm(c)
    const verder = verderIn(form)
    const current = await desk.sessions.current(c)
    // ten minutes went by: begin again
    if (current?.session.standing !== 'second-step') return c.redirect(link(c.var.address.language, '/aanmelden'), 303)
    const answer = await passSecondStep(desk, current.session, form.get('code') ?? '')
    if ('refused' in answer) {
      const { mistake, status } = codeMistake(c, desk, 'code', answer)
      return secondStepPage(c, { verder, mistakes: [mistake], status })
    }
    await desk.sessions.keep(c, answer.token)
    return c.redirect(wayOnwards(c, 'signed-in', verder), 303)
  })
}

function secondStepPage(c: AppContext, shown: { verder: string | null; mistakes?: Mistake[]; status?: ContentfulStatusCode }) {
  const { verder, mistakes = [], status = 200 } = shown
  const { language } = c.var.address
  const t = words(language)
  return accountPage(c, {
    title: t.secondStep.title,
    lead: t.secondStep.lead,
    status,
    children: (
      <>
        <WrongList title={t.signIn.wrongTitle} mistakes={mistakes} />
        <form method="post" action={link(language, '/aanmelden/tweede-stap')} data-turbo="false">
          {verder && <input type="hidden" name="verder" value={verder} />}
          <CodeField name="code" label={t.secondStep.code} hint={t.secondStep.codeHint} mistakes={mistakes} />
          <p class="actions">
            <SubmitButton>{t.secondStep.submit}</SubmitButton>
          </p>
        </form>
        <form class="section" method="post" action={link(language, '/afmelden')} data-turbo="false">
          <p class="quiet">{t.secondStep.lost}</p>
          <button type="submit" class="as-link">
            {t.secondStep.again}
          </button>
        </form>
      </>
    ),
  })
}
