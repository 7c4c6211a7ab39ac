import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import { SubmitButton } from '#ui/button.tsx'
import { eraseFactor, type Helped, makePasswordLink, whomMayHelp } from '../../help/actions.ts'
import type { Desk } from '../desk.ts'
import { accountPage } from '../frame.tsx'
import { words } from '../words.ts'

const PATH = '/account/hulp/:person'

/** For who has lost password or phone: a link to give, or the second step erased. */
export function addHelp(app: App, { platform }: Desk): void {
  const helpedOf = async (c: AppContext) => (c.var.viewer ? whomMayHelp(platform, c.var.viewer, c.req.param('person') ?? '') : null)

  page(app, PATH, 'people/change', async (c) => {
    const helped = await helpedOf(c)
    return helped ? helpPage(c, helped, {}) : c.notFound()
  })

  action(app, PATH, 'people/change', async (c) => {
    const [helped, { viewer, requestId, address }] = [await helpedOf(c), c.var]
    if (!helped || !viewer) return c.notFound()
    const what = (await readForm(c)).get('wat')
    if (what === 'wachtwoord') {
      const token = await makePasswordLink(platform, viewer, helped, requestId)
      return helpPage(
        c,
        helped,
        token ? { link: platform.baseUrl + link(address.language, `/wachtwoord-nieuw/${token}`) } : { isTaken: true },
      )
    }
    if (what !== 'tweede-stap') return helpPage(c, helped, {})
    await eraseFactor(platform, viewer, helped, requestId)
    return helpPage(c, { ...helped, hasFactor: false }, { isErased: true })
  })
}

interface Done {
  link?: string
  isErased?: boolean
  isTaken?: boolean
}

function helpPage(c: AppContext, helped: Helped, { link: shown, isErased, isTaken }: Done) {
  const { help: t, invitation } = words(c.var.address.language)
  return accountPage(c, {
    title: t.title(helped.name),
    lead: t.lead,
    status: isTaken ? 422 : 200,
    children: (
      <>
        {isErased && (
          <p class="banner" role="status">
            {t.factorDone}
          </p>
        )}
        {isTaken && (
          <p class="banner bad" role="alert">
            {invitation.finding['email-in-use']}
          </p>
        )}
        <section class="section" aria-labelledby="wachtwoord">
          <h2 id="wachtwoord">{t.passwordTitle}</h2>
          {shown ? (
            <ShownLink text={t.passwordLink} link={shown} />
          ) : (
            <HelpForm c={c} what="wachtwoord" text={t.passwordText} submit={t.passwordSubmit} />
          )}
        </section>
        <section class="section" aria-labelledby="tweede-stap">
          <h2 id="tweede-stap">{t.factorTitle}</h2>
          {helped.hasFactor ? (
            <HelpForm c={c} what="tweede-stap" text={t.factorText} submit={t.factorSubmit} />
          ) : (
            <p class="prose">{t.factorNone}</p>
          )}
        </section>
      </>
    ),
  })
}

function ShownLink({ text, link: shown }: { text: string; link: string }) {
  return (
    <div class="banner" role="status">
      <p>{text}</p>
      <p>
        <code>{shown}</code>
      </p>
    </div>
  )
}

function HelpForm({ c, what, text, submit }: { c: AppContext; what: string; text: string; submit: string }) {
  const { language, path } = c.var.address
  return (
    <form method="post" action={link(language, path)} data-turbo="false">
      <p class="prose">{text}</p>
      <input type="hidden" name="wat" value={what} />
      <p class="actions">
        <SubmitButton second>{submit}</SubmitButton>
      </p>
    </form>
  )
}
