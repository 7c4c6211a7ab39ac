import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { profielenIn, schoolYearOf } from '#schools/index.ts'
import { SubmitButton } from '#ui/button.tsx'
import { Tick } from '#ui/form/field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { TickList } from '#ui/form/tick-list.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import type { Wrong } from '../../fields.ts'
import { framed } from '../../pages/frame.tsx'
import { said } from '../../pages/said.ts'
import { partWords } from '../../pages/words.ts'
import type { Choices } from '../../place/place.ts'
import { BODY_KINDS, type Body, DECIDES } from '../body.ts'
import type { OwnMistake } from '../typed.ts'
import { LIST, pathOf } from './frame.ts'
import { type ConsultationWords, consultationWords } from './words.ts'

export interface BodyFormModel {
  /** null = a new one */
  body: Body | null
  choices: Choices
  typed: URLSearchParams
  mistakes: readonly Wrong<OwnMistake>[]
}

/** What is laid down about a body: kind, schools, routes, rhythm, agenda and rules. */
export function bodyForm(c: AppContext, { body, choices, typed, mistakes }: BodyFormModel) {
  const { language } = c.var.address
  const words = consultationWords(language)
  const t = words.form
  const { list, of } = said<OwnMistake>(mistakes, { ...partWords(language).mistake, ...words.mistake }, labelsOf(words))
  const value = (name: string): string => typed.get(name) ?? ''
  const text = (name: string, label: string, more: object = {}) => (
    <TextField name={name} label={label} value={value(name)} wrong={of(name)} autocomplete="off" {...more} />
  )
  const select = (name: string, label: string, options: readonly { value: string; label: string }[]) => (
    <SelectField name={name} label={label} wrong={of(name)} chosen={value(name)} options={options} />
  )
  const named = (names: Record<string, string>) => Object.entries(names).map(([key, label]) => ({ value: key, label }))
  const profielen = profielenIn(schoolYearOf(choices.today)).map(({ code, name }) => ({ value: code, label: `${code}: ${name}` }))
  return framed(c, {
    part: 'overleg',
    title: body ? t.titleChange(body.name) : t.titleNew,
    lead: t.lead,
    crumbs: body ? [{ label: body.name, href: link(language, pathOf(body.id)) }] : [],
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        <WrongList title={words.wrong} mistakes={list} />
        <form method="post" action={link(language, body ? pathOf(body.id, 'wijzigen') : `${LIST}/nieuw`)}>
          {body && <input type="hidden" name="gezien" value={String(body.revision)} />}
          <div class="fields">
            {text('naam', t.name)}
            {select('soort', t.kind, named(Object.fromEntries(BODY_KINDS.map((kind) => [kind, words.kind[kind]]))))}
            {select('profiel', t.profiel, [{ value: '', label: t.noProfiel }, ...profielen])}
            {text('crebo', t.crebo, { hint: t.creboHint, size: 5, inputmode: 'numeric' })}
          </div>
          <TextArea name="waarvoor" label={t.about} value={value('waarvoor')} wrong={of('waarvoor')} rows={2} />
          <Places language={language} choices={choices} typed={typed} wrong={of} />
          <div class="fields section-s">
            {select('ritme', t.rhythm, named(t.units))}
            {text('elke', t.every, { hint: t.everyHint, size: 3, inputmode: 'numeric' })}
            {select('dag', t.weekday, [
              { value: '', label: t.anyDay },
              ...words.weekday.map((label, at) => ({ value: String(at + 1), label })),
            ])}
            {text('van', t.from, { hint: t.timeHint, size: 5 })}
            {text('tot', t.until, { hint: t.timeHint, size: 5 })}
          </div>
          <TickList
            name="maanden"
            legend={t.months}
            hint={t.monthsHint}
            options={words.month.map((label, at) => ({ value: String(at + 1), label }))}
            ticked={typed.getAll('maanden')}
            inline
          />
          <TextArea name="vast" label={t.standing} hint={t.standingHint} value={value('vast')} wrong={of('vast')} rows={3} />
          {select('beslist', t.decides, named(Object.fromEntries(DECIDES.map((one) => [one, words.decides[one]]))))}
          <Tick name="beide" label={t.both} hint={t.bothHint} ticked={value('beide') === 'ja'} />
          <p class="actions">
            <SubmitButton>{t.save}</SubmitButton>
          </p>
        </form>
      </>
    ),
  })
}

export interface PlacesProps {
  language: Language
  choices: Choices
  typed: URLSearchParams
  wrong: (field: string) => string | undefined
}

/** Which schools and routes it is about. */
export function Places({ language, choices, typed, wrong }: PlacesProps) {
  const words = consultationWords(language)
  const t = words.form
  return (
    <>
      <TickList
        name="scholen"
        legend={t.schools}
        {...(choices.schools.length === 0 ? { hint: t.noSchools } : {})}
        wrong={wrong('scholen')}
        options={choices.schools.map(({ id, name, side }) => ({ value: id, label: `${name} (${words.side[side]})` }))}
        ticked={typed.getAll('scholen')}
      />
      <TickList
        name="routes"
        legend={t.routes}
        {...(choices.routes.length === 0 ? { hint: t.noRoutes } : {})}
        wrong={wrong('routes')}
        options={choices.routes.map(({ id, name }) => ({ value: id, label: name }))}
        ticked={typed.getAll('routes')}
      />
    </>
  )
}

const labelsOf = ({ form: t }: ConsultationWords) => ({
  ...{ naam: t.name, soort: t.kind, profiel: t.profiel, crebo: t.crebo, waarvoor: t.about, scholen: t.schools, routes: t.routes },
  ...{ ritme: t.rhythm, elke: t.every, van: t.from, tot: t.until, vast: t.standing, beslist: t.decides },
})

/** A body as it stands in its form. */
export function typedBody(body: Body | null): URLSearchParams {
  if (!body) return new URLSearchParams({ soort: 'own', beide: 'ja', beslist: 'consensus' })
  const { rhythm, months, schools, routes } = body
  const typed = new URLSearchParams({
    ...{ naam: body.name, soort: body.kind, profiel: body.profiel ?? '', crebo: body.crebo ?? '', waarvoor: body.about },
    ...{ ritme: rhythm?.unit ?? '', elke: String(rhythm?.every ?? ''), dag: String(body.weekday ?? '') },
    ...{ van: body.fromTime ?? '', tot: body.untilTime ?? '', vast: body.standing.join('\n') },
    ...{ beslist: body.decides, beide: body.needsBoth ? 'ja' : '' },
  })
  for (const month of months) typed.append('maanden', String(month))
  for (const { institutionId } of schools) typed.append('scholen', institutionId)
  for (const { routeId } of routes) typed.append('routes', routeId)
  return typed
}
