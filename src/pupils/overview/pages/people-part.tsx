import type { Language } from '#platform/i18n.ts'
import { dayText } from '../../pages/format.ts'
import { type Contact, dialled, isOverdue } from '../../today/contacts/contact.ts'
import { todayWords } from '../../today/pages/words.ts'
import { overviewWords } from './words.ts'

/** Whom to call, in the agreed order; one tap on a phone. A number that nobody checked this term says so. */
export function PeoplePart({ language, contacts, day }: { language: Language; contacts: readonly Contact[]; day: string }) {
  const t = todayWords(language).contacts
  if (contacts.length === 0) return null
  return (
    <section aria-labelledby="mensen">
      <h2 id="mensen">{overviewWords(language).people}</h2>
      <dl class="pairs">
        {contacts.map((contact) => (
          <>
            <dt>{t.relation[contact.relation]}</dt>
            <dd>
              {contact.name}, <a href={`tel:${dialled(contact.number)}`}>{contact.number}</a>
              {isOverdue(contact, day) && <p class="small wrong-text">{t.overdue(dayText(language, contact.checkedOn))}</p>}
            </dd>
          </>
        ))}
      </dl>
    </section>
  )
}
