import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { byId, named } from '#ui/form/fields.tsx'
import { pupilHref } from '../../pages/addresses.ts'
import { pupilsPage } from '../../pages/frame.tsx'
import type { Colleague, ReceivingSite } from '../receiver.store.ts'
import type { StartDesk } from '../start.actions.ts'
import { handOverFields, type Typed } from './fields.ts'
import { handOverWords } from './words.ts'

/** First the site, which is in the address; then who accepts there. */
export function startPage(c: AppContext, pupilId: string, desk: StartDesk, typed: Typed) {
  const { language } = c.var.address
  const t = handOverWords(language)
  const at = pupilHref(language, pupilId, '/overdracht/nieuw')
  return pupilsPage(c, {
    title: t.startTitle,
    lead: t.startLead,
    crumbs: [{ label: desk.name, href: pupilHref(language, pupilId, '/overdracht') }],
    status: typed.mistakes.length > 0 ? 422 : 200,
    children: (
      <section class="section">
        <SiteForm language={language} at={at} sites={desk.sites} typed={typed} hidden={{}} />
        {typed.typed.get('naar') && <StartForm language={language} at={at} desk={desk} typed={typed} />}
      </section>
    ),
  })
}

interface SiteFormProps {
  language: Language
  at: string
  sites: readonly ReceivingSite[]
  typed: Typed
  hidden: Record<string, string>
}

/** A form that only changes the address: works without script, and can be gone back from. */
export function SiteForm({ language, at, sites, typed, hidden }: SiteFormProps) {
  const t = handOverWords(language)
  const is = handOverFields(language, typed)
  return (
    <form method="get" action={at}>
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {is.select('naar', byId(sites, ''))}
      <SubmitButton second>{t.chooseSite}</SubmitButton>
    </form>
  )
}

interface StartFormProps {
  language: Language
  at: string
  desk: { receivers: readonly Colleague[] }
  typed: Typed
}

function StartForm({ language, at, desk, typed }: StartFormProps) {
  const t = handOverWords(language)
  const is = handOverFields(language, typed)
  if (desk.receivers.length === 0) return <p class="banner wait section-s">{t.noReceiver}</p>
  return (
    <form class="section-s" method="post" action={at}>
      {is.wrongs}
      <input type="hidden" name="naar" value={typed.typed.get('naar') ?? ''} />
      {is.select('ontvanger', byId(desk.receivers))}
      {is.select('soort', named(t.kind))}
      {is.date('begin')}
      <SubmitButton>{t.startButton}</SubmitButton>
    </form>
  )
}
