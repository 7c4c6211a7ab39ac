import { type App, action, page } from '#platform/http/app.ts'
import type { Platform } from '#platform/platform.ts'
import { pastOf } from '../../past.actions.ts'
import { beginFromFile, beginFromForm, startOrDesign } from './begin.ts'
import { chooseClusters, seeClusters } from './clusters.ts'
import { compareDesigns } from './compare.ts'
import { downloadDesign } from './download.ts'
import { saveFormPart, saveRowOf, saveStatements, saveTableOf } from './edit-handlers.ts'
import { TABS } from './frame.tsx'
import { actOf, withDesign, withDraft } from './handlers.ts'
import { openForm, openRow, openTable } from './open-parts.ts'
import { tabPage } from './tab-pages.tsx'
import { addUnitImport } from './units/routes.ts'
import { postVersions } from './version-handlers.ts'

const AT = '/programma/:id/ontwerp'

/** The design of a route: see, begin, edit, agree. What may be changed is decided per route. */
export function addDesignPages(app: App, platform: Platform): void {
  page(app, AT, 'route/see', (c) => startOrDesign(c, platform))
  action(app, `${AT}/begin`, 'route/design', (c) => beginFromForm(c, platform))
  action(app, `${AT}/bestand`, 'route/design', (c) => beginFromFile(c, platform))
  page(app, `${AT}/bestand`, 'route/see', (c) => withDesign(c, platform, (open) => downloadDesign(c, open)))
  for (const tab of TABS)
    page(app, `${AT}/${tab}`, 'route/see', (c) =>
      withDesign(c, platform, (open) => tabPage(c, open, tab, () => pastOf(actOf(c, platform), open.route))),
    )
  action(app, `${AT}/versies`, 'route/see', (c) => postVersions(c, platform))
  action(app, `${AT}/antwoorden`, 'route/design', (c) => saveStatements(c, platform))
  page(app, `${AT}/vergelijken`, 'route/see', (c) => compareDesigns(c, platform))
  page(app, `${AT}/clusteren`, 'route/see', (c) => seeClusters(c, platform))
  action(app, `${AT}/clusteren`, 'route/design', (c) => chooseClusters(c, platform))
  addUnitImport(app, platform)
  page(app, `${AT}/rij/:part/:key`, 'route/design', (c) => withDraft(c, platform, (open) => openRow(c, open)))
  action(app, `${AT}/rij/:part/:key`, 'route/design', (c) => saveRowOf(c, platform))
  page(app, `${AT}/tabel/:part`, 'route/design', (c) => withDraft(c, platform, (open) => openTable(c, open)))
  action(app, `${AT}/tabel/:part`, 'route/design', (c) => saveTableOf(c, platform))
  page(app, `${AT}/invullen/:part`, 'route/design', (c) => withDraft(c, platform, (open) => openForm(c, open)))
  action(app, `${AT}/invullen/:part`, 'route/design', (c) => saveFormPart(c, platform))
}
