import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { PROFIELEN } from '#schools/index.ts'
import { SubmitButton } from '#ui/button.tsx'
import { ChoiceField, Field, Tick } from '#ui/form/field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { TickList } from '#ui/form/tick-list.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import type { ElectiveForm } from '../../electives/catalogue.actions.ts'
import { ELECTIVE_KINDS, SCHOOL_DAYS } from '../../electives/elective.ts'
import type { ElectiveMistake, TypedElective } from '../../electives/elective-form.ts'
import { AT, electivesFrame } from './frame.tsx'
import { electiveWords } from './words.ts'

export interface FormModel extends ElectiveForm {
  typed: TypedElective
  mistakes: readonly ElectiveMistake[]
  mayPlace: boolean
}

interface Part extends ElectiveForm {
  language: Language
  typed: TypedElective
  wrong: (field: keyof TypedElective) => string | undefined
}

/** A new elective, or changes in one that is there. */
export function formPage(c: AppContext, { mistakes, mayPlace, ...form }: FormModel) {
  const { language } = c.var.address
  const { form: t } = electiveWords(language)
  const { elective } = form
  const title = elective ? t.titleChange(elective.name) : t.titleNew
  const crumbs = elective ? [{ label: elective.name, href: link(language, `${AT}/${elective.id}`) }] : []
  const sentences = mistakes.map(({ field, mistake }) => ({ field, sentence: t.mistake[mistake] }))
  const part = { ...form, language, wrong: (field: string) => sentences.find((one) => one.field === field)?.sentence }
  return electivesFrame(
    c,
    { title, lead: t.lead, tab: null, crumbs, mayPlace, status: mistakes.length > 0 ? 422 : 200 },
    <>
      <WrongList title={t.wrong} mistakes={sentences} />
      {form.sites.length === 0 && <p class="banner wait">{t.noSite}</p>}
      <form method="post" action={link(language, elective ? `${AT}/${elective.id}` : AT)}>
        <What {...part} />
        <Where {...part} />
        <When {...part} />
        <p class="actions">
          <SubmitButton>{t.save}</SubmitButton>
        </p>
      </form>
    </>,
  )
}

function What({ language, typed, wrong }: Part) {
  const { form: t, kind } = electiveWords(language)
  const profielen = PROFIELEN.filter(({ code, until }) => until === null || typed.profiel.includes(code))
  return (
    <>
      <TextField name="naam" label={t.naam} wrong={wrong('naam')} value={typed.naam} autocomplete="off" />
      <ChoiceField
        name="soort"
        legend={t.soort}
        wrong={wrong('soort')}
        choices={ELECTIVE_KINDS.map((value) => ({ value, label: kind[value] }))}
        chosen={typed.soort}
      />
      <TickList
        name="profiel"
        legend={t.profiel}
        hint={t.profielHint}
        wrong={wrong('profiel')}
        options={profielen.map(({ code, name }) => ({ value: code, label: `${code}, ${name}` }))}
        ticked={typed.profiel}
      />
      <Field
        id="doelen"
        label={t.doelen}
        hint={t.doelenHint}
        wrong={wrong('doelen')}
        control={(props) => (
          <textarea name="doelen" rows={6} {...props}>
            {typed.doelen}
          </textarea>
        )}
      />
    </>
  )
}

function Where({ language, typed, wrong, sites, companies }: Part) {
  const { form: t } = electiveWords(language)
  return (
    <div class="fields section-s">
      <SelectField
        name="vestiging"
        label={t.vestiging}
        wrong={wrong('vestiging')}
        chosen={typed.vestiging}
        options={[{ value: '', label: t.choose }, ...sites.map(({ siteId, label }) => ({ value: siteId, label }))]}
      />
      <SelectField
        name="bedrijf"
        label={t.bedrijf}
        hint={t.bedrijfHint}
        wrong={wrong('bedrijf')}
        chosen={typed.bedrijf}
        options={[{ value: '', label: t.geenBedrijf }, ...companies.map(({ id, label }) => ({ value: id, label }))]}
      />
      <TextField name="plaats" label={t.plaats} wrong={wrong('plaats')} value={typed.plaats} autocomplete="off" />
      <TextField name="contact" label={t.contact} hint={t.contactHint} wrong={wrong('contact')} value={typed.contact} autocomplete="off" />
    </div>
  )
}

function When({ language, typed, wrong }: Part) {
  const { form: t, day } = electiveWords(language)
  return (
    <>
      <div class="fields section-s">
        <TextField name="begin" type="date" label={t.begin} wrong={wrong('begin')} value={typed.begin} />
        <TextField name="einde" type="date" label={t.einde} wrong={wrong('einde')} value={typed.einde} />
        <TextField
          name="plekken"
          label={t.plekken}
          wrong={wrong('plekken')}
          value={typed.plekken}
          size={4}
          inputmode="numeric"
          autocomplete="off"
        />
      </div>
      <TickList
        name="dag"
        legend={t.dag}
        wrong={wrong('dag')}
        options={SCHOOL_DAYS.map((one) => ({ value: String(one), label: day[one] }))}
        ticked={typed.dag}
      />
      <Tick name="open" label={t.open} ticked={typed.open === 'ja'} />
    </>
  )
}
