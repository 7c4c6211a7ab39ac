import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import type { CoordinatorForm, CoordinatorMistake, SeenCoordinators } from '../../electives/coordinator.actions.ts'
import type { Coordinator } from '../../electives/coordinator.store.ts'
import { AT, electivesFrame } from './frame.tsx'
import { electiveWords } from './words.ts'

/** Whom to ask at each school. */
export function coordinatorsPage(c: AppContext, { coordinators, own }: SeenCoordinators, mayPlace: boolean) {
  const { language } = c.var.address
  const { coordinators: t } = electiveWords(language)
  return electivesFrame(
    c,
    { title: t.title, lead: t.lead, tab: 'coordinatoren', mayPlace },
    coordinators.length === 0 ? (
      <p class="quiet">{t.empty}</p>
    ) : (
      <table class="table cards">
        <caption class="visually-hidden">{t.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.school}</th>
            <th scope="col">{t.who}</th>
            <th scope="col">
              <span class="visually-hidden">{t.change}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {coordinators.map((one) => (
            <Row language={language} one={one} isOwn={own.has(one.siteId)} />
          ))}
        </tbody>
      </table>
    ),
  )
}

function Row({ language, one, isOwn }: { language: Language; one: Coordinator; isOwn: boolean }) {
  const { coordinators: t } = electiveWords(language)
  const who = [one.name, one.called].filter(Boolean).join(', ')
  return (
    <tr>
      <th scope="row">{one.site}</th>
      <td data-label={t.who}>
        {who || <span class="quiet">{t.nobody}</span>}
        {one.personId && !one.mayDecide && <small class="quiet"> ({t.noRight})</small>}
      </td>
      <td>
        {isOwn && (
          <a href={link(language, `${AT}/coordinatoren/${one.siteId}`)} aria-label={t.changeOf(one.site)}>
            {t.change}
          </a>
        )}
      </td>
    </tr>
  )
}

export interface CoordinatorModel {
  form: CoordinatorForm
  typed: { wie: string; functie: string }
  mistake: CoordinatorMistake | null
  mayPlace: boolean
}

/** Names the coordinator of one school. */
export function coordinatorPage(c: AppContext, { form, typed, mistake, mayPlace }: CoordinatorModel) {
  const { language } = c.var.address
  const { coordinators: t, form: words } = electiveWords(language)
  const mistakes = mistake ? [{ field: mistake.field, sentence: t.mistake[mistake.mistake] }] : []
  const wrong = (field: string) => mistakes.find((one) => one.field === field)?.sentence
  const people = form.people.map(({ personId, name }) => ({ value: personId, label: name }))
  const crumbs = [{ label: t.title, href: link(language, `${AT}/coordinatoren`) }]
  return electivesFrame(
    c,
    { title: t.titleOf(form.site.label), lead: t.formLead, tab: null, crumbs, mayPlace, status: mistake ? 422 : 200 },
    <>
      <WrongList title={words.wrong} mistakes={mistakes} />
      <form method="post" action={link(language, `${AT}/coordinatoren/${form.site.siteId}`)}>
        <SelectField
          name="wie"
          label={t.person}
          hint={t.personHint}
          wrong={wrong('wie')}
          chosen={typed.wie}
          options={[{ value: '', label: t.none }, ...people]}
        />
        <TextField name="functie" label={t.called} wrong={wrong('functie')} value={typed.functie} autocomplete="off" />
        <p class="actions">
          <SubmitButton>{words.save}</SubmitButton>
        </p>
      </form>
    </>,
  )
}
