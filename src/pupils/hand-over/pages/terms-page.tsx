import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { Badge } from '#ui/badge.tsx'
import { SubmitButton } from '#ui/button.tsx'
import { fieldsOf } from '#ui/form/fields.tsx'
import { pupilsPage } from '../../pages/frame.tsx'
import type { SeenTerms } from '../terms.actions.ts'
import { TERM_FIELDS, type Terms } from '../terms.ts'
import { HAND_OVERS } from './addresses.ts'
import type { Typed } from './fields.ts'
import { handOverWords } from './words.ts'

export const TERMS_AT = `${HAND_OVERS}/termijnen`
const NAMES = Object.keys(TERM_FIELDS) as (keyof Terms)[]

/** The terms of each route; who may change the route fills them in. */
export function termsPage(c: AppContext, seen: SeenTerms, wrong: (Typed & { routeId: string }) | null) {
  const { language } = c.var.address
  const t = handOverWords(language)
  return pupilsPage(c, {
    title: t.termsTitle,
    lead: t.termsLead,
    crumbs: [{ label: t.title, href: link(language, HAND_OVERS) }],
    status: wrong ? 422 : 200,
    children:
      seen.routes.length === 0 ? (
        <p class="section">{t.noRoutes}</p>
      ) : (
        seen.routes.map((route) => <RouteTerms language={language} route={route} typed={wrong?.routeId === route.id ? wrong : null} />)
      ),
  })
}

interface RouteProps {
  language: Language
  route: SeenTerms['routes'][number]
  typed: Typed | null
}

function RouteTerms({ language, route, typed }: RouteProps) {
  const t = handOverWords(language)
  const labels = { ...t.field, antwoord: t.termAnswer }
  return (
    <section class="section">
      <h2>{route.name}</h2>
      <p>
        <Badge tone={route.isOwn ? 'good' : 'plain'}>{route.isOwn ? t.termsOwn : t.termsProposed}</Badge>
      </p>
      <dl class="pairs">
        {NAMES.map((name) => (
          <>
            <dt>{labels[TERM_FIELDS[name]]}</dt>
            <dd>{String(route.terms[name])}</dd>
          </>
        ))}
      </dl>
      {route.mayChange && <TermsForm language={language} route={route} typed={typed} labels={labels} />}
    </section>
  )
}

function TermsForm({ language, route, typed, labels }: RouteProps & { labels: Record<string, string> }) {
  const t = handOverWords(language)
  const now = new URLSearchParams(NAMES.map((name) => [TERM_FIELDS[name], String(route.terms[name])]))
  const is = fieldsOf({ language, typed: typed?.typed ?? now, mistakes: (typed?.mistakes ?? []) as never, sentences: {}, labels })
  return (
    <details class="explain section-s" open={typed !== null}>
      <summary>{t.termsSave}</summary>
      <form method="post" action={link(language, `${TERMS_AT}/${route.id}`)}>
        {is.wrongs}
        {NAMES.map((name) => is.text(TERM_FIELDS[name], { inputmode: 'numeric', size: 4 }))}
        <SubmitButton>{t.termsSave}</SubmitButton>
      </form>
    </details>
  )
}
