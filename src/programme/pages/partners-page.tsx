import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import { SubmitButton } from '#ui/button.tsx'
import { errorPage } from '#ui/error-page.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { Page } from '#ui/page.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { render } from '#ui/render.ts'
import type { Act } from '../actions.ts'
import { type Joined, joinPartners, openPartners, type SeenPartners } from '../partners.actions.ts'
import { SIDES, type Side } from '../route.ts'
import { programmeWords } from '../words.ts'
import { Partners } from './partner-ticks.tsx'

type Mistake = Extract<Joined, { ok: false }>['mistake']
type Asked = Record<Side, readonly string[]>

const idOf = (c: AppContext): string => c.req.param('id') ?? ''

/** Who designs a route asks the other school in. */
export async function seePartners(c: AppContext, act: Act) {
  const seen = await openPartners(act, idOf(c))
  return seen ? partnersPage(c, seen, { vo: [], mbo: [] }, null) : errorPage(c, 403)
}

export async function askPartners(c: AppContext, act: Act) {
  const form = await readForm(c)
  const asked = { vo: form.getAll('partners-vo'), mbo: form.getAll('partners-mbo') }
  const joined = await joinPartners(act, idOf(c), asked)
  if (joined === null) return errorPage(c, 403)
  if (joined.ok) return c.redirect(link(c.var.address.language, `/programma/${idOf(c)}/ontwerp`), 303)
  const seen = await openPartners(act, idOf(c))
  return seen ? partnersPage(c, seen, asked, joined.mistake) : errorPage(c, 403)
}

function partnersPage(c: AppContext, seen: SeenPartners, asked: Asked, mistake: Mistake | null) {
  const { address, site } = c.var
  const { language } = address
  const { section, partners: t } = programmeWords(language)
  const { route, mayAdd } = seen
  const crumbs = [
    { label: section, href: link(language, '/programma') },
    { label: route.name, href: link(language, `/programma/${route.id}`) },
    { label: t.title },
  ]
  return render(
    c,
    <Page address={address} site={site} title={t.title} section="programma" crumbs={crumbs}>
      <PageHead title={t.title} lead={t.lead(route.name)} />
      {mistake && <WrongList title={t.wrong} mistakes={[{ field: mistake.field, sentence: t[mistake.mistake] }]} />}
      <h2>{t.now}</h2>
      {route.partners.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <ul>
          {route.partners.map((one) => (
            <li>{one.siteName}</li>
          ))}
        </ul>
      )}
      {mayAdd ? <AskForm c={c} seen={seen} asked={asked} mistake={mistake} /> : <p class="banner">{t.hasPupils}</p>}
    </Page>,
    mistake ? 422 : 200,
  )
}

function AskForm({ c, seen, asked, mistake }: { c: AppContext; seen: SeenPartners; asked: Asked; mistake: Mistake | null }) {
  const { language } = c.var.address
  const t = programmeWords(language).partners
  return (
    <form class="section-s" method="post" action={link(language, `/programma/${seen.route.id}/partners`)}>
      {SIDES.map((side) => (
        <Partners
          language={language}
          side={side}
          sites={seen.sites}
          ticked={asked[side]}
          wrong={mistake?.field === `partners-${side}` ? t[mistake.mistake] : undefined}
        />
      ))}
      <p class="actions">
        <SubmitButton>{t.add}</SubmitButton>
      </p>
      <p class="hint">{t.rest}</p>
    </form>
  )
}
