import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import { Badge } from '#ui/badge.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { framed, PARTS } from '../../pages/frame.tsx'
import { nameOfSchool } from '../../place/place.ts'
import type { SeenContacts } from '../contact.actions.ts'
import { type Contact, isNow, troubleOf } from '../contact.ts'
import { goBetweens, type Opposite, oppositesOf } from '../opposite.ts'
import { contactWords, findingText, profielText } from './words.ts'

export const LIST = PARTS.contacten.path
const MOST_FINDINGS = 20

/** Per profile who stands opposite whom; who keeps two schools together; and where nobody does. */
export function listPage(c: AppContext, seen: SeenContacts) {
  const { language } = c.var.address
  const t = contactWords(language)
  const { contacts, choices } = seen
  const { today } = choices
  const others = contacts.filter((one) => one.kind === 'contact' && isNow(one, today) && one.profielen.length === 0)
  const past = contacts.filter((one) => !isNow(one, today))
  return framed(c, {
    part: 'contacten',
    title: t.title,
    crumbs: null,
    lead: t.lead,
    actions: seen.mayWrite && <ButtonLink href={link(language, `${LIST}/nieuw`)}>{t.add}</ButtonLink>,
    children: (
      <>
        <Findings language={language} seen={seen} />
        <Profielen language={language} seen={seen} />
        <GoBetweens language={language} seen={seen} />
        {others.length > 0 && <Rest language={language} seen={seen} contacts={others} title={t.others} id="andere" />}
        {past.length > 0 && <Rest language={language} seen={seen} contacts={past} title={t.past} id="voorbij" />}
      </>
    ),
  })
}

interface Part {
  language: Language
  seen: SeenContacts
}

function Findings({ language, seen }: Part) {
  const t = contactWords(language)
  // where nobody stands opposite a profile is said in its row
  const told = seen.findings.filter(({ finding }) => finding !== 'nobody-opposite')
  const sentences = told.flatMap((one) => findingText(language, one, seen) ?? [])
  if (sentences.length === 0) return null
  const more = sentences.length - MOST_FINDINGS
  return (
    <section class="panel section-s" aria-labelledby="aandacht">
      <h2 id="aandacht">{t.attention}</h2>
      <ul>
        {sentences.slice(0, MOST_FINDINGS).map((one) => (
          <li>{one}</li>
        ))}
      </ul>
      {more > 0 && <p>{t.more(formatNumber(language, more))}</p>}
    </section>
  )
}

function Profielen({ language, seen }: Part) {
  const t = contactWords(language)
  const { contacts, choices } = seen
  const rows = oppositesOf(contacts, choices.schools, choices.routes, choices.today)
  return (
    <section class="section" aria-labelledby="profielen">
      <h2 id="profielen">{t.profielen}</h2>
      <p class="prose">{t.profielenLead}</p>
      {rows.length === 0 ? (
        <p>{t.noProfielen}</p>
      ) : (
        <table class="table cards">
          <thead>
            <tr>
              {[t.col.profiel, t.col.vo, t.col.mbo].map((one) => (
                <th scope="col">{one}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => (
              <tr>
                <th scope="row">{profielText(one.profiel)}</th>
                <td data-label={t.col.vo}>
                  <Side language={language} seen={seen} side={one.vo} />
                </td>
                <td data-label={t.col.mbo}>
                  {one.mbo.length > 0 ? (
                    <Side language={language} seen={seen} side={one.mbo} />
                  ) : (
                    <Badge tone="bad">{t.nobodyOpposite}</Badge>
                  )}
                  {one.crebosWithout.map(({ crebo, route }) => (
                    <small>{t.creboWithout(creboText(seen, crebo), route)}</small>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

const creboText = ({ crebos }: SeenContacts, crebo: string): string => [crebo, crebos.get(crebo)].filter(Boolean).join(' ')

/** Each school with whom to turn to, and for which qualifications. */
function Side({ language, seen, side }: Part & { side: Opposite['vo'] }) {
  const t = contactWords(language)
  return (
    <ul class="plain">
      {side.map(({ school, contacts }) => (
        <li>
          {school.name}
          {': '}
          {contacts.length === 0 && <span class="quiet">{t.nobody}</span>}
          {contacts.map((one, at) => (
            <>
              {at > 0 && ', '}
              <Name language={language} contact={one} today={seen.choices.today} />
              {one.crebos.length > 0 && <small>{one.crebos.map((crebo) => creboText(seen, crebo)).join(', ')}</small>}
            </>
          ))}
        </li>
      ))}
    </ul>
  )
}

function Name({ language, contact, today }: { language: Language; contact: Contact; today: string }) {
  const trouble = troubleOf(contact, today)?.trouble
  return (
    <>
      <a href={link(language, `${LIST}/${contact.id}`)}>{contact.person}</a>
      {trouble && trouble !== 'no-successor' && (
        <>
          {' '}
          <Badge tone="bad">{contactWords(language).trouble[trouble]}</Badge>
        </>
      )}
    </>
  )
}

function GoBetweens({ language, seen }: Part) {
  const t = contactWords(language)
  const { choices } = seen
  const pairs = goBetweens(seen.contacts, choices.schools, choices.today)
  return (
    <section class="section" aria-labelledby="oliemannetjes">
      <h2 id="oliemannetjes">{t.goBetweens}</h2>
      {pairs.length === 0 ? (
        <p>{t.noGoBetweens}</p>
      ) : (
        <table class="table cards">
          <thead>
            <tr>
              {[t.col.pair, t.col.who, t.col.successor].map((one) => (
                <th scope="col">{one}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pairs.flatMap(({ pair, contacts }) =>
              contacts.map((one) => (
                <tr>
                  <th scope="row">{pair.map((id) => nameOfSchool(choices.schools, id)).join(' – ')}</th>
                  <td data-label={t.col.who}>
                    <Name language={language} contact={one} today={choices.today} />
                    <small>{nameOfSchool(choices.schools, one.institutionId)}</small>
                  </td>
                  <td data-label={t.col.successor}>
                    {successorText(language, one) || <span class="quiet">{t.trouble['no-successor']}</span>}
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      )}
    </section>
  )
}

const successorText = (language: Language, { successor, handsOverOn }: Contact): string =>
  successor && handsOverOn ? contactWords(language).successorOn(successor, formatDate(language, handsOverOn, 'short')) : (successor ?? '')

function Rest({ language, seen, contacts, title, id }: Part & { contacts: readonly Contact[]; title: string; id: string }) {
  const t = contactWords(language)
  const when = ({ from, until }: Contact): string =>
    [from > seen.choices.today && t.from(formatDate(language, from, 'short')), until && t.until(formatDate(language, until, 'short'))]
      .filter(Boolean)
      .join(', ')
  return (
    <section class="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {contacts.map((one) => (
          <li>
            <Name language={language} contact={one} today={seen.choices.today} />
            {`, ${nameOfSchool(seen.choices.schools, one.institutionId)}`}
            {one.about && `: ${one.about}`}
            {one.crebos.length > 0 && `, ${one.crebos.map((crebo) => creboText(seen, crebo)).join(', ')}`}
            {when(one) && ` (${when(one)})`}
          </li>
        ))}
      </ul>
    </section>
  )
}
