import { type App, page } from '#platform/http/app.ts'
import type { Platform } from '#platform/platform.ts'
import { actOf } from '../../pages/act-of.ts'
import { PARTS } from '../../pages/frame.tsx'
import { seePair, seePairs } from '../gather.actions.ts'
import { SIGNALS } from '../signal.ts'
import { overviewPage } from './overview-page.tsx'
import { pairPage } from './pair-page.tsx'

/** How the cooperation is doing: all pairs, and one. */
export function addSignalPages(app: App, platform: Platform): void {
  const { path, right } = PARTS.stand
  page(app, path, right, async (c) => {
    const kind = SIGNALS.find((one) => one === c.req.query('soort')) ?? null
    return overviewPage(c, await seePairs(actOf(c, platform)), kind, pageOf(c.req.query('pagina')))
  })
  page(app, `${path}/:pair`, right, async (c) => {
    const pair = await seePair(actOf(c, platform), c.req.param('pair') ?? '')
    return pair ? pairPage(c, pair) : c.notFound()
  })
}

const pageOf = (asked: string | undefined): number => (asked && /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 1)
