import { type App, action, type PageModule, page } from '#platform/http/app.ts'
import type { Platform } from '#platform/platform.ts'
import { correctionPages } from '../correction/pages/index.ts'
import { addFollowUpPages, addOtherwise, addQuestionPages } from '../follow-up/pages/index.ts'
import { addHandOverPages, addPupilHandOver } from '../hand-over/pages/index.ts'
import { helpPages } from '../help/pages/index.ts'
import { endInterruptedImports, forgetPreviews } from '../import/actions.ts'
import { Work } from '../import/work.ts'
import { addIntakePages, addPupilIntake } from '../intake/pages/index.ts'
import { addLeavingPages, addStopPages } from '../leaving/pages/index.ts'
import { addLetterPages, addTemplatePages } from '../letter/pages/index.ts'
import { addMentorPages } from '../mentor/pages/index.ts'
import { addPlacementLists, addPlacementPages } from '../placement/pages/index.ts'
import { addOwnPortfolioPages, addSharedPortfolioPages } from '../portfolio/pages/index.ts'
import { forgetResultFiles } from '../progress/file/forget.actions.ts'
import { addDeliverPages } from '../progress/pages/deliver/index.ts'
import { addResultFilePages } from '../progress/pages/file/index.ts'
import { addGroupResultPages } from '../progress/pages/group/index.ts'
import { addProgressPages } from '../progress/pages/index.ts'
import { addOwnPromises, addTalkOverviews, addTalkPages } from '../talk/pages/index.ts'
import { todayPupilPages, todayTeamPages } from '../today/pages/index.ts'
import { BASE, GROUPS, MATCHES, OWN } from './addresses.ts'
import { carePage, postCare, postWithdraw } from './care/page.tsx'
import { groupPage, postMembers } from './groups/group-page.tsx'
import { groupsPage, postGroup } from './groups/list-page.tsx'
import { importPages } from './import/run-pages.ts'
import { accessPage } from './invite/page.tsx'
import { postAccess, postLink, postTakeBack } from './invite/post.tsx'
import { listPage } from './list-page.tsx'
import { looksPage } from './looks/page.tsx'
import { matchesPage, postReverse } from './match/list-page.tsx'
import { pairPage, postDecision } from './match/pair-page.tsx'
import { ownPage } from './own-page.tsx'
import { pupilPage } from './pupil/page.tsx'
import { enterPage, postEnter } from './routes/enter-page.tsx'
import { LINE_VERBS, linePage, postLine } from './routes/line-page.tsx'

export interface PupilPagesOptions {
  /** where a failure goes that no page is waiting for; default: the console */
  report?: (error: unknown) => void
}

/** Pupils over both schools: seeing, changing, groups, matching, reading in. */
export const pupilPages =
  (platform: Platform, { report = console.error }: PupilPagesOptions = {}): PageModule =>
  (app) => {
    neverStored(app)
    page(app, OWN, 'pupil/see', (c) => ownPage(c, platform))
    page(app, BASE, 'pupil/see', (c) => listPage(c, platform))
    groupPages(app, platform)
    matchPages(app, platform)
    importPages(app, { platform, imports: { db: platform.db, folder: platform.folder, work: new Work(), now: platform.now, report } })
    todayTeamPages(app, platform)
    addOwnPortfolioPages(app, platform)
    addOwnPromises(app, platform)
    addMentorPages(app, platform)
    addTalkOverviews(app, platform)
    addTemplatePages(app, platform)
    addHandOverPages(app, platform)
    addStopPages(app, platform)
    addFollowUpPages(app, platform)
    addQuestionPages(app, platform)
    addPlacementLists(app, platform)
    addIntakePages(app, platform)
    addDeliverPages(app, platform)
    addGroupResultPages(app, platform)
    addResultFilePages(app, platform)
    onePupil(app, platform)
    addPlacementPages(app, platform)
    addPupilIntake(app, platform)
    addProgressPages(app, platform)
    addSharedPortfolioPages(app, platform)
    helpPages(app, platform)
    correctionPages(app, platform)
    todayPupilPages(app, platform)
    addTalkPages(app, platform)
    addLetterPages(app, platform)
  }

/** To be called each hour: previews that nobody decided on are forgotten. */
export const forgetOldPreviews = async (platform: Platform): Promise<number> =>
  (await forgetPreviews(platform)) + (await forgetResultFiles(platform))

/** To be called once, before the server takes requests: reading that Doorloop was at when it stopped is over. */
export const endInterrupted = (platform: Platform): Promise<void> => endInterruptedImports(platform)

/** Pupils' records leave no copy in the browser, not even for its Back button. */
function neverStored(app: App): void {
  for (const path of [BASE, `${BASE}/*`, OWN, `${OWN}/*`].flatMap((one) => [one, `/en${one}`]))
    app.use(path, async (c, next) => {
      c.set('site', { ...c.var.site, neverStored: true })
      await next()
    })
}

function groupPages(app: App, platform: Platform): void {
  page(app, GROUPS, 'people/see', (c) => groupsPage(c, platform))
  action(app, GROUPS, 'pupil/change', (c) => postGroup(c, platform))
  page(app, `${GROUPS}/:id`, 'people/see', (c) => groupPage(c, platform))
  action(app, `${GROUPS}/:id/erbij`, 'pupil/change', (c) => postMembers(c, platform, 'erbij'))
  action(app, `${GROUPS}/:id/eruit`, 'pupil/change', (c) => postMembers(c, platform, 'eruit'))
}

function matchPages(app: App, platform: Platform): void {
  page(app, MATCHES, 'match/decide', (c) => matchesPage(c, platform))
  page(app, `${MATCHES}/:one/:other`, 'match/decide', (c) => pairPage(c, platform))
  action(app, `${MATCHES}/:id/terug`, 'match/decide', (c) => postReverse(c, platform))
  action(app, `${MATCHES}/:one/:other`, 'match/decide', (c) => postDecision(c, platform))
}

/** After the fixed addresses: an id is anything. */
function onePupil(app: App, platform: Platform): void {
  const one = `${BASE}/:id`
  page(app, one, 'pupil/see', (c) => pupilPage(c, platform))
  page(app, `${one}/wie-keek`, 'log/see', (c) => looksPage(c, platform))
  page(app, `${one}/route`, 'pupil/change', (c) => enterPage(c, platform))
  action(app, `${one}/route`, 'pupil/change', (c) => postEnter(c, platform))
  page(app, `${one}/route/:line`, 'pupil/change', (c) => linePage(c, platform, null))
  for (const verb of LINE_VERBS) {
    page(app, `${one}/route/:line/${verb}`, 'pupil/change', (c) => linePage(c, platform, verb))
    action(app, `${one}/route/:line/${verb}`, 'pupil/change', (c) => postLine(c, platform, verb))
  }
  addPupilHandOver(app, platform)
  addLeavingPages(app, platform)
  addOtherwise(app, platform)
  accessPages(app, platform, `${one}/toegang`)
  page(app, `${one}/zorg`, 'care/write', (c) => carePage(c, platform))
  action(app, `${one}/zorg`, 'care/write', (c) => postCare(c, platform))
  action(app, `${one}/zorg/:note/intrekken`, 'people/see', (c) => postWithdraw(c, platform))
}

/** The pupil and the parents look along. */
function accessPages(app: App, platform: Platform, at: string): void {
  page(app, at, 'pupil/invite', (c) => accessPage(c, platform))
  for (const role of ['leerling', 'ouder'] as const) action(app, `${at}/${role}`, 'pupil/invite', (c) => postAccess(c, platform, role))
  action(app, `${at}/:rol/link`, 'pupil/invite', (c) => postLink(c, platform))
  action(app, `${at}/:rol/terugnemen`, 'pupil/invite', (c) => postTakeBack(c, platform))
}
