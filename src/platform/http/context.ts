import type { Context, Hono } from 'hono'
import type { Right } from '#platform/access/rights.ts'
import type { Viewer } from '#platform/access/viewer.ts'
import type { Language } from '#platform/i18n.ts'
import type { Address } from './address.ts'
import type { AssetLinks } from './assets.ts'

/** Who may open a page at all: everybody, whoever is signed in, or who has this right somewhere. */
export type Access = 'public' | 'signed-in' | Right

export interface SiteLink {
  label: Record<Language, string>
  path: string
  /** who sees the link; everybody by default */
  access?: Access
}

/** A sentence with a link at its end. */
export interface ExampleLine {
  text: Record<Language, string>
  link: SiteLink
}

/** A part of the chain, and who has it in the menu. */
export interface SiteSection {
  name: string
  access: Access
}

/** What every page of this server shares: the built files, the parts of the chain that exist, and links in the header. */
export interface Site {
  assets: AssetLinks
  sections: readonly string[]
  headerLinks: readonly SiteLink[]
  /** who is signed in */
  viewer: Viewer | null
  /** there are accounts at all: a server of the published figures alone has no sign-in */
  hasSignIn: boolean
  /** a sentence above every page: the database is for trial */
  banner?: Record<Language, string>
  /** likewise, for who looks at an invented region: all of it is invented, and the way to look as somebody else */
  exampleLine?: ExampleLine
  /** the browser keeps no copy of this page, not even for its Back button */
  neverStored?: boolean
  /** of this response; Turbo puts it on its style element */
  styleNonce: string
}

export type AppEnv = {
  Variables: {
    address: Address
    site: Site
    styleNonce: string
    /** the page as it was drawn (ui/render.ts) */
    document?: string
    /** null = not signed in */
    viewer: Viewer | null
    /** stands in the log, and on the page of an error */
    requestId: string
  }
}
export type App = Hono<AppEnv>
export type AppContext = Context<AppEnv>
/** A part of the product puts its pages on the app. */
export type PageModule = (app: App) => void

/** 413: far more than a form; 429: too many requests; 503: the database does not answer. */
export type ErrorStatus = 403 | 404 | 413 | 429 | 500 | 503
