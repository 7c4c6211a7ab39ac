import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { formatNumber } from '#platform/i18n.ts'
import type { Platform } from '#platform/platform.ts'
import { errorPage } from '#ui/error-page.tsx'
import { unitProblemText } from '../../../analysis/index.ts'
import { importUnits, MOST_UNITS, unitsFrom } from '../../../designer/import-units.ts'
import { changeDraft } from '../../../version/edit.actions.ts'
import type { OpenDesign } from '../../../version/see.actions.ts'
import { designPath } from '../frame.tsx'
import { actOf, routeIdOf, withDraft } from '../handlers.ts'
import { IMPORT, importPage } from './import-page.tsx'
import { previewPage } from './preview-page.tsx'
import { receiveUnits } from './receive.ts'
import { unitsWords } from './words.ts'

const AT = `/programma/:id/ontwerp/${IMPORT}`

/** Units from a file: choose, look, and only then add or replace. */
export function addUnitImport(app: App, platform: Platform): void {
  page(app, AT, 'route/design', (c) => withDraft(c, platform, (open) => importPage(c, { open, crebo: '', choices: [], wrong: null })))
  action(app, AT, 'route/design', (c) => withDraft(c, platform, (open) => preview(c, platform, open)))
  action(app, `${AT}/toepassen`, 'route/design', (c) => apply(c, platform))
}

async function preview(c: AppContext, platform: Platform, open: OpenDesign) {
  const { language } = c.var.address
  const t = unitsWords(language)
  const taken = open.design.units.map(({ id }) => id)
  const read = await receiveUnits(c, platform, taken)
  if (!read) return importPage(c, { open, crebo: '', choices: [], wrong: t.noFile })
  const { stopped, crebo, units } = read
  if (stopped) {
    const choices = stopped.problem === 'dossier-choose' ? stopped.choices : []
    return importPage(c, { open, crebo, choices, wrong: unitProblemText(language, stopped) })
  }
  const number = (n: number) => formatNumber(language, n)
  if (units.length > MOST_UNITS)
    return importPage(c, { open, crebo, choices: [], wrong: t.tooManyUnits(number(units.length), number(MOST_UNITS)) })
  return previewPage(c, open, read)
}

/** The list is larger than other forms: it may be as long as the server takes a form at all (body-limit.ts). */
async function apply(c: AppContext, platform: Platform) {
  const { language } = c.var.address
  const sent = await c.req.parseBody()
  const text = (name: string): string => (typeof sent[name] === 'string' ? sent[name] : '')
  const units = unitsFrom(text('onderdelen')) ?? []
  const how = text('hoe') === 'replace' ? 'replace' : 'add'
  const changed = await changeDraft(actOf(c, platform), routeIdOf(c), 'onderdelen', (design) =>
    importUnits(design, units, how, text('was')),
  )
  if (changed.ok) return c.redirect(`${link(language, designPath(routeIdOf(c), 'dekking'))}#onderdelen`, 303)
  if ('why' in changed) return errorPage(c, changed.why === 'not-there' ? 404 : 403)
  const words = unitsWords(language).mistake
  const mistake = changed.mistakes[0]?.mistake ?? 'nothing-came'
  const wrong = mistake in words ? words[mistake as keyof typeof words] : words['nothing-came']
  return withDraft(c, platform, (open) => importPage(c, { open, crebo: '', choices: [], wrong }))
}
