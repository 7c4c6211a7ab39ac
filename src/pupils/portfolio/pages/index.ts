import { judgeFile } from '#platform/files/file.ts'
import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import { asDownload, receiveFile } from '#platform/http/receive-file.ts'
import type { Platform } from '#platform/platform.ts'
import { pupilPath } from '../../pages/addresses.ts'
import { idIn, requestOf } from '../../pages/asked.ts'
import { answered } from '../../pages/handling.ts'
import { ownPupilIn } from '../../pages/own-pupil.ts'
import {
  addFile,
  dropFile,
  endCompetenceList,
  giveFeedback,
  type KeptEntry,
  openFile,
  removeEntry,
  type SeenPortfolio,
  saveEntry,
  saveList,
  seeLists,
  seePortfolio,
} from '../portfolio.actions.ts'
import type { PortfolioWrong } from '../typed.ts'
import { LISTS, PORTFOLIO } from './addresses.ts'
import { entryPage, typedOf } from './entry-page.tsx'
import { listsPage } from './lists-page.tsx'
import { ownPortfolioPage } from './own-page.tsx'
import { sharedPage } from './shared-page.tsx'
import { zipPage } from './zip-page.tsx'

/** The pupil's own pages, and the lists; before the addresses with a pupil's id. */
export function addOwnPortfolioPages(app: App, platform: Platform): void {
  page(app, PORTFOLIO, 'portfolio/write', (c) => onOwn(c, platform, (seen) => ownPortfolioPage(c, seen)))
  page(app, `${PORTFOLIO}/alles.zip`, 'portfolio/write', (c) => onOwn(c, platform, (seen) => zipPage(c, platform, seen)))
  page(app, `${PORTFOLIO}/nieuw`, 'portfolio/write', (c) => form(c, platform, null))
  action(app, `${PORTFOLIO}/nieuw`, 'portfolio/write', (c) => save(c, platform, null))
  page(app, `${PORTFOLIO}/bestand/:file`, 'portfolio/write', (c) =>
    download(c, platform, ownPupilIn(c, 'portfolio/write'), 'portfolio/write'),
  )
  page(app, `${PORTFOLIO}/:entry`, 'portfolio/write', (c) => form(c, platform, idIn(c, 'entry') ?? ''))
  action(app, `${PORTFOLIO}/:entry`, 'portfolio/write', (c) => save(c, platform, idIn(c, 'entry') ?? ''))
  action(app, `${PORTFOLIO}/:entry/weg`, 'portfolio/write', (c) => remove(c, platform))
  action(app, `${PORTFOLIO}/:entry/bestand`, 'portfolio/write', (c) => upload(c, platform))
  action(app, `${PORTFOLIO}/:entry/bestand/:file/weg`, 'portfolio/write', (c) => drop(c, platform))
  page(app, LISTS, 'route/design', (c) => lists(c, platform))
  action(app, LISTS, 'route/design', async (c) => {
    const typed = await readForm(c)
    const done = await saveList(platform.db, requestOf(c, platform), typed)
    return answered<{ ok: true }, PortfolioWrong>(c, done, LISTS, (mistakes) => lists(c, platform, typed, mistakes))
  })
  action(app, `${LISTS}/:list/einde`, 'route/design', async (c) => {
    const id = idIn(c, 'list')
    const done = id ? await endCompetenceList(platform.db, requestOf(c, platform), id) : null
    return done ? c.redirect(link(c.var.address.language, LISTS), 303) : c.notFound()
  })
}

/** What a pupil shares, on the pupil's page of the school. */
export function addSharedPortfolioPages(app: App, platform: Platform): void {
  const at = '/leerlingen/:id/portfolio'
  page(app, at, 'guidance/see', (c) => shared(c, platform))
  page(app, `${at}/bestand/:file`, 'guidance/see', (c) => download(c, platform, idIn(c), 'guidance/see'))
  action(app, `${at}/:entry/reactie`, 'guidance/write', async (c) => {
    const [pupilId, entryId, typed] = [idIn(c), idIn(c, 'entry'), await readForm(c)]
    const done = pupilId && entryId ? await giveFeedback(platform.db, requestOf(c, platform), pupilId, entryId, typed) : null
    if (done && !done.ok && done.mistakes.some(({ mistake }) => mistake === 'unknown')) return c.notFound()
    return answered<KeptEntry & { ok: true }, PortfolioWrong>(c, done, pupilPath(pupilId ?? '', '/portfolio'), (mistakes) =>
      shared(c, platform, { wrongAt: entryId, typed, mistakes }),
    )
  })
}

async function onOwn(c: AppContext, platform: Platform, work: (seen: SeenPortfolio) => Response | Promise<Response>): Promise<Response> {
  const pupilId = ownPupilIn(c, 'portfolio/write')
  const seen = pupilId ? await seePortfolio(platform.db, requestOf(c, platform), pupilId, 'portfolio/write') : null
  return seen ? work(seen) : c.notFound()
}

/** `id` null: a new entry. */
function form(
  c: AppContext,
  platform: Platform,
  id: string | null,
  typed?: URLSearchParams,
  mistakes: readonly PortfolioWrong[] = [],
): Promise<Response> {
  return onOwn(c, platform, (seen) => {
    const entry = seen.entries.find((one) => one.id === id) ?? null
    if (id !== null && !entry) return c.notFound()
    return entryPage(c, { seen, entry, typed: typed ?? typedOf(entry), mistakes })
  })
}

const back = ({ id }: { id: string }): string => `${PORTFOLIO}/${id}`

async function save(c: AppContext, platform: Platform, id: string | null): Promise<Response> {
  const [pupilId, typed] = [ownPupilIn(c, 'portfolio/write'), await readForm(c)]
  const done = pupilId ? await saveEntry(platform.db, requestOf(c, platform), pupilId, id, typed) : null
  return answered<KeptEntry & { ok: true }, PortfolioWrong>(c, done, back, (mistakes) => form(c, platform, id, typed, mistakes))
}

async function remove(c: AppContext, platform: Platform): Promise<Response> {
  const [pupilId, id] = [ownPupilIn(c, 'portfolio/write'), idIn(c, 'entry')]
  const done = pupilId && id ? await removeEntry(platform.db, requestOf(c, platform), pupilId, id) : null
  return done ? c.redirect(link(c.var.address.language, PORTFOLIO), 303) : c.notFound()
}

async function upload(c: AppContext, platform: Platform): Promise<Response> {
  const [pupilId, id] = [ownPupilIn(c, 'portfolio/write'), idIn(c, 'entry') ?? '']
  const received = await receiveFile(c, 'bestand')
  const again = (mistake: PortfolioWrong['mistake']) => form(c, platform, id, undefined, [{ field: 'bestand', mistake }])
  if (!received) return again('broken-off')
  const judged = judgeFile(received.sent)
  if (!judged.ok) return again(judged.why === 'no-file' ? 'missing' : judged.why)
  const done = pupilId ? await addFile(platform.db, requestOf(c, platform), pupilId, id, judged.file) : null
  return answered<KeptEntry & { ok: true }, PortfolioWrong>(c, done, back, (mistakes) => form(c, platform, id, undefined, mistakes))
}

async function drop(c: AppContext, platform: Platform): Promise<Response> {
  const [pupilId, id, fileId] = [ownPupilIn(c, 'portfolio/write'), idIn(c, 'entry'), idIn(c, 'file')]
  const done = pupilId && id && fileId ? await dropFile(platform.db, requestOf(c, platform), pupilId, id, fileId) : null
  return done?.ok && id ? c.redirect(link(c.var.address.language, back({ id })), 303) : c.notFound()
}

async function download(
  c: AppContext,
  platform: Platform,
  pupilId: string | null,
  right: 'portfolio/write' | 'guidance/see',
): Promise<Response> {
  const id = idIn(c, 'file')
  const file = pupilId && id ? await openFile(platform.db, requestOf(c, platform), pupilId, id, right) : null
  return file ? asDownload(c, file) : c.notFound()
}

async function shared(
  c: AppContext,
  platform: Platform,
  wrong: { wrongAt: string | null; typed: URLSearchParams; mistakes: readonly PortfolioWrong[] } = {
    ...{ wrongAt: null, typed: new URLSearchParams(), mistakes: [] },
  },
): Promise<Response> {
  const pupilId = idIn(c)
  const seen = pupilId ? await seePortfolio(platform.db, requestOf(c, platform), pupilId, 'guidance/see') : null
  return seen ? sharedPage(c, { seen, ...wrong }) : c.notFound()
}

async function lists(
  c: AppContext,
  platform: Platform,
  typed = new URLSearchParams(),
  mistakes: readonly PortfolioWrong[] = [],
): Promise<Response> {
  return listsPage(c, { seen: await seeLists(platform.db, requestOf(c, platform)), typed, mistakes })
}
