import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import type { Platform } from '#platform/platform.ts'
import { Tick } from '#ui/form/field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Page } from '#ui/page.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { render } from '#ui/render.ts'
import { answer } from '../../finding.ts'
import { type FirstBeheerder, isSetupOpen, startRegion } from '../../setup/actions.ts'
import { peopleWords } from '../people/words.ts'
import { type FormState, questions, SchoolsForm } from '../shared/form.tsx'
import { typedIn } from '../shared/visit.ts'
import { PROGRESS, setupWords } from './words.ts'

export interface SetupOptions {
  /** asked for when others can reach the server; null = not needed */
  setupCode: string | null
  /** what is wrong with a password, as a sentence; null = nothing */
  passwordProblem(password: string, email: string, language: Language): string | null
  /** gives the first beheerder an account, signs in and leads on, at last to `verder` */
  firstAccount(c: AppContext, first: FirstBeheerder, verder: string): Promise<Response>
}

/** Only while there is no region; afterwards it leads to the steps. */
export async function startPage(c: AppContext, platform: Platform, options: SetupOptions) {
  if (!(await isSetupOpen(platform))) return c.redirect(link(c.var.address.language, PROGRESS), 303)
  return show(c, options, { typed: new Map() })
}

export async function postStart(c: AppContext, platform: Platform, options: SetupOptions) {
  const { language } = c.var.address
  const typed = await typedIn(c)
  const rules = {
    setupCode: options.setupCode,
    passwordProblem: (password: string, email: string) => options.passwordProblem(password, email, language),
  }
  const started = await startRegion(platform, typed, rules, c.var.requestId)
  return started.ok
    ? options.firstAccount(c, started.value, link(language, PROGRESS))
    : show(c, options, { typed, findings: started.findings })
}

function show(c: AppContext, { setupCode }: SetupOptions, state: FormState) {
  const { address, site } = c.var
  const t = setupWords(address.language).start
  return render(
    c,
    <Page address={address} site={site} title={t.title} section={null}>
      <PageHead title={t.title} lead={t.lead} />
      <SchoolsForm language={address.language} state={state} submit={t.submit} back={link(address.language, '/')} plain>
        <Fields language={address.language} state={state} asksCode={setupCode !== null} />
      </SchoolsForm>
    </Page>,
    state.findings ? 422 : 200,
  )
}

/** A password is never written back into a page. */
function Fields({ language, state, asksCode }: { language: Language; state: FormState; asksCode: boolean }) {
  const [t, person] = [setupWords(language).start, peopleWords(language).form]
  const { line } = questions(language, state)
  const secret = (name: string) => ({ ...line(name), value: '', type: 'password' as const, autocomplete: 'new-password' })
  return (
    <>
      {asksCode && <TextField {...line('code')} label={t.code} hint={t.codeHint} autocomplete="off" />}
      <TextField {...line('regio')} label={t.region} hint={t.regionHint} autocomplete="off" />
      <TextField {...line('voornaam')} label={person.givenName} autocomplete="given-name" />
      <TextField {...line('tussenvoegsel')} label={person.infix} hint={person.infixHint} size={10} autocomplete="additional-name" />
      <TextField {...line('achternaam')} label={person.familyName} autocomplete="family-name" />
      <TextField {...line('email')} label={t.email} hint={t.emailHint} type="email" autocomplete="username" />
      <TextField {...secret('wachtwoord')} label={t.password} hint={t.passwordHint} />
      <TextField {...secret('nogmaals')} label={t.again} />
      <Tick name="coordinator" label={t.coordinator} hint={t.coordinatorHint} ticked={answer(state.typed, 'coordinator') === 'ja'} />
    </>
  )
}
