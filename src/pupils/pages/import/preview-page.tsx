import type { AppContext } from '#platform/http/app.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { type Mistake, WrongList } from '#ui/form/wrong-list.tsx'
import { Pager } from '#ui/pager.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { forgottenOn } from '../../import/actions.ts'
import { isAllRefused, PREVIEW_TABS, type Preview, type PreviewTabName, seePreview } from '../../import/preview/actions.ts'
import { PREVIEW_PAGE } from '../../import/preview.store.ts'
import { droppedText } from '../../import/readers/problem-text.ts'
import type { ImportRun } from '../../import/run.store.ts'
import type { DeliveringSchool } from '../../import/staged.ts'
import type { Request } from '../../request.ts'
import { pageIn } from '../asked.ts'
import { momentText } from '../format.ts'
import { pupilsPage } from '../frame.tsx'
import { runHref, startHref } from './addresses.ts'
import { ChoicesForm } from './choices-form.tsx'
import type { ImportDesk } from './desk.ts'
import { PreviewPart } from './preview-part.tsx'
import { importWords, rowProblemText } from './words.ts'

/** What the file would change, a part at a time, and the decision. */
export async function previewPage(
  c: AppContext,
  { imports }: ImportDesk,
  request: Request,
  { run, school }: { run: ImportRun; school: DeliveringSchool },
  mistakes: Mistake[] = [],
) {
  const { language, query } = c.var.address
  const counts = countsOf(run, 0)
  const asked = PREVIEW_TABS.find((one) => one === query.get('deel'))
  const tab = asked ?? PREVIEW_TABS.find((one) => counts[one] > 0) ?? 'new'
  const preview = await seePreview(imports.db, request, run, tab, pageIn(query))
  const t = importWords(language)
  const { read } = run.summary
  return pupilsPage(c, {
    title: t.preview.title(run.fileName),
    lead: t.preview.lead(run.institutionName, t.kind[run.kind], formatNumber(language, read?.pupils ?? 0)),
    crumbs: [{ label: t.title, href: startHref(language) }],
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        <Notices language={language} run={run} />
        {isAllRefused(run) && <AllRefused language={language} preview={preview} />}
        <WrongList title={t.wrong.title} mistakes={mistakes} />
        <div class="with-aside section-s">
          <div>
            <Tabs label={t.preview.tabsLabel} tabs={tabsOf(language, preview)} />
            <PreviewPart language={language} preview={preview} />
            <PreviewPager language={language} preview={preview} />
          </div>
          <aside class="stack">
            <Decision language={language} run={run} />
            <ChoicesForm language={language} run={run} school={school} mistakes={mistakes} />
          </aside>
        </div>
      </>
    ),
  })
}

function countsOf({ summary: { counts, problems } }: ImportRun, doubts: number): Record<PreviewTabName, number> {
  return {
    new: counts?.new ?? 0,
    changed: counts?.changed ?? 0,
    gone: counts?.gone ?? 0,
    refused: (counts?.refused ?? 0) + (problems?.refused ?? 0),
    notes: problems?.notes ?? 0,
    doubts,
  }
}

function tabsOf(language: Language, { run, tab, doubts }: Preview) {
  const t = importWords(language).preview
  const counts = countsOf(run, doubts.total)
  return PREVIEW_TABS.map((name) => ({
    label: t.tab(t.tabs[name], formatNumber(language, counts[name])),
    href: runHref(language, run.id, '', { deel: name }),
    current: name === tab,
  }))
}

function Notices({ language, run }: { language: Language; run: ImportRun }) {
  const t = importWords(language).preview
  const { summary } = run
  const dropped = summary.read && droppedText(language, summary.read.dropped)
  return (
    <>
      {summary.outdated && <p class="banner wait">{t.outdated}</p>}
      {summary.failed && <p class="banner bad">{t.failed}</p>}
      <div class="section-s small">
        <p>{t.same(formatNumber(language, summary.counts?.same ?? 0))}</p>
        {dropped && <p>{dropped}</p>}
        {summary.read && summary.read.notRead.length > 0 && <p>{t.notRead(summary.read.notRead.join(', '))}</p>}
      </div>
    </>
  )
}

/** In the place of a decision: there is nothing to decide. */
function AllRefused({ language, preview: { reasons } }: { language: Language; preview: Preview }) {
  const t = importWords(language).preview
  return (
    <section class="banner bad" aria-labelledby="geweigerd">
      <h2 id="geweigerd">{t.allRefused}</h2>
      <ul>
        {reasons.map((reason) => (
          <li>{rowProblemText(language, reason)}</li>
        ))}
      </ul>
      <p>{t.allRefusedDo}</p>
    </section>
  )
}

function PreviewPager({ language, preview: { run, tab, page, doubts } }: { language: Language; preview: Preview }) {
  const href = (to: number): string => runHref(language, run.id, '', { deel: tab, pagina: to > 1 ? to : undefined })
  const isMore = tab !== 'doubts' && page * PREVIEW_PAGE < countsOf(run, doubts.total)[tab]
  return <Pager language={language} previous={page > 1 ? href(page - 1) : undefined} next={isMore ? href(page + 1) : undefined} />
}

function Decision({ language, run }: { language: Language; run: ImportRun }) {
  const t = importWords(language)
  const isNothing = changesNothing(run)
  return (
    <section class="confirm" aria-labelledby="inlezen">
      <h2 id="inlezen" tabindex={-1}>
        {t.apply.title}
      </h2>
      <p>{decisionText(language, run)}</p>
      {!isNothing && (
        <form method="post" action={runHref(language, run.id, '/toepassen')}>
          <SubmitButton>{t.apply.button}</SubmitButton>
        </form>
      )}
      <form method="post" action={runHref(language, run.id, '/stoppen')}>
        <SubmitButton second>{t.apply.cancel}</SubmitButton>
      </form>
      <p class="small quiet">{t.apply.forgotten(momentText(language, forgottenOn(run)))}</p>
    </section>
  )
}

const changesNothing = ({ summary: { counts }, settings }: ImportRun): boolean =>
  (counts?.new ?? 0) + (counts?.changed ?? 0) === 0 && !settings.gone

function decisionText(language: Language, run: ImportRun): string {
  const t = importWords(language).apply
  const { counts } = run.summary
  if (isAllRefused(run)) return t.allRefused
  if (changesNothing(run)) return t.nothing
  return t.text(formatNumber(language, counts?.new ?? 0), formatNumber(language, counts?.changed ?? 0))
}
