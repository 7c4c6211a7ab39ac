import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { schemeText } from '#schemes/index.ts'
import { Page } from '#ui/page.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { render } from '#ui/render.ts'
import { openPaths } from '../design/paths.ts'
import { findTemplate, TEMPLATES, type Template, templateText, templateWords } from '../templates/index.ts'
import { programmeWords } from '../words.ts'
import { pathText } from './design/path-text.ts'
import { Timeline } from './design/timeline/timeline.tsx'
import { designWords, listText } from './design/words.ts'

const PATH = '/programma/sjablonen'

/** Every template: where it comes from, what it showed, and what is open in it. */
export function templatesPage(c: AppContext) {
  const { address, site } = c.var
  const { language } = address
  const t = designWords(language).templates
  const crumbs = [{ label: programmeWords(language).section, href: link(language, '/programma') }, { label: t.title }]
  return render(
    c,
    <Page address={address} site={site} title={t.title} section="programma" crumbs={crumbs}>
      <PageHead title={t.title} lead={t.lead} />
      <ul class="tasks">
        {TEMPLATES.map((template) => (
          <li>
            <a href={link(language, `${PATH}/${template.id}`)}>{templateText(language, template.id).title}</a>
            <p>{templateText(language, template.id).from}</p>
            <p>{templateText(language, template.id).showed}</p>
          </li>
        ))}
      </ul>
    </Page>,
  )
}

/** One template as its source tells it, with where each filled field comes from. Null when there is none of that name. */
export function templatePage(c: AppContext, id: string) {
  const template = findTemplate(id)
  if (!template) return null
  const { address, site } = c.var
  const { language } = address
  const t = designWords(language).templates
  const said = templateText(language, template.id)
  const crumbs = [
    { label: programmeWords(language).section, href: link(language, '/programma') },
    { label: t.title, href: link(language, PATH) },
    { label: said.title },
  ]
  return render(
    c,
    <Page address={address} site={site} title={said.title} section="programma" crumbs={crumbs}>
      <PageHead title={said.title} lead={said.from} />
      <p class="prose">{said.showed}</p>
      <p class="small quiet">{schemesText(language, template)}</p>
      {template.design.note && <p class="prose">{template.design.note}</p>}
      {template.design.years.length > 0 && (
        <section class="section-s" aria-labelledby="tijdlijn">
          <h2 id="tijdlijn">{designWords(language).overview.timeline}</h2>
          <Timeline language={language} design={template.design} />
        </section>
      )}
      <Open language={language} template={template} />
      <Told language={language} template={template} />
    </Page>,
  )
}

function schemesText(language: Language, { madeUnder, today }: Template): string {
  const t = templateWords(language)
  const name = (id: string) => schemeText(language, id)
  return [madeUnder ? t.madeUnder(name(madeUnder)) : t.noScheme, t.today(listText(language, today.map(name)))].join(' ')
}

function Open({ language, template: { design } }: { language: Language; template: Template }) {
  const open = openPaths(design)
  return (
    <section class="section-s" aria-labelledby="open">
      <h2 id="open">{designWords(language).overview.open}</h2>
      <p class="prose">{templateWords(language).open(formatNumber(language, open.length))}</p>
      <ul class="columns">
        {open.map((path) => (
          <li>{pathText(language, design, path)}</li>
        ))}
      </ul>
    </section>
  )
}

function Told({ language, template: { design } }: { language: Language; template: Template }) {
  const t = designWords(language).templates
  return (
    <section class="section-s" aria-labelledby="bronnen">
      <h2 id="bronnen">{t.sources}</h2>
      <dl class="pairs">
        {design.sources.map(({ path, source }) => (
          <>
            <dt>{pathText(language, design, path)}</dt>
            <dd>{source}</dd>
          </>
        ))}
      </dl>
    </section>
  )
}
