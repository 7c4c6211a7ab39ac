import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import { profielenIn, schoolYearOf } from '#schools/index.ts'
import { SubmitButton } from '#ui/button.tsx'
import { framed } from '../../pages/frame.tsx'
import { byId, fieldsOf, named } from '../../place/pages/fields.tsx'
import { Pairs } from '../../place/pages/pairs.tsx'
import { placeWords } from '../../place/pages/words.ts'
import { type Choices, nameOfSchool } from '../../place/place.ts'
import type { Wrong } from '../../place/typed.ts'
import { type Contact, isNow, seenOf } from '../contact.ts'
import { LIST } from './list-page.tsx'
import { contactWords, profielText } from './words.ts'

export interface ContactModel {
  /** null = a new one */
  contact: Contact | null
  choices: Choices
  mayWrite: boolean
  typed: URLSearchParams
  mistakes: readonly Wrong[]
}

/** One contact: to read, or for who may to change and to hand over. */
export function contactPage(c: AppContext, model: ContactModel) {
  const { language } = c.var.address
  const t = contactWords(language)
  const { contact, choices, mayWrite, typed, mistakes } = model
  const f = fieldsOf({ language, typed, mistakes, labels: t.field, hints: t.hint })
  const canHandOver = contact && mayWrite && contact.successor && isNow(contact, choices.today)
  return framed(c, {
    part: 'contacten',
    title: contact ? contact.person : t.formNew,
    lead: contact ? nameOfSchool(choices.schools, contact.institutionId) : t.formLead,
    crumbs: [],
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        {f.wrongs}
        {contact && <Facts language={language} contact={contact} choices={choices} />}
        {canHandOver && (
          <form method="post" action={link(language, `${LIST}/${contact.id}`)} class="panel section-s no-print">
            <input type="hidden" name="doe" value="overdragen" />
            <input type="hidden" name="gezien" value={seenOf(contact)} />
            <h2>{t.handTitle}</h2>
            <p>{t.handLead(contact.successor ?? '', formatDate(language, contact.handsOverOn ?? choices.today))}</p>
            <SubmitButton second>{t.hand}</SubmitButton>
          </form>
        )}
        {mayWrite && <Form language={language} model={model} f={f} />}
      </>
    ),
  })
}

function Facts({ language, contact, choices }: { language: Language; contact: Contact; choices: Choices }) {
  const t = contactWords(language)
  const facts: [string, string][] = [
    [t.field.soort, t.kind[contact.kind]],
    [t.field['andere-school'], nameOfSchool(choices.schools, contact.otherInstitutionId)],
    [t.field.waarover, contact.about],
    [t.field.bereik, contact.reached],
    [t.field.profielen, contact.profielen.map(profielText).join(', ')],
    [t.field.crebos, contact.crebos.join(', ')],
    [t.field.begin, formatDate(language, contact.from)],
    [t.field.einde, contact.until ? formatDate(language, contact.until) : ''],
    [t.col.successor, contact.successor ?? t.nobody],
    [t.field.overdracht, contact.handsOverOn ? formatDate(language, contact.handsOverOn) : ''],
  ]
  return <Pairs facts={facts} />
}

interface FormProps {
  language: Language
  model: ContactModel
  f: ReturnType<typeof fieldsOf>
}

function Form({ language, model: { contact, choices }, f }: FormProps) {
  const t = contactWords(language)
  const p = placeWords(language)
  const profielen = profielenIn(schoolYearOf(choices.today)).map(({ code, name }) => ({ value: code, label: name }))
  return (
    <form method="post" action={link(language, contact ? `${LIST}/${contact.id}` : `${LIST}/nieuw`)} class="section-s no-print">
      {contact && <input type="hidden" name="gezien" value={seenOf(contact)} />}
      <div class="fields">
        {f.select('soort', named(t.kind))}
        {f.select('school', byId(choices.schools))}
        {f.select('andere-school', byId(choices.schools, p.none))}
        {f.select('wie', byId(choices.people, p.nobody))}
        {f.text('naam')}
        {f.text('bereik')}
        {f.text('waarover')}
        {f.text('crebos')}
      </div>
      {f.ticks('profielen', profielen)}
      <div class="fields section-s">
        {f.date('begin')}
        {f.date('einde')}
        {f.select('opvolger', byId(choices.people, p.nobody))}
        {f.text('opvolger-naam')}
        {f.date('overdracht')}
      </div>
      <p class="actions">
        <SubmitButton>{p.save}</SubmitButton>
      </p>
    </form>
  )
}

/** A contact as it stands in the form; who left since still stands there, by name. */
export function typedOf(contact: Contact | null, { people, today }: Pick<Choices, 'people' | 'today'>): URLSearchParams {
  if (!contact) return new URLSearchParams({ soort: 'contact', begin: today })
  const who = (id: string | null, name: string | null): [string, string] =>
    people.some((one) => one.id === id) ? [id ?? '', ''] : ['', name ?? '']
  const [wie, naam] = who(contact.personId, contact.person)
  const [opvolger, opvolgerNaam] = who(contact.successorId, contact.successor)
  const typed = new URLSearchParams({
    ...{ soort: contact.kind, school: contact.institutionId, 'andere-school': contact.otherInstitutionId ?? '', wie, naam },
    ...{ bereik: contact.reached, waarover: contact.about, crebos: contact.crebos.join(', '), begin: contact.from },
    ...{ einde: contact.until ?? '', opvolger, 'opvolger-naam': opvolgerNaam, overdracht: contact.handsOverOn ?? '' },
  })
  for (const one of contact.profielen) typed.append('profielen', one)
  return typed
}
