import { type App, type AppContext, page } from '#platform/http/app.ts'
import { dayOf } from '#platform/platform.ts'
import { isDay } from '#schools/index.ts'
import type { Act } from '../../../turn.actions.ts'
import { seeSchoolNames } from '../../checks/check.actions.ts'
import { type SeenAgreement, seeAgreement } from '../../see.actions.ts'
import { LIST } from '../frame.tsx'
import { shownText } from '../model.ts'
import { agreementPaper } from './paper.ts'
import { paperText } from './paper-text.ts'
import { printPage } from './print-page.tsx'

/** An agreement on paper, as it is on a day; where no PDF can be made, a page to print. */
export function addPaperPages(app: App, actOf: (c: AppContext) => Act): void {
  page(app, `${LIST}/:id/overeenkomst.pdf`, 'agreement/see', (c) => pdf(c, actOf(c)))
  page(app, `${LIST}/:id/afdruk`, 'agreement/see', async (c) => {
    const seen = await seeAgreement(actOf(c), c.req.param('id') ?? '')
    return seen ? printPage(c, seen.agreement, await textOf(c, actOf(c), seen), false) : c.notFound()
  })
}

async function pdf(c: AppContext, act: Act): Promise<Response> {
  const seen = await seeAgreement(act, c.req.param('id') ?? '')
  if (!seen) return c.notFound()
  const text = await textOf(c, act, seen)
  const paper = await agreementPaper(text)
  if (!paper) return printPage(c, seen.agreement, text, true)
  c.header('content-type', 'application/pdf')
  c.header('content-disposition', `inline; filename="${fileName(text.title)}.pdf"`)
  return c.body(paper.pdf as Uint8Array<ArrayBuffer>)
}

async function textOf(c: AppContext, act: Act, seen: SeenAgreement) {
  const asked = c.req.query('op') ?? ''
  const today = dayOf(act.platform.now())
  const onDay = isDay(asked) ? asked : today
  // what was signed goes on paper as it holds that day: a change that nobody signed yet does not belong above old signatures
  const isSettled = seen.agreement.state === 'signed' || seen.agreement.state === 'ended'
  const shown = shownText({ seen, onDay, isAsked: isSettled || (isDay(asked) && asked !== today) })
  const names = await seeSchoolNames(act)
  return paperText(c.var.address.language, { ...shown, names, onDay, today })
}

const fileName = (title: string): string =>
  title
    .normalize('NFD')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
    .toLowerCase() || 'overeenkomst'
