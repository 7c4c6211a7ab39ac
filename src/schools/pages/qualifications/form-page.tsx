import { link } from '#platform/http/address.ts'
import { formatDate } from '#platform/i18n.ts'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { TickList } from '#ui/form/tick-list.tsx'
import { isDay } from '../../day.ts'
import { keepQualification } from '../../qualifications/actions.ts'
import { periodsOf } from '../../qualifications/qualification.store.ts'
import { type FormState, questions, SchoolsForm } from '../shared/form.tsx'
import { PART_PATHS, schoolsPage } from '../shared/frame.tsx'
import { actOf, filled, param, see, typedIn, type Visit } from '../shared/visit.ts'
import { sharedWords } from '../shared/words.ts'
import { qualificationWords } from './words.ts'

interface Period {
  crebo: string
  validFrom: string
}

/** The form of a new period of a crebo, or of one there is. */
export async function qualificationForm(visit: Visit) {
  const was = periodIn(visit)
  if (!was) return show(visit, { typed: filled({ leertraject: ['bol', 'bbl'] }) }, null)
  const found = (await see(visit, (trx) => periodsOf(trx, was.crebo))).find(({ validFrom }) => validFrom === was.validFrom)
  if (!found) return visit.c.notFound()
  const { name, niveau, dossier, dossierName, bol, bbl, validUntil } = found
  const ways = [bol ? ['bol'] : [], bbl ? ['bbl'] : []].flat()
  const typed = filled({ naam: name, niveau: String(niveau), dossier, dossiernaam: dossierName, leertraject: ways, tot: validUntil })
  return show(visit, { typed }, was)
}

export async function postQualification(visit: Visit) {
  const { c, language } = visit
  const [typed, was] = [await typedIn(c), periodIn(visit)]
  const saved = await keepQualification(actOf(visit), typed, was)
  if (saved.ok) return c.redirect(link(language, PART_PATHS.opleidingen, { zoek: saved.value, op: '' }), 303)
  return show(visit, { typed, findings: saved.findings }, was)
}

/** From the address of a period there is; null on the page of a new one. */
function periodIn({ c }: Visit): Period | null {
  const [crebo, validFrom] = [param(c, 'crebo'), param(c, 'vanaf')]
  return crebo && isDay(validFrom) ? { crebo, validFrom } : null
}

function show(visit: Visit, state: FormState, was: Period | null) {
  const { language } = visit
  const t = qualificationWords(language)
  const back = link(language, PART_PATHS.opleidingen)
  return schoolsPage(visit, {
    part: 'opleidingen',
    title: was ? t.change(was.crebo) : t.new,
    lead: was ? t.changeLead(formatDate(language, was.validFrom)) : t.newLead,
    crumbs: [],
    status: state.findings ? 422 : 200,
    children: (
      <SchoolsForm language={language} state={state} submit={sharedWords(language).save} back={back}>
        <Fields visit={visit} state={state} isNew={was === null} />
      </SchoolsForm>
    ),
  })
}

function Fields({ visit: { language }, state, isNew }: { visit: Visit; state: FormState; isNew: boolean }) {
  const t = qualificationWords(language)
  const { line, choice, ticks } = questions(language, state)
  const levels = ['1', '2', '3', '4'].map((one) => ({ value: one, label: t.niveauOf(one) }))
  const ways = ['bol', 'bbl'].map((one) => ({ value: one, label: one }))
  return (
    <>
      {isNew && <TextField {...line('crebo')} label={t.crebo} hint={t.creboHint} size={6} inputmode="numeric" autocomplete="off" />}
      <TextField {...line('naam')} label={t.name} autocomplete="off" />
      <SelectField {...choice('niveau')} label={t.niveau} options={[{ value: '', label: sharedWords(language).choose }, ...levels]} />
      <TickList {...ticks('leertraject')} legend={t.leertraject} options={ways} />
      <TextField {...line('dossier')} label={t.dossier} hint={t.dossierHint} size={8} autocomplete="off" />
      <TextField {...line('dossiernaam')} label={t.dossierName} autocomplete="off" />
      {isNew && <TextField {...line('vanaf')} label={t.from} type="date" />}
      <TextField {...line('tot')} label={t.until} hint={t.untilHint} type="date" />
    </>
  )
}
