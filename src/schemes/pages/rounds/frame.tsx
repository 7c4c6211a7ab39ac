import type { Child } from 'hono/jsx'
import { link } from '#platform/http/address.ts'
import type { Language } from '#platform/i18n.ts'
import { Page } from '#ui/page.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { render } from '#ui/render.ts'
import type { Dossier } from '../../rounds/finding.ts'
import type { Round } from '../../rounds/round.ts'
import { applicationPath, ROUNDS, roundPath } from './paths.ts'
import type { Visit } from './visit.ts'
import { roundPageWords } from './words.ts'

interface Crumb {
  label: string
  href?: string
}

export interface FrameProps {
  title: string
  lead: Child
  /** above this page: the round, the application */
  crumbs: readonly Crumb[]
  actions?: Child
  status?: 200 | 422
}

export function roundsFrame({ c, language }: Visit, { title, lead, crumbs, actions, status = 200 }: FrameProps, children: Child) {
  const { address, site } = c.var
  const t = roundPageWords(language)
  const above = [
    { label: t.section, href: link(language, '/programma') },
    { label: t.title, href: link(language, ROUNDS) },
  ]
  // the list of rounds stands in its own crumb
  const all = title === t.title ? [...above.slice(0, 1), { label: title }] : [...above, ...crumbs, { label: title }]
  return render(
    c,
    <Page address={address} site={site} title={title} section="programma" crumbs={all}>
      <PageHead title={title} lead={lead} actions={actions} />
      {children}
    </Page>,
    status,
  )
}

export const roundCrumb = (language: Language, { id, name }: Round): Crumb => ({ label: name, href: link(language, roundPath(id)) })

/** The round and the application. */
export const crumbsOf = (language: Language, { round, application }: Dossier): Crumb[] => [
  roundCrumb(language, round),
  { label: applicationName(application.routes), href: link(language, applicationPath(round.id, application.id)) },
]

/** An application is called by its routes. */
export const applicationName = (routes: readonly { name: string }[]): string => routes.map(({ name }) => name).join(', ') || '–'
