import type { Language } from '#platform/i18n.ts'
import { dayText } from '../../pages/format.ts'
import { dialled, type KnownContact } from '../overview.ts'
import { overviewWords } from './words.ts'

/** Whom to call, in the agreed order; one tap on a phone. */
export function PeoplePart({ language, contacts }: { language: Language; contacts: readonly KnownContact[] }) {
  const t = overviewWords(language)
  if (contacts.length === 0) return null
  const checked = contacts.flatMap(({ checkedOn }) => checkedOn ?? []).toSorted()[0]
  return (
    <section aria-labelledby="mensen">
      <h2 id="mensen">{t.people}</h2>
      <dl class="pairs">
        {contacts.map(({ name, relation, number }) => (
          <>
            <dt>{t.relation[relation] ?? relation}</dt>
            <dd>
              {name}, <a href={`tel:${dialled(number)}`}>{number}</a>
            </dd>
          </>
        ))}
      </dl>
      <p class="small quiet">{checked ? t.checked(dayText(language, checked)) : t.neverChecked}</p>
    </section>
  )
}
