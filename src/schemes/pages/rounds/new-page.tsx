import { link } from '#platform/http/address.ts'
import { readForm } from '#platform/http/form.ts'
import type { Language } from '#platform/i18n.ts'
import { errorPage } from '#ui/error-page.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { SearchForm } from '#ui/search-form.tsx'
import { addRound } from '../../rounds/change.actions.ts'
import { typedRound } from '../../rounds/form/round-form.ts'
import { REGIMES, ROUND_KINDS } from '../../rounds/round.ts'
import { findTemplate, ROUND_TEMPLATES } from '../../rounds/templates.ts'
import { roundWords, templateName } from '../../rounds/words.ts'
import { type FormState, questions, RoundForm } from './form.tsx'
import { roundsFrame } from './frame.tsx'
import { ROUNDS, roundPath } from './paths.ts'
import type { Visit } from './visit.ts'
import { roundPageWords } from './words.ts'

/** The form of a new round, filled with the known one that was chosen. */
export function newRoundPage(visit: Visit) {
  const template = findTemplate(visit.c.req.query('voorbeeld') ?? '')
  const typed = typedRound(template ? { ...template, name: templateName(visit.language, template) } : null)
  return show(visit, { typed, mistakes: [] }, template?.id ?? '')
}

export async function postRound(visit: Visit) {
  const { c, act, language } = visit
  const typed = await readForm(c)
  const done = await addRound(act, typed)
  if (done.ok) return c.redirect(link(language, roundPath(done.id)), 303)
  return done.mistakes ? show(visit, { typed, mistakes: done.mistakes }, '') : errorPage(c, 403)
}

function show(visit: Visit, state: FormState, chosen: string) {
  const { language } = visit
  const t = roundPageWords(language).newRound
  return roundsFrame(
    visit,
    { title: t.title, lead: t.lead, crumbs: [], status: state.mistakes.length > 0 ? 422 : 200 },
    <>
      <SearchForm action={link(language, `${ROUNDS}/nieuw`)} label={t.fill}>
        <SelectField
          name="voorbeeld"
          label={t.known}
          chosen={chosen}
          options={[{ value: '', label: t.own }, ...ROUND_TEMPLATES.map((one) => ({ value: one.id, label: templateName(language, one) }))]}
        />
      </SearchForm>
      <RoundForm language={language} state={state} action={link(language, ROUNDS)} submit={t.save} back={link(language, ROUNDS)}>
        <RoundFields language={language} state={state} />
      </RoundForm>
    </>,
  )
}

function RoundFields({ language, state }: { language: Language; state: FormState }) {
  const [t, words] = [roundPageWords(language), roundWords(language)]
  const { line, choice } = questions(language, state)
  const open = { value: '', label: t.choose }
  return (
    <>
      <div class="fields">
        <TextField {...line('naam')} label={t.newRound.name} autocomplete="off" />
        <TextField {...line('begin')} type="date" label={t.newRound.startsOn} />
        <SelectField
          {...choice('regeling')}
          label={t.newRound.regime}
          options={[open, ...REGIMES.map((value) => ({ value, label: words.regime[value] }))]}
        />
        <SelectField
          {...choice('soort')}
          label={t.newRound.kind}
          options={[open, ...ROUND_KINDS.map((value) => ({ value, label: words.kind[value] }))]}
        />
      </div>
      <div class="fields section-s">
        <TextField {...line('open')} type="date" label={t.newRound.opensOn} hint={t.newRound.mayStayOpen} />
        <TextField {...line('dicht')} type="date" label={t.newRound.closesOn} hint={t.newRound.mayStayOpen} />
        <TextField {...line('besluit')} type="date" label={t.newRound.decidedBy} hint={t.newRound.mayStayOpen} />
      </div>
    </>
  )
}
