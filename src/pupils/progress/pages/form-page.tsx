import type { Child } from 'hono/jsx'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { byId, fieldsOf, named, type Options } from '#ui/form/fields.tsx'
import { pupilHref } from '../../pages/addresses.ts'
import { dayText } from '../../pages/format.ts'
import { partPage } from '../../pages/pupil/part-page.tsx'
import { partKey } from '../part.ts'
import type { SeenProgress } from '../progress.actions.ts'
import { type ProgressMistake, type ProgressWrong, routePartKey } from '../typed.ts'
import { progressWords } from './words.ts'

export type FormName = 'resultaat' | 'uren' | 'voorstel' | 'programma' | 'besluit' | 'delen'

export interface FormModel {
  seen: SeenProgress
  form: FormName
  /** where it is sent, below the pupil */
  at: string
  typed: URLSearchParams
  mistakes: readonly ProgressWrong[]
  /** talks in which a decision can have been made */
  talks?: readonly { id: string; heldOn: string }[]
  /** of an own programme: its route */
  routeId?: string
}

/** One form about a pupil's progress. */
export function formPage(c: AppContext, model: FormModel) {
  const { language } = c.var.address
  const t = progressWords(language)
  const { seen, form, at, mistakes } = model
  return partPage(c, {
    pupil: seen.pupil,
    part: 'progress',
    title: t.form[form],
    lead: t.formLead[form],
    status: mistakes.length > 0 ? 422 : 200,
    children:
      seen.routes.length === 0 ? (
        <p class="section prose">{t.noForm}</p>
      ) : (
        <form method="post" action={pupilHref(language, seen.pupil.id, at)} class="section">
          <Fields language={language} model={model} />
          <p class="actions">
            <SubmitButton>{t.save}</SubmitButton>
          </p>
        </form>
      ),
  })
}

function Fields({ language, model }: { language: Language; model: FormModel }) {
  const t = progressWords(language)
  const { typed, mistakes } = model
  const f = fieldsOf<ProgressMistake>({ language, typed, mistakes, sentences: t.mistake, labels: t.field, hints: t.hint })
  return (
    <>
      {f.wrongs}
      {DRAWN[model.form](f, language, model)}
    </>
  )
}

type Drawn = ReturnType<typeof fieldsOf<ProgressMistake>>

const DRAWN: Record<FormName, (f: Drawn, language: Language, model: FormModel) => Child> = {
  resultaat: (f, language, { seen }) => {
    const t = progressWords(language)
    return (
      <>
        {f.select('deel', partOptions(language, seen))}
        <div class="fields">
          {f.select('uitslag', [choose(language), ...named(t.outcome)])}
          {f.text('cijfer', { size: 5 })}
          {f.date('dag')}
          {f.select('school', byId(seen.schools, t.choose))}
        </div>
        {f.text('toelichting')}
      </>
    )
  },
  uren: (f, language, { seen }) => (
    <>
      {f.select('deel', partOptions(language, seen))}
      <div class="fields">
        {f.text('uren', { size: 6 })}
        {f.date('van')}
        {f.date('tot')}
      </div>
      {f.text('toelichting')}
    </>
  ),
  voorstel: (f, language, { seen }) => {
    const t = progressWords(language)
    return (
      <>
        <div class="fields">
          {f.select('route', routeOptions(seen))}
          {f.select('soort', [choose(language), ...named(t.proposalKind)])}
          {f.select('halve-jaren', [choose(language), { value: '1', label: t.halfYears(1) }, { value: '2', label: t.halfYears(2) }])}
          {f.text('door')}
          {f.date('dag')}
        </div>
        {f.area('wat')}
        {f.area('reden')}
      </>
    )
  },
  programma: (f, language, { seen }) => (
    <>
      <div class="fields">
        {f.select('route', routeOptions(seen))}
        {f.date('van')}
        {f.date('tot')}
      </div>
      {f.ticks('dagdelen', named(progressWords(language).daypart))}
      {f.text('tijden')}
      {f.area('reden')}
    </>
  ),
  besluit: (f, language, { talks = [] }) => {
    const t = progressWords(language)
    const held = talks.map(({ id, heldOn }) => ({ value: id, label: t.talkOn(dayText(language, heldOn)) }))
    return (
      <>
        <div class="fields">
          {f.select('besluit', [choose(language), ...named(t.decided)])}
          {f.date('dag')}
          {f.date('ingang')}
          {f.select('gesprek', [{ value: '', label: t.noTalk }, ...held])}
        </div>
        {f.text('met')}
        {f.area('reden')}
      </>
    )
  },
  delen: (f, language, { seen, routeId }) => {
    const t = progressWords(language)
    const parts = seen.parts.filter((one) => one.routeId === routeId && one.part.kind !== 'own' && one.part.kind !== 'elective')
    return (
      <>
        <div class="fields">
          {f.select('wat', [choose(language), ...named(t.deviation)])}
          {f.select('deel', [
            choose(language),
            ...parts.map(({ part, name }) => ({ value: partKey(part), label: `${name} (${t.kind[part.kind]})` })),
          ])}
          {f.text('naam')}
          {f.date('klaar')}
          {f.text('uren', { size: 6 })}
        </div>
        {f.area('reden')}
      </>
    )
  },
}

const choose = (language: Language): Options[number] => ({ value: '', label: progressWords(language).choose })

function partOptions(language: Language, { parts, routes }: SeenProgress): Options {
  const t = progressWords(language)
  const routeName = (id: string): string => routes.find(({ route }) => route.routeId === id)?.route.routeName ?? ''
  const named = parts.map((one) => ({
    value: routePartKey(one),
    label: `${one.name} (${t.kind[one.part.kind]}${routes.length > 1 ? `, ${routeName(one.routeId)}` : ''})`,
  }))
  return [choose(language), ...named]
}

const routeOptions = ({ routes }: SeenProgress): Options => routes.map(({ route }) => ({ value: route.routeId, label: route.routeName }))
