import { link } from '#platform/http/address.ts'
import { TextField } from '#ui/form/text-field.tsx'
import { saveCompany } from '../../companies/actions.ts'
import { findCompany } from '../../companies/learning-company.store.ts'
import { type FormState, questions, SchoolsForm } from '../shared/form.tsx'
import { PART_PATHS, schoolsPage } from '../shared/frame.tsx'
import { actOf, filled, param, see, typedIn, type Visit } from '../shared/visit.ts'
import { sharedWords } from '../shared/words.ts'
import { companyWords } from './words.ts'

/** The form of a new learning company, or of one there is. */
export async function companyForm(visit: Visit) {
  const id = param(visit.c, 'id')
  if (!id) return show(visit, { typed: new Map() })
  const found = await see(visit, (trx) => findCompany(trx, id))
  if (!found) return visit.c.notFound()
  const { name, leerbedrijfId, place, recognisedUntil } = found
  return show(visit, { typed: filled({ naam: name, leerbedrijf: leerbedrijfId, plaats: place, tot: recognisedUntil }) }, name)
}

export async function postCompany(visit: Visit) {
  const { c, language } = visit
  const [typed, id] = [await typedIn(c), param(c, 'id') || null]
  const saved = await saveCompany(actOf(visit), typed, id)
  if (saved.ok) return c.redirect(link(language, PART_PATHS.leerbedrijven), 303)
  const found = id && (await see(visit, (trx) => findCompany(trx, id)))
  return show(visit, { typed, findings: saved.findings }, found ? found.name : '')
}

function show(visit: Visit, state: FormState, name = '') {
  const { language } = visit
  const t = companyWords(language)
  const { line } = questions(language, state)
  return schoolsPage(visit, {
    part: 'leerbedrijven',
    title: name ? t.change(name) : t.new,
    lead: t.newLead,
    crumbs: [],
    status: state.findings ? 422 : 200,
    children: (
      <SchoolsForm language={language} state={state} submit={sharedWords(language).save} back={link(language, PART_PATHS.leerbedrijven)}>
        <TextField {...line('naam')} label={t.name} autocomplete="off" />
        <TextField {...line('leerbedrijf')} label={t.id} hint={t.idHint} size={14} autocomplete="off" />
        <TextField {...line('plaats')} label={t.place} hint={t.placeHint} autocomplete="off" />
        <TextField {...line('tot')} label={t.recognisedUntil} hint={t.recognisedHint} type="date" />
      </SchoolsForm>
    ),
  })
}
