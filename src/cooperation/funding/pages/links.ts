import type { Right } from '#platform/access/rights.ts'
import { type Viewer, whyMay } from '#platform/access/viewer.ts'
import { link } from '#platform/http/address.ts'
import type { Language } from '#platform/i18n.ts'
import { PARTS } from '../../pages/frame.tsx'
import { fundingWords } from './words.ts'

const ROOT = PARTS.afrekening.path
const PAGES = [
  ['funding', `${ROOT}/bekostiging`],
  ['billing', `${ROOT}/facturatie`],
  ['invoices', `${ROOT}/facturen`],
] as const
const RIGHT: Right = 'settlement/see'

/** The pages beside statements: amounts, billing data, invoices; for who may open them. */
export function moneyLinks(language: Language, viewer: Viewer | null): { label: string; href: string }[] {
  const { links } = fundingWords(language)
  return whyMay(viewer, RIGHT) ? PAGES.map(([name, path]) => ({ label: links[name], href: link(language, path) })) : []
}
