import { asPerson } from '#platform/database/database.ts'
import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import { readMultipart } from '#platform/http/multipart.ts'
import { dayOf, type Platform } from '#platform/platform.ts'
import { errorPage } from '#ui/error-page.tsx'
import { type RouteDesign, routeDesign } from '../../design/design.ts'
import { FILE_LIMITS, fileProblemText, readDesign } from '../../design/file/index.ts'
import { fromRoute } from '../../design/from-route.ts'
import type { Route } from '../../route.ts'
import { findTemplate, startFrom, type Template } from '../../templates/index.ts'
import { beginDraft } from '../../version/edit.actions.ts'
import { type OpenDesign, openDesign } from '../../version/see.actions.ts'
import { designedRoutes } from '../../version/version.store.ts'
import { designPath } from './frame.tsx'
import { actOf, routeIdOf, withDesign } from './handlers.ts'
import { overviewPage } from './overview.tsx'
import { type StartModel, startPage } from './start-page.tsx'
import { designWords } from './words.ts'

type Mistakes = StartModel['mistakes']

/** A route that has a design shows it; another asks with what to begin. */
export async function startOrDesign(c: AppContext, platform: Platform) {
  const seen = c.req.query('versie') === undefined ? await openDesign(actOf(c, platform), routeIdOf(c), null) : null
  if (seen?.version === null) return showStart(c, platform, seen, { sjabloon: c.req.query('sjabloon') ?? '', route: '' }, [])
  return withDesign(c, platform, (open: OpenDesign) => overviewPage(c, open))
}

async function showStart(
  c: AppContext,
  platform: Platform,
  { route, mayDesign }: { route: Route; mayDesign: boolean },
  typed: StartModel['typed'],
  mistakes: Mistakes,
) {
  const { viewer } = actOf(c, platform)
  const others = await asPerson(platform.db, viewer.personId, (trx) => designedRoutes(trx), dayOf(platform.now()))
  return startPage(c, { route, mayDesign, others: others.filter(({ id }) => id !== route.id), typed, mistakes })
}

/** Begins with nothing, a template or another route's design. */
export async function beginFromForm(c: AppContext, platform: Platform) {
  const form = await readForm(c)
  const typed = { sjabloon: form.get('sjabloon') ?? '', route: form.get('route') ?? '' }
  return begin(c, platform, typed, async (route) => {
    const t = designWords(c.var.address.language).start
    const own = fromRoute(route)
    if (form.get('met') === 'leeg') return { ok: true, design: own }
    if (form.get('met') === 'sjabloon') {
      const template = findTemplate(typed.sjabloon)
      return template ? { ok: true, design: fromTemplate(template, own) } : wrong('sjabloon', t.chooseTemplate)
    }
    const other = await openDesign(actOf(c, platform), typed.route, null)
    if (!other || other.version === null) return wrong('route', t.chooseRoute)
    return { ok: true, design: { ...other.design, ...ownOf(own) } }
  })
}

/** What a route has of its own, whatever it begins with. */
const ownOf = ({ name, scheme, startsOn, partners }: RouteDesign) => ({ name, scheme, startsOn, partners })

function fromTemplate(template: Template, own: RouteDesign): RouteDesign {
  const { partners, ...chosen } = ownOf(own)
  const design = startFrom(template, chosen)
  return { ...design, partners, sources: design.sources.filter(({ path }) => !path.startsWith('partners')) }
}

/** Begins with a design that came from elsewhere. */
export async function beginFromFile(c: AppContext, platform: Platform) {
  const text = await fileText(c)
  return begin(c, platform, { sjabloon: '', route: '' }, async (route) => {
    const { language } = c.var.address
    const t = designWords(language).start
    if (text === null) return wrong('bestand', t.noFile)
    const read = readDesign(text)
    if (read.ok) return { ok: true, design: { ...read.design, ...ownOf(fromRoute(route)) } }
    return {
      ok: false,
      mistakes: read.problems.slice(0, 10).map((problem) => {
        const { where, what, todo } = fileProblemText(language, problem)
        return { field: 'bestand', sentence: [where, what, todo].filter(Boolean).join(' ') }
      }),
    }
  })
}

/** The chosen file, as far as a design may be long; null when none was chosen. */
async function fileText(c: AppContext): Promise<string | null> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  const take = async (_field: string, _called: string, content: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const chunk of content) {
      bytes += chunk.length
      // up to the chunk that makes it too long: the reader says so
      if (bytes - chunk.length <= FILE_LIMITS.bytes) chunks.push(chunk)
    }
  }
  const fields = await readMultipart(c, take, new AbortController().signal)
  return fields && bytes > 0 ? Buffer.concat(chunks).toString('utf8') : null
}

type Chosen = { ok: true; design: RouteDesign } | { ok: false; mistakes: Mistakes }

const wrong = (field: string, sentence: string): Chosen => ({ ok: false, mistakes: [{ field, sentence }] })

async function begin(c: AppContext, platform: Platform, typed: StartModel['typed'], choose: (route: Route) => Promise<Chosen>) {
  const { language } = c.var.address
  const act = actOf(c, platform)
  const seen = await openDesign(act, routeIdOf(c), null)
  if (!seen) return c.notFound()
  if (!seen.mayDesign) return errorPage(c, 403)
  const { route } = seen
  const chosen = await choose(route)
  if (!chosen.ok) return showStart(c, platform, { route, mayDesign: true }, typed, chosen.mistakes)
  const begun = await beginDraft(act, route.id, routeDesign.parse(chosen.design))
  if (begun.ok) return c.redirect(link(language, designPath(route.id)), 303)
  const sentence = begun.why === 'draft-exists' ? designWords(language).start.exists : designWords(language).notDone[begun.why]
  return showStart(c, platform, { route, mayDesign: true }, typed, [{ field: 'met-leeg', sentence }])
}
