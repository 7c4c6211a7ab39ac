import { brotliCompressSync, constants } from 'node:zlib'
import type { Role } from '../../../src/platform/access/rights.ts'
import type { Viewer } from '../../../src/platform/access/viewer.ts'
import type { Platform } from '../../../src/platform/platform.ts'
import { regionParts } from '../../../src/server/index.ts'
import { RECORD_PAGES } from '../records/addresses.ts'
import type { Records } from '../records/two-regions.ts'
import { type Answer, visit } from '../visit.ts'
import { PAGES, type Who, whoMay } from '../who-may.ts'
import { NO_ID } from './records-in.ts'

export interface Opened extends Answer {
  /** `GET /leerlingen/:id` */
  name: string
  who: string
  path: string
  /** compressed as the server does it, without style, script and font */
  bytes: number
}

/** Pages of one's own account need a real session: src/account and test/e2e/account.test.ts open those. */
const OF_A_SESSION = /^\/account(?!\/hulp)/

export interface Walk {
  opened: Opened[]
  /** addresses in the pages that were opened, each with who saw it */
  links: { who: string; from: string; path: string }[]
  get(path: string, who: string): Promise<Answer>
}

/** Opens every page there is, as each of these people whose role may; by the list of pages, so that none is forgotten. */
export async function walkRegion(platform: Platform, viewers: Record<string, Viewer>, records: Records, prefixes = ['']): Promise<Walk> {
  const { modules, start } = regionParts(platform, { kind: 'embedded' })
  const site = visit([...(start ? [start] : []), ...modules])
  const get = (path: string, who: string) => site.get(path, viewers[who] ?? null)
  const opened: Opened[] = []
  for (const { method, path } of site.pages) {
    if (method !== 'GET' || OF_A_SESSION.test(path)) continue
    const name = `${method} ${path}`
    const at = RECORD_PAGES[name]?.at(records) ?? path.replaceAll(/:\w+/g, NO_ID)
    for (const [who, viewer] of Object.entries(viewers)) {
      if (!mayOpen(PAGES[name], viewer)) continue
      for (const prefix of prefixes) {
        // programs read the API in one language
        if (prefix !== '' && path.startsWith('/api/')) continue
        const address = prefix && at === '/' ? prefix : prefix + at
        const answer = await get(address, who)
        opened.push({ ...answer, name, who, path: address, bytes: weightOf(answer.html) })
      }
    }
  }
  return { opened, links: opened.flatMap(linksOf), get }
}

const mayOpen = (who: Who | undefined, { grants }: Viewer): boolean =>
  who !== undefined && (who === 'public' || who === 'signed-in' || grants.some(({ role }) => whoMay(who, role as Role)))

const weightOf = (html: string): number => brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length

/** Results and own files are no part of a region: other tests walk those. */
const ELSEWHERE = /^(\/en)?\/(resultaten|eigen-bestanden|assets|account)/

function linksOf({ html, who, path, status }: Opened): Walk['links'] {
  if (status !== 200) return []
  const found = [...html.matchAll(/<a [^>]*href="(\/[^"#]*)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
  return [...new Set(found)].filter((href) => !ELSEWHERE.test(href)).map((href) => ({ who, from: path, path: href }))
}

/** One address of each shape for each person: `/leerlingen/:id?fase=`, in either language: a right does not differ by language. */
export function oneOfEach(links: Walk['links']): Walk['links'] {
  const seen = new Set<string>()
  return links.filter(({ who, path }) => {
    const dutch = path.replace(/^\/en(?=[/?]|$)/, '')
    const shape = `${who} ${dutch.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replaceAll(/=[^&]*/g, '=')}`
    return !seen.has(shape) && seen.add(shape)
  })
}

/** The most lines that stand under each other in one table or list, or to tick in one form. */
export function longestList(html: string): number {
  // a row to fill in has a field in each cell, and is one line
  const LINE: Record<string, RegExp> = { tbody: /<tr\b/g, ul: /<li\b/g, ol: /<li\b/g, fieldset: /<input\b/g }
  const lengths = [...html.matchAll(/<(tbody|ul|ol|fieldset)\b[\s\S]*?<\/\1>/g)].map(
    ([part, kind = '']) => (part.match(LINE[kind] ?? /<li\b/g) ?? []).length,
  )
  return Math.max(0, ...lengths)
}
