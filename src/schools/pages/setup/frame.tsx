import type { Child } from 'hono/jsx'
import { whyMay } from '#platform/access/viewer.ts'
import { link } from '#platform/http/address.ts'
import { Page } from '#ui/page.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { render } from '#ui/render.ts'
import type { Visit } from '../shared/visit.ts'
import { PROGRESS, setupWords } from './words.ts'

interface SetupPage {
  title: string
  lead: Child
  isWrong?: boolean
  children?: Child
}

/** Who adds people only, has no list of steps. */
const seesSteps = ({ viewer }: Visit): boolean => whyMay(viewer, 'setup/change') !== null

/** A step: it leads back to the list of steps. */
export function setupPage(visit: Visit, { title, lead, isWrong = false, children }: SetupPage) {
  const { c, language } = visit
  const { address, site } = c.var
  const steps = seesSteps(visit) ? [{ label: setupWords(language).steps.title, href: link(language, PROGRESS) }] : []
  const crumbs = [...steps, { label: title }]
  return render(
    c,
    <Page address={address} site={site} title={title} section="samenwerking" crumbs={crumbs}>
      <PageHead title={title} lead={lead} />
      {children}
    </Page>,
    isWrong ? 422 : 200,
  )
}

/** What was added before, so that nobody adds it twice; and the way on. */
export function SoFar({ visit, items }: { visit: Visit; items: readonly { label: string; detail: string; href: string }[] }) {
  const { language } = visit
  const t = setupWords(language).steps
  return (
    <section class="section" aria-labelledby="tot-nu">
      <h2 id="tot-nu">{t.soFar}</h2>
      {items.length === 0 && <p class="quiet">{t.none}</p>}
      <ul class="tasks">
        {items.map(({ label, detail, href }) => (
          <li>
            <a href={href}>{label}</a>
            <p>{detail}</p>
          </li>
        ))}
      </ul>
      {seesSteps(visit) && (
        <p class="actions section-s">
          <a href={link(language, PROGRESS)}>{t.back}</a>
        </p>
      )}
    </section>
  )
}
