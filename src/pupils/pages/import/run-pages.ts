import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { cancelImport, judgeAgain, startApplying, undoImport } from '../../import/actions.ts'
import { readChoices } from '../../import/choices.ts'
import { seeLaterChanges, seeRun, seeSchools } from '../../import/preview/actions.ts'
import type { ImportRun } from '../../import/run.store.ts'
import type { DeliveringSchool } from '../../import/staged.ts'
import type { Progress } from '../../import/work.ts'
import type { Request } from '../../request.ts'
import { answer } from '../../typed.ts'
import { IMPORTS } from '../addresses.ts'
import { requestOf, typedIn } from '../asked.ts'
import { runHref } from './addresses.ts'
import { siteField, siteWords } from './choices-form.tsx'
import { columnsPage, postColumns } from './columns-page.tsx'
import type { ImportDesk } from './desk.ts'
import { endedPage } from './ended-page.tsx'
import { postFile } from './post-file.ts'
import { previewPage } from './preview-page.tsx'
import { progressPage } from './progress-page.tsx'
import { startPage } from './start-page.tsx'
import { importMistakes } from './words.ts'

type Answer = Response | Promise<Response>
type OfRun = (c: AppContext, request: Request, run: ImportRun, school: DeliveringSchool, progress: Progress | null) => Answer

interface SeenRun {
  run: ImportRun
  school: DeliveringSchool
  /** of the work that was going on before `run` was read */
  progress: Progress | null
}

/** Reading in files: send, choose columns, look, decide, undo. */
export function importPages(app: App, desk: ImportDesk): void {
  const { platform, imports } = desk
  const ofRun =
    (handler: OfRun) =>
    async (c: AppContext): Promise<Response> => {
      const request = requestOf(c, platform)
      const id = c.req.param('id') ?? null
      // asked before the state is read: work that ends in between would leave a state that no longer holds
      const progress = id ? imports.work.progressOf(id) : null
      const found = await seeRun(imports.db, request, id)
      return found ? await handler(c, request, found.run, found.school, progress) : await c.notFound()
    }
  const act = (below: string, handler: OfRun): void => action(app, `${IMPORTS}/:id${below}`, 'import/run', ofRun(handler))
  page(app, IMPORTS, 'import/run', async (c) => {
    const request = requestOf(c, platform)
    const typed = new Map([['stand', [request.day]]])
    return startPage(c, { ...(await seeSchools(imports.db, request)), typed, mistakes: [], status: 200 })
  })
  action(app, IMPORTS, 'import/run', (c) => postFile(c, desk, requestOf(c, platform)))
  page(
    app,
    `${IMPORTS}/:id`,
    'import/run',
    ofRun((c, request, run, school, progress) => showRun(c, desk, request, { run, school, progress })),
  )
  act('/kolommen', async (c, request, run, school, progress) =>
    isWaiting(run) ? postColumns(c, desk, request, run, await typedIn(c)) : showRun(c, desk, request, { run, school, progress }),
  )
  act('/keuzes', (c, request, run, school) => postChoices(c, desk, request, run, school))
  act('/toepassen', async (c, request, run, school) => {
    const outcome = startApplying(imports, request, run)
    return outcome.ok
      ? back(c, run)
      : previewPage(c, desk, request, { run, school }, importMistakes(c.var.address.language, outcome.findings))
  })
  act('/stoppen', async (c, request, run) => {
    await cancelImport(imports, request, run)
    return back(c, run)
  })
  act('/terugdraaien', async (c, request, run) => {
    const outcome = await undoImport(imports, request, run)
    if (outcome.ok) return back(c, run)
    return endedPage(c, run, await seeLaterChanges(imports.db, request, run), importMistakes(c.var.address.language, outcome.findings))
  })
}

const back = (c: AppContext, { id }: ImportRun): Response => c.redirect(runHref(c.var.address.language, id), 303)
const isWaiting = ({ state, summary }: ImportRun): boolean => state === 'reading' && summary.waitsForColumns === true

/** One address for an import, whatever state it is in: it can be kept and mailed. */
async function showRun(c: AppContext, desk: ImportDesk, request: Request, { run, school, progress }: SeenRun): Promise<Response> {
  if (progress) return await progressPage(c, run, progress)
  if (isWaiting(run)) return await columnsPage(c, desk, request, run)
  if (run.state === 'reading') return await progressPage(c, run, { step: 'start', done: 0 })
  if (run.state === 'preview') return await previewPage(c, desk, request, { run, school })
  const later = run.state === 'applied' ? await seeLaterChanges(desk.imports.db, request, run) : null
  return await endedPage(c, run, later)
}

async function postChoices(c: AppContext, desk: ImportDesk, request: Request, run: ImportRun, school: DeliveringSchool): Promise<Response> {
  const { language } = c.var.address
  const typed = await typedIn(c)
  const choices = {
    asOf: answer(typed, 'stand'),
    sites: Object.fromEntries(siteWords(run).map((word, index) => [word, answer(typed, siteField(index))])),
    changes: answer(typed, 'wijzigingen') || run.settings.changes,
    gone: answer(typed, 'weg') || 'nothing',
    goneOn: answer(typed, 'weg-per'),
  }
  const settings = readChoices(choices, school, request.day)
  if (Array.isArray(settings)) return await previewPage(c, desk, request, { run, school }, importMistakes(language, settings))
  const outcome = await judgeAgain(desk.imports, request, run, settings)
  return outcome.ok ? back(c, run) : await previewPage(c, desk, request, { run, school }, importMistakes(language, outcome.findings))
}
