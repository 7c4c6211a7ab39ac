import type { Child } from 'hono/jsx'
import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { Page } from '#ui/page.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { render } from '#ui/render.ts'
import { Tabs } from '#ui/tabs.tsx'
import type { VerifiedFigure } from '../verify/figure.ts'
import { isVerified, summarise } from '../verify/summarise.ts'
import { type Choice, isRefusal, type Refusal, readChoice } from './choice.ts'
import { FiguresSection } from './figures-section.tsx'
import { FlawsSection } from './flaws-section.tsx'
import { pageMessages } from './messages.ts'
import type { VerificationSource } from './source.ts'
import { SourcesSection } from './sources-section.tsx'
import { WordsSection } from './words-section.tsx'

/** The answer, what its words mean, what is wrong in the publications, and then figure by figure. */
export async function verificationPage(c: AppContext, source: VerificationSource): Promise<Response> {
  const { language, query } = c.var.address
  const figures = await source.figures()
  const choice = readChoice(query, figures)
  const hrefOf = (next: Choice, anchor = '#cijfers') => link(language, source.path, next) + anchor
  if (isRefusal(choice)) return refuse(c, source, choice)
  const t = pageMessages(language)
  return frame(
    c,
    source,
    { title: t.title, lead: leadText(language, figures), actions: <Downloads language={language} source={source} choice={choice} /> },
    <>
      <WordsSection language={language} figures={figures} hrefOf={(tabel) => hrefOf({ tabel })} />
      <FlawsSection language={language} figures={figures} addressOf={(id) => hrefOf({}, `#${id}`)} />
      <FiguresSection language={language} figures={figures} choice={choice} hrefOf={hrefOf} />
      <SourcesSection language={language} />
    </>,
  )
}

function leadText(language: Language, figures: readonly VerifiedFigure[]): string {
  const t = pageMessages(language)
  const summary = summarise(figures)
  const text = (n: number) => formatNumber(language, n)
  const { total, reproduced, putIn, explained, unexplained, missing } = summary
  const rest = isVerified(summary) ? t.allClear : t.notClear(text(unexplained), text(missing))
  return `${t.lead(text(total), text(reproduced), text(putIn), text(explained))} ${rest}`
}

/** What is shown, as files. */
function Downloads({ language, source, choice }: { language: Language; source: VerificationSource; choice: Choice }) {
  const { download } = pageMessages(language)
  return (['csv', 'xlsx'] as const).map((kind) => (
    <a
      class="utrecht-button utrecht-button--secondary-action slim"
      href={link(language, `${source.path}.${kind}`, choice)}
      aria-label={`${download}, ${kind.toUpperCase()}`}
      download
    >
      {kind.toUpperCase()}
    </a>
  ))
}

interface Head {
  title: string
  lead: string
  actions?: Child
}

function frame(c: AppContext, source: VerificationSource, { title, lead, actions }: Head, children: Child, status: 200 | 400 = 200) {
  const { address, site } = c.var
  const { language } = address
  return render(
    c,
    <Page address={address} site={site} title={title} section="resultaten" region={source.name[language]}>
      <PageHead title={title} lead={lead} actions={actions} />
      <Tabs label={pageMessages(language).tabs} tabs={source.tabs(language)} />
      {children}
    </Page>,
    status,
  )
}

/** Says which value is unknown and leads back to all figures. */
export function refuse(c: AppContext, source: VerificationSource, { facet, value }: Refusal) {
  const { language } = c.var.address
  const { refusal: t, filter } = pageMessages(language)
  const back = (
    <p>
      <a href={link(language, source.path)}>{t.back}</a>
    </p>
  )
  return frame(c, source, { title: t.title, lead: t.text(filter[facet].toLowerCase(), value) }, back, 400)
}
