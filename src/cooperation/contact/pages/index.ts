import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import type { Platform } from '#platform/platform.ts'
import { actOf } from '../../pages/act-of.ts'
import { answer, param } from '../../place/pages/handling.ts'
import type { Wrong } from '../../place/typed.ts'
import { handOver, saveContact, seeContact, seeContacts } from '../contact.actions.ts'
import { contactPage, typedOf } from './contact-page.tsx'
import { LIST, listPage } from './list-page.tsx'

/** Contacts and go-betweens: overview, one, add, hand over. What may be done is decided per school. */
export function addContactPages(app: App, platform: Platform): void {
  page(app, LIST, 'consultation/see', async (c) => listPage(c, await seeContacts(actOf(c, platform))))
  page(app, `${LIST}/nieuw`, 'consultation/change', (c) => show(c, platform, null))
  action(app, `${LIST}/nieuw`, 'consultation/change', (c) => save(c, platform, null))
  page(app, `${LIST}/:id`, 'consultation/see', (c) => show(c, platform, param(c)))
  action(app, `${LIST}/:id`, 'consultation/change', (c) => save(c, platform, param(c)))
}

async function show(c: AppContext, platform: Platform, id: string | null, typed?: URLSearchParams, mistakes: readonly Wrong[] = []) {
  const by = actOf(c, platform)
  const seen = id === null ? null : await seeContact(by, id)
  if (id !== null && !seen) return c.notFound()
  const contact = seen?.contact ?? null
  const { choices, mayWrite } = seen ?? (await seeContacts(by))
  return contactPage(c, { contact, choices, mayWrite, typed: typed ?? typedOf(contact, choices), mistakes })
}

async function save(c: AppContext, platform: Platform, id: string | null) {
  const typed = await readForm(c)
  const by = actOf(c, platform)
  const isHandOver = id !== null && typed.get('doe') === 'overdragen'
  const kept = isHandOver ? await handOver(by, id, typed.get('gezien') ?? '') : await saveContact(by, id, typed)
  return answer(
    c,
    kept,
    (done) => `${LIST}/${done.id}`,
    (mistakes) => show(c, platform, id, isHandOver ? undefined : typed, mistakes),
  )
}
