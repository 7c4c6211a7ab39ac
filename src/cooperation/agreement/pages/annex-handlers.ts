import { judgeFile } from '#platform/files/file.ts'
import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { asDownload, receiveFile } from '#platform/http/receive-file.ts'
import { errorPage } from '#ui/error-page.tsx'
import type { Act } from '../../turn.actions.ts'
import { addAnnex, dropAnnex, openFile, seeFiles } from '../files/file.actions.ts'
import { seeAgreement } from '../see.actions.ts'
import { draftOf } from '../write.actions.ts'
import { type AnnexModel, annexPage } from './annex-page.tsx'
import { LIST, pathOf } from './frame.tsx'

type ActOf = (c: AppContext) => Act

/** Files of an agreement: opened by who sees it, added and taken away while it is being written. */
export function addAnnexPages(app: App, actOf: ActOf): void {
  const list = `${LIST}/:id/bijlagen`
  page(app, `${LIST}/:id/bestand/:file`, 'agreement/see', (c) => download(c, actOf(c)))
  page(app, list, 'agreement/change', (c) => onDraft(c, actOf(c), (model) => annexPage(c, model)))
  action(app, list, 'agreement/change', (c) => onDraft(c, actOf(c), (model) => upload(c, actOf(c), model)))
  action(app, `${list}/:file/weg`, 'agreement/change', (c) => onDraft(c, actOf(c), (model) => drop(c, actOf(c), model)))
}

const fileOf = (c: AppContext): string => c.req.param('file') ?? ''

async function onDraft(c: AppContext, act: Act, work: (model: AnnexModel) => Response | Promise<Response>): Promise<Response> {
  const seen = await seeAgreement(act, c.req.param('id') ?? '')
  if (!seen) return c.notFound()
  const draft = seen.mayWrite ? draftOf(seen.agreement) : null
  if (!draft) return errorPage(c, 403)
  const { agreement } = seen
  return work({ agreement, annexes: draft.text.annexes, files: await seeFiles(act, agreement.id), title: '', mistakes: [] })
}

async function upload(c: AppContext, act: Act, model: AnnexModel): Promise<Response> {
  const received = await receiveFile(c, 'bestand')
  if (!received) return annexPage(c, { ...model, mistakes: [{ field: 'bestand', mistake: 'broken-off' }] })
  const title = (received.fields.get('titel') ?? '').trim().slice(0, 200)
  const judged = judgeFile(received.sent)
  const mistakes: AnnexModel['mistakes'] = [
    ...(title === '' ? [{ field: 'titel', mistake: 'no-title' } as const] : []),
    ...(judged.ok ? [] : [{ field: 'bestand', mistake: judged.why }]),
  ]
  if (!judged.ok || mistakes.length > 0) return annexPage(c, { ...model, title, mistakes })
  const added = await addAnnex(act, model.agreement.id, title, judged.file)
  return added.ok ? back(c, model) : errorPage(c, added.why === 'not-there' ? 404 : 403)
}

async function drop(c: AppContext, act: Act, model: AnnexModel): Promise<Response> {
  const dropped = await dropAnnex(act, model.agreement.id, fileOf(c))
  return dropped.ok ? back(c, model) : errorPage(c, dropped.why === 'not-there' ? 404 : 403)
}

const back = (c: AppContext, { agreement }: AnnexModel): Response =>
  c.redirect(link(c.var.address.language, pathOf(agreement.id, 'bijlagen')), 303)

async function download(c: AppContext, act: Act): Promise<Response> {
  const file = await openFile(act, c.req.param('id') ?? '', fileOf(c))
  return file ? asDownload(c, file) : c.notFound()
}
