import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { LEERTRAJECTEN, LEERWEGEN, NIVEAUS, SCHEMES, schemeText } from '#schemes/index.ts'
import { PROFIELEN } from '#schools/index.ts'
import { SubmitButton } from '#ui/button.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { Page } from '#ui/page.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { render } from '#ui/render.ts'
import type { SiteChoice } from '../route.store.ts'
import { type Route, SIDES } from '../route.ts'
import type { RouteMistake, TypedRoute } from '../route-form.ts'
import { programmeWords } from '../words.ts'
import { Partners } from './partner-ticks.tsx'

export interface FormModel {
  /** null = a new route */
  route: Route | null
  sites: readonly SiteChoice[]
  typed: TypedRoute
  mistakes: readonly RouteMistake[]
}

interface Part {
  language: Language
  typed: TypedRoute
  wrong: (field: keyof TypedRoute) => string | undefined
  sites: readonly SiteChoice[]
}

export function formPage(c: AppContext, { route, sites, typed, mistakes }: FormModel) {
  const { address, site } = c.var
  const { language } = address
  const t = programmeWords(language)
  const title = route ? t.form.titleChange(route.name) : t.form.titleNew
  const above = [{ label: t.section, href: link(language, '/programma') }]
  const crumbs = [...above, ...(route ? [{ label: route.name, href: link(language, `/programma/${route.id}`) }] : []), { label: title }]
  const sentences = mistakes.map(({ field, mistake }) => ({ field, sentence: t.mistake[mistake] }))
  const part = { language, typed, sites, wrong: (field: string) => sentences.find((one) => one.field === field)?.sentence }
  return render(
    c,
    <Page address={address} site={site} title={title} section="programma" crumbs={crumbs}>
      <PageHead title={title} lead={t.form.lead} />
      <WrongList title={t.form.wrong} mistakes={sentences} />
      <form method="post" action={link(language, route ? `/programma/${route.id}` : '/programma')}>
        <WhatItIs {...part} />
        <Direction {...part} />
        <Dates {...part} />
        {SIDES.map((side) => (
          <Partners
            side={side}
            language={language}
            sites={sites}
            ticked={typed[`partners-${side}`]}
            wrong={part.wrong(`partners-${side}`)}
          />
        ))}
        <p class="actions">
          <SubmitButton>{t.form.save}</SubmitButton>
        </p>
      </form>
    </Page>,
    mistakes.length > 0 ? 422 : 200,
  )
}

function WhatItIs({ language, typed, wrong }: Part) {
  const t = programmeWords(language)
  const schemes = SCHEMES.map(({ id }) => ({ value: id, label: schemeText(language, id) }))
  return (
    <div class="fields">
      <TextField name="naam" label={t.form.name} hint={t.form.nameHint} wrong={wrong('naam')} value={typed.naam} autocomplete="off" />
      <SelectField
        name="regeling"
        label={t.form.scheme}
        hint={<a href={link(language, '/programma/regelingen')}>{t.form.allSchemes}</a>}
        wrong={wrong('regeling')}
        chosen={typed.regeling}
        options={[{ value: '', label: t.form.choose }, ...schemes]}
      />
    </div>
  )
}

function Direction({ language, typed, wrong }: Part) {
  const t = programmeWords(language)
  const none = { value: '', label: t.form.none }
  const same = (value: string) => ({ value, label: value })
  const profielen = PROFIELEN.filter(({ code, until }) => until === null || code === typed.profiel)
  return (
    <div class="fields section-s">
      <SelectField
        name="profiel"
        label={t.form.profiel}
        chosen={typed.profiel}
        options={[none, ...profielen.map(({ code, name }) => ({ value: code, label: `${code}, ${name}` }))]}
      />
      <SelectField
        name="leerweg"
        label={t.form.leerweg}
        wrong={wrong('leerweg')}
        chosen={typed.leerweg}
        options={[none, ...LEERWEGEN.map((value) => ({ value, label: t.form.leerwegName[value] }))]}
      />
      <SelectField
        name="niveau"
        label={t.form.niveau}
        wrong={wrong('niveau')}
        chosen={typed.niveau}
        options={[none, ...NIVEAUS.map((niveau) => same(String(niveau)))]}
      />
      <SelectField
        name="leertraject"
        label={t.form.leertraject}
        wrong={wrong('leertraject')}
        chosen={typed.leertraject}
        options={[none, ...LEERTRAJECTEN.map((value) => ({ value, label: t.form.leertrajectName[value] }))]}
      />
      <TextField
        name="crebo"
        label={t.form.crebo}
        hint={t.form.creboHint}
        wrong={wrong('crebo')}
        value={typed.crebo}
        size={6}
        inputmode="numeric"
        autocomplete="off"
      />
    </div>
  )
}

function Dates({ language, typed, wrong }: Part) {
  const t = programmeWords(language).form
  return (
    <div class="fields section-s">
      <TextField name="begin" type="date" label={t.start} hint={t.startHint} wrong={wrong('begin')} value={typed.begin} />
      <TextField name="einde" type="date" label={t.end} hint={t.endHint} wrong={wrong('einde')} value={typed.einde} />
    </div>
  )
}
