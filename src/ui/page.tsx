import type { Child } from 'hono/jsx'
import { type Address, link, otherLanguage } from '#platform/http/address.ts'
import type { Site } from '#platform/http/app.ts'
import { Chain, type Section } from './chain.tsx'
import { type Crumb, Crumbs } from './crumbs.tsx'
import { uiMessages } from './messages.ts'

export interface PageProps {
  address: Address
  site: Site
  title: string
  /** the part of the chain this page belongs to */
  section: Section | null
  /** whose data this is, beside the name of the product */
  region?: string
  crumbs?: Crumb[]
  /** seconds after which a browser without script asks for the page again: something is going on */
  again?: number
  children?: Child
}

/** The frame of every page: skip link, header, chain, crumbs, main, foot. */
export function Page({ address, site, title, section, region, crumbs, again, children }: PageProps) {
  const t = uiMessages(address.language)
  return (
    <html lang={address.language}>
      <Head title={`${title} – ${t.product}`} site={site} address={address} again={again} />
      <body>
        <a class="skip" href="#inhoud">
          {t.skip}
        </a>
        <header class="site">
          <div class="site-bar">
            <a class="brand" href={link(address.language, '/')}>
              {t.product}
            </a>
            {region && <span class="region">{region}</span>}
            {site.viewer && <Search address={address} />}
            <HeaderLinks address={address} site={site} />
          </div>
          <Chain language={address.language} sections={site.sections as Section[]} current={section} />
          {site.banner && <p class="trial">{site.banner[address.language]}</p>}
          <ExampleNote address={address} site={site} />
        </header>
        <main class="page" id="inhoud" tabindex={-1}>
          {crumbs && <Crumbs language={address.language} crumbs={crumbs} />}
          {children}
        </main>
        <footer class="site-foot">
          <span>{t.footer}</span>
        </footer>
      </body>
    </html>
  )
}

function Head({ title, site, address, again }: { title: string; site: Site; address: Address; again: number | undefined }) {
  const other = otherLanguage(address)
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <meta name="turbo-prefetch" content="false" />
      {site.neverStored && <meta name="turbo-cache-control" content="no-cache" />}
      <meta name="csp-nonce" content={site.styleNonce} />
      <link rel="icon" href="data:," />
      <link rel="preload" href={site.assets.font} as="font" type="font/woff2" crossorigin="anonymous" />
      <link rel="stylesheet" href={site.assets.style} data-turbo-track="reload" />
      <link rel="alternate" hreflang={other.language} href={other.href} />
      <script type="module" src={site.assets.script} data-turbo-track="reload" />
      {again && (
        <noscript>
          <meta http-equiv="refresh" content={String(again)} />
        </noscript>
      )}
    </head>
  )
}

/** On every page of who is signed in; what was looked for stays in the field. */
function Search({ address }: { address: Address }) {
  const t = uiMessages(address.language).search
  const asked = address.path === '/zoeken' ? (address.query.get('q') ?? '') : ''
  return (
    <search class="site-search">
      <form method="get" action={link(address.language, '/zoeken')}>
        <label class="visually-hidden" for="zoek-overal">
          {t.label}
        </label>
        <input id="zoek-overal" type="search" name="q" value={asked} placeholder={t.placeholder} autocomplete="off" />
        <button type="submit">{t.button}</button>
      </form>
    </search>
  )
}

function ExampleNote({ address: { language }, site: { exampleLine } }: { address: Address; site: Site }) {
  if (!exampleLine) return null
  return (
    <p class="trial">
      {exampleLine.text[language]} · <a href={link(language, exampleLine.link.path)}>{exampleLine.link.label[language]}</a>
    </p>
  )
}

/** A change of language loads the whole page, so that the language of the document changes with it. */
function HeaderLinks({ address, site }: { address: Address; site: Site }) {
  const t = uiMessages(address.language)
  const other = otherLanguage(address)
  return (
    <nav class="header-links" aria-label={t.header}>
      {site.headerLinks.map((one) => (
        <a href={link(address.language, one.path)}>{one.label[address.language]}</a>
      ))}
      {site.viewer && <a href={link(address.language, '/account')}>{site.viewer.name}</a>}
      {site.viewer && (
        <form method="post" action={link(address.language, '/afmelden')} data-turbo="false" data-sign-out={t.notSent}>
          <button type="submit" class="as-link">
            {t.signOut}
          </button>
        </form>
      )}
      {site.hasSignIn && !site.viewer && <a href={link(address.language, '/aanmelden')}>{t.signIn}</a>}
      <a href={other.href} lang={other.language} hreflang={other.language} data-turbo="false">
        {t.otherLanguage}
      </a>
    </nav>
  )
}
