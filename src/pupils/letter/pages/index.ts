import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import { formatDate } from '#platform/i18n.ts'
import type { Platform } from '#platform/platform.ts'
import { BASE, OWN } from '../../pages/addresses.ts'
import { idIn, requestOf } from '../../pages/asked.ts'
import { answered } from '../../pages/handling.ts'
import { openDesk, seeLetters, sendLetter, valuesWith } from '../letter.actions.ts'
import { addTemplate, decideMails, seeTemplates, takeBackTemplate } from '../template.actions.ts'
import { type LetterWrong, readDraft } from '../typed.ts'
import { lettersPath, TEMPLATES } from './addresses.ts'
import { letterPage, lettersPage } from './list-page.tsx'
import { templatesPage } from './templates-page.tsx'
import { letterWords } from './words.ts'
import { previewPage, templatesOf, writePage } from './write-page.tsx'

const NOTHING = new URLSearchParams()

/** Fixed addresses, before `/leerlingen/:id`: a school's own templates, and what its mails hold. */
export function addTemplatePages(app: App, platform: Platform): void {
  const show = async (c: AppContext, typed: URLSearchParams, mistakes: readonly LetterWrong[], form: 'template' | 'decision' | null) =>
    templatesPage(c, { seen: await seeTemplates(platform.db, requestOf(c, platform)), typed, mistakes, form })
  page(app, TEMPLATES, 'guidance/write', (c) => show(c, NOTHING, [], null))
  action(app, TEMPLATES, 'guidance/write', async (c) => {
    const form = await readForm(c)
    const done = await addTemplate(platform.db, requestOf(c, platform), form)
    return answered(c, done, TEMPLATES, (mistakes) => show(c, form, mistakes, 'template'))
  })
  action(app, `${TEMPLATES}/mail`, 'retention/approve', async (c) => {
    const form = await readForm(c)
    const done = await decideMails(platform.db, requestOf(c, platform), form)
    return answered(c, done, TEMPLATES, (mistakes) => show(c, form, mistakes, 'decision'))
  })
  action(app, `${TEMPLATES}/:sjabloon/weg`, 'guidance/write', async (c) => {
    const id = idIn(c, 'sjabloon')
    const isDone = id ? await takeBackTemplate(platform.db, requestOf(c, platform), id, platform.now()) : false
    return answered(c, isDone ? { ok: true } : null, TEMPLATES, () => c.notFound())
  })
}

/** Letters about one pupil: written, looked at before they go, and kept as they went. */
export function addLetterPages(app: App, platform: Platform): void {
  const letters = `${BASE}/:id/brieven`
  page(app, letters, 'pupil/see', (c) => list(c, platform))
  page(app, `${letters}/nieuw`, 'guidance/write', (c) => write(c, platform))
  action(app, `${letters}/nieuw`, 'guidance/write', async (c) => preview(c, platform, await readForm(c)))
  action(app, `${letters}/verzenden`, 'guidance/write', (c) => send(c, platform))
  page(app, `${letters}/:brief`, 'pupil/see', (c) => one(c, platform))
}

async function list(c: AppContext, platform: Platform) {
  const id = idIn(c)
  const seen = id ? await seeLetters(platform, requestOf(c, platform), id) : null
  return seen ? lettersPage(c, seen) : c.notFound()
}

async function one(c: AppContext, platform: Platform) {
  const [id, letterId] = [idIn(c), idIn(c, 'brief')]
  const seen = id && letterId ? await seeLetters(platform, requestOf(c, platform), id) : null
  const letter = seen?.letters.find((each) => each.id === letterId)
  return seen && letter ? letterPage(c, seen, letter) : c.notFound()
}

async function write(c: AppContext, platform: Platform) {
  const id = idIn(c)
  const desk = id ? await openDesk(platform, requestOf(c, platform), id) : null
  if (!desk) return c.notFound()
  const { language } = c.var.address
  const chosen = templatesOf(language, desk).find(({ key }) => key === c.req.query('sjabloon'))
  const aan = desk.whyNotParents ? 'pupil' : 'parents'
  const typed = new URLSearchParams({ aan, ...(chosen && { sjabloon: chosen.key, onderwerp: chosen.subject, tekst: chosen.body }) })
  return writePage(c, desk, typed, [])
}

const dateOf = (c: AppContext, platform: Platform): string => formatDate(c.var.address.language, requestOf(c, platform).day)

async function preview(c: AppContext, platform: Platform, form: URLSearchParams) {
  const id = idIn(c)
  const desk = id ? await openDesk(platform, requestOf(c, platform), id) : null
  if (!desk) return c.notFound()
  const read = readDraft(form, valuesWith(desk, dateOf(c, platform)), desk.whyNotParents)
  return read.ok ? previewPage(c, desk, read.value, form, platform.mail.canSend) : writePage(c, desk, form, read.mistakes)
}

async function send(c: AppContext, platform: Platform) {
  const [id, form] = [idIn(c), await readForm(c)]
  const { language } = c.var.address
  const t = letterWords(language)
  const notice = { subject: t.mailSubject, text: t.mailText(`${platform.baseUrl}${link(language, OWN)}`) }
  const way = form.get('hoe') === 'mail' ? 'mail' : 'print'
  const sending = { pupilId: id ?? '', form, way, datum: dateOf(c, platform), notice } as const
  const done = id ? await sendLetter(platform, requestOf(c, platform), sending) : null
  const again = async (mistakes: readonly LetterWrong[]) => {
    const desk = id ? await openDesk(platform, requestOf(c, platform), id) : null
    return desk ? writePage(c, desk, form, mistakes) : c.notFound()
  }
  return answered(c, done, ({ letterId }) => lettersPath(id ?? '', `/${letterId}`), again)
}
