import type { Child } from 'hono/jsx'
import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { Field } from '#ui/form/field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { Page } from '#ui/page.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { render } from '#ui/render.ts'
import type { Route } from '../../route.ts'
import { TEMPLATES, templateText } from '../../templates/index.ts'
import { programmeWords } from '../../words.ts'
import { designPath } from './frame.tsx'
import { designWords } from './words.ts'

export interface StartModel {
  route: Route
  mayDesign: boolean
  /** routes of the region that have a design already */
  others: readonly { id: string; name: string }[]
  typed: { sjabloon: string; route: string }
  /** field of the form, and its sentence */
  mistakes: readonly { field: string; sentence: string }[]
}

/** A route without a design: from nothing, from a template, from another route, or from a file. */
export function startPage(c: AppContext, { route, mayDesign, others, typed, mistakes }: StartModel) {
  const { address, site } = c.var
  const { language } = address
  const t = designWords(language)
  const crumbs = [
    { label: programmeWords(language).section, href: link(language, '/programma') },
    { label: route.name, href: link(language, `/programma/${route.id}`) },
    { label: t.designer },
  ]
  return render(
    c,
    <Page address={address} site={site} title={`${t.start.title} – ${route.name}`} section="programma" crumbs={crumbs}>
      <PageHead title={mayDesign ? t.start.title : route.name} lead={mayDesign ? t.start.lead : t.start.none} />
      {!mayDesign && <p>{t.start.noneMayNot}</p>}
      <WrongList title={t.start.wrong} mistakes={mistakes} />
      {mayDesign && <Ways language={language} model={{ route, others, typed, mistakes }} />}
    </Page>,
    mistakes.length > 0 ? 422 : 200,
  )
}

type Choices = Omit<StartModel, 'mayDesign'>

function Ways({ language, model: { route, others, typed, mistakes } }: { language: Language; model: Choices }) {
  const t = designWords(language)
  const wrong = (field: string) => mistakes.find((one) => one.field === field)?.sentence
  const post = link(language, designPath(route.id, 'begin'))
  const templates = TEMPLATES.map(({ id }) => ({ value: id, label: templateText(language, id).title }))
  const none = { value: '', label: t.start.choose }
  return (
    <div class="choices">
      <Way language={language} title={t.start.empty} hint={t.start.emptyHint} post={post} how="leeg" />
      <Way language={language} title={t.start.template} hint={t.start.templateHint} post={post} how="sjabloon">
        <SelectField
          name="sjabloon"
          label={t.start.whichTemplate}
          chosen={typed.sjabloon}
          options={[none, ...templates]}
          wrong={wrong('sjabloon')}
        />
        <p>
          <a href={link(language, '/programma/sjablonen')}>{t.start.allTemplates}</a>
        </p>
      </Way>
      {others.length > 0 && (
        <Way language={language} title={t.start.other} post={post} how="route">
          <SelectField
            name="route"
            label={t.start.whichRoute}
            chosen={typed.route}
            options={[none, ...others.map(({ id, name }) => ({ value: id, label: name }))]}
            wrong={wrong('route')}
          />
        </Way>
      )}
      <FileWay language={language} route={route} wrong={wrong('bestand')} />
    </div>
  )
}

interface WayProps {
  language: Language
  title: string
  hint?: string
  post: string
  how: 'leeg' | 'sjabloon' | 'route'
  children?: Child
}

function Way({ language, title, hint, post, how, children }: WayProps) {
  return (
    <section class="panel section-s" aria-labelledby={`met-${how}`}>
      <h2 id={`met-${how}`}>{title}</h2>
      {hint && <p class="small">{hint}</p>}
      <form method="post" action={post}>
        <input type="hidden" name="met" value={how} />
        {children}
        <p class="actions">
          <SubmitButton second={how !== 'leeg'}>{designWords(language).start.make[how]}</SubmitButton>
        </p>
      </form>
    </section>
  )
}

function FileWay({ language, route, wrong }: { language: Language; route: Route; wrong: string | undefined }) {
  const t = designWords(language).start
  return (
    <section class="panel section-s" aria-labelledby="met-bestand">
      <h2 id="met-bestand">{t.file}</h2>
      <p class="small">{t.fileHint}</p>
      <form method="post" action={link(language, designPath(route.id, 'bestand'))} enctype="multipart/form-data" data-turbo="false">
        <Field
          id="bestand"
          label={t.fileField}
          wrong={wrong}
          control={(props) => <input type="file" name="bestand" accept=".json,application/json" {...props} />}
        />
        <p class="actions">
          <SubmitButton second>{t.make.bestand}</SubmitButton>
        </p>
      </form>
    </section>
  )
}
