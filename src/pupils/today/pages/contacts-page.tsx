import type { Wrong } from '#platform/form/fields.ts'
import type { AppContext } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import type { Platform } from '#platform/platform.ts'
import { SubmitButton } from '#ui/button.tsx'
import { fieldsOf, named } from '#ui/form/fields.tsx'
import { idOf } from '../../list/filter.ts'
import { pupilHref, pupilPath } from '../../pages/addresses.ts'
import { idIn, requestOf } from '../../pages/asked.ts'
import { answered } from '../../pages/handling.ts'
import { partPage } from '../../pages/pupil/part-page.tsx'
import { checkContact, type SeenContacts, saveContact, seeContacts, stopContact } from '../contacts/contact.actions.ts'
import { type Contact, dialled, isOverdue } from '../contacts/contact.ts'
import { todayWords } from './words.ts'

type Mistakes = readonly Wrong<'no-phone'>[]

export async function contactsPage(c: AppContext, platform: Platform, typed?: URLSearchParams, mistakes: Mistakes = []) {
  const id = idIn(c)
  const seen = id ? await seeContacts(platform.db, requestOf(c, platform), id) : null
  if (!seen) return c.notFound()
  const replaced = seen.contacts.find((one) => one.id === idOf(typed?.get('vervangt') ?? c.var.address.query.get('wijzig'))) ?? null
  return showContacts(c, seen, replaced, typed ?? typedOf(replaced, seen.contacts.length), mistakes)
}

export async function postContact(c: AppContext, platform: Platform): Promise<Response> {
  const [id, typed] = [idIn(c), await readForm(c)]
  const done = id ? await saveContact(platform.db, requestOf(c, platform), platform.now(), id, typed, idOf(typed.get('vervangt'))) : null
  return answered(c, done, pupilPath(id ?? '', '/bereikbaar'), (mistakes) => contactsPage(c, platform, typed, mistakes))
}

/** Still right, or no longer there. */
export async function postContactVerb(c: AppContext, platform: Platform, verb: 'klopt' | 'weg'): Promise<Response> {
  const [id, contact] = [idIn(c), idIn(c, 'contact')]
  const work = verb === 'klopt' ? checkContact : stopContact
  const done = id && contact ? await work(platform.db, requestOf(c, platform), platform.now(), id, contact) : null
  return answered(c, done, pupilPath(id ?? '', '/bereikbaar'), () => c.notFound())
}

function showContacts(
  c: AppContext,
  { pupilId, name, today, contacts }: SeenContacts,
  replaced: Contact | null,
  typed: URLSearchParams,
  mistakes: Mistakes,
) {
  const { language } = c.var.address
  const t = todayWords(language)
  const f = fieldsOf<'no-phone'>({
    language,
    typed,
    mistakes,
    sentences: { 'no-phone': t.mistake['no-phone'] },
    labels: t.field,
    hints: { volgorde: t.hint.volgorde },
  })
  return partPage(c, {
    pupil: { id: pupilId, name },
    part: 'attendance',
    title: t.contacts.titleOf(name),
    lead: t.contacts.lead,
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <div class="section stack">
        {contacts.length === 0 ? (
          <p class="empty">{t.contacts.none}</p>
        ) : (
          <ol class="tasks">
            {contacts.map((one) => (
              <Row language={language} pupilId={pupilId} contact={one} today={today} />
            ))}
          </ol>
        )}
        <section class="panel" aria-labelledby="nummer-erbij">
          <h2 id="nummer-erbij">{replaced ? t.contacts.change(replaced.name) : t.contacts.add}</h2>
          {f.wrongs}
          <form method="post" action={pupilHref(language, pupilId, '/bereikbaar')}>
            {replaced && <input type="hidden" name="vervangt" value={replaced.id} />}
            <div class="fields">
              {f.text('naam')}
              {f.select('relatie', named(t.contacts.relation))}
              {f.text('nummer', { inputmode: 'text' })}
              {f.select('soort', named(t.contacts.numberType))}
              {f.text('volgorde', { inputmode: 'numeric', size: 4 })}
              {f.text('opmerking')}
            </div>
            <p class="actions">
              <SubmitButton>{t.contacts.keep}</SubmitButton>
            </p>
          </form>
        </section>
      </div>
    ),
  })
}

function Row({ language, pupilId, contact, today }: { language: Language; pupilId: string; contact: Contact; today: string }) {
  const t = todayWords(language).contacts
  const { id, name, relation, number, numberType, callOrder, note, checkedOn } = contact
  const at = (verb: string) => pupilHref(language, pupilId, `/bereikbaar/${id}/${verb}`)
  return (
    <li>
      <b>{`${callOrder}. ${name}, ${t.relation[relation].toLowerCase()}`}</b>
      <p>
        <a href={`tel:${dialled(number)}`}>{number}</a> ({t.numberType[numberType].toLowerCase()}){note && `. ${note}`}
      </p>
      <p class={isOverdue(contact, today) ? 'wrong-text' : 'quiet'}>
        {isOverdue(contact, today) ? t.overdue(formatDate(language, checkedOn)) : t.checked(formatDate(language, checkedOn))}
      </p>
      <div class="actions">
        <form method="post" action={at('klopt')}>
          <SubmitButton second slim label={`${t.check}: ${name}`}>
            {t.check}
          </SubmitButton>
        </form>
        <a href={`${pupilHref(language, pupilId, '/bereikbaar')}?wijzig=${id}#nummer-erbij`}>{t.changeIt}</a>
        <form method="post" action={at('weg')}>
          <button type="submit" class="as-link" aria-label={`${t.end}: ${name}`}>
            {t.end}
          </button>
        </form>
      </div>
    </li>
  )
}

function typedOf(contact: Contact | null, count: number): URLSearchParams {
  if (!contact) return new URLSearchParams({ volgorde: String(count + 1) })
  const { name, relation, number, numberType, callOrder, note } = contact
  return new URLSearchParams({
    naam: name,
    relatie: relation,
    nummer: number,
    soort: numberType,
    volgorde: String(callOrder),
    opmerking: note ?? '',
  })
}
