import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import { ButtonLink } from '#ui/button.tsx'
import { openPaths } from '../../design/paths.ts'
import type { OpenDesign } from '../../version/see.actions.ts'
import { hrefOfField } from './field-href.ts'
import { Findings } from './findings.tsx'
import { designFrame, designPath, versionQuery } from './frame.tsx'
import { countOf, judged } from './judged.ts'
import { pathText } from './path-text.ts'
import { Learned } from './shown/learned.tsx'
import { Timeline } from './timeline/timeline.tsx'
import { designWords } from './words.ts'

/** How many findings and open fields stand beside the timeline; the rest is a page of its own. */
const MOST_FINDINGS = 5
const MOST_OPEN = 8

/** The design at a glance: what is still open, the timeline, and beside it whether it fits. */
export function overviewPage(c: AppContext, open: OpenDesign) {
  const { language } = c.var.address
  const t = designWords(language)
  const { design, route } = open
  const actions = (
    <>
      <ButtonLink second href={link(language, designPath(route.id, 'ouders'), versionQuery(open))}>
        {t.overview.parents}
      </ButtonLink>
      <ButtonLink second outside href={link(language, designPath(route.id, 'bestand'), versionQuery(open))}>
        {t.overview.download}
      </ButtonLink>
    </>
  )
  return designFrame(
    c,
    open,
    { tab: 'ontwerp', actions },
    <>
      {design.from && <p class="small quiet">{t.overview.from(design.from.title, design.from.source)}</p>}
      <OpenFields language={language} open={open} />
      <div class="with-aside section-s">
        <TimelineSection language={language} open={open} />
        <aside class="stack">
          <Fits language={language} open={open} />
        </aside>
      </div>
      <Learned language={language} open={open} />
    </>,
  )
}

/** The years and blocks as drawn; who may edit goes from a block to its row. */
function TimelineSection({ language, open }: { language: Language; open: OpenDesign }) {
  const t = designWords(language)
  const { design, mayEdit, route } = open
  return (
    <section aria-labelledby="tijdlijn">
      <h2 id="tijdlijn">{t.overview.timeline}</h2>
      {design.years.length === 0 ? (
        <div class="empty">
          <p>{t.overview.noYears}</p>
          {mayEdit && (
            <p>
              <ButtonLink href={link(language, designPath(route.id, 'rij/jaren/nieuw'))}>{t.overview.addYears}</ButtonLink>
            </p>
          )}
        </div>
      ) : (
        <Timeline
          language={language}
          design={design}
          hrefOf={mayEdit ? (block) => link(language, designPath(route.id, `rij/blokken/${block}`)) : undefined}
        />
      )}
    </section>
  )
}

/** The fields that a template left open: the first thing to decide. */
function OpenFields({ language, open }: { language: Language; open: OpenDesign }) {
  const t = designWords(language)
  const { design, route, mayEdit } = open
  if (design.open.length === 0) return null
  const left = openPaths(design)
  if (left.length === 0) return <p class="banner">{t.overview.openNone}</p>
  const said = (path: string) => pathText(language, design, path)
  const line = (path: string) => <li>{mayEdit ? <a href={hrefOfField(language, route.id, path)}>{said(path)}</a> : said(path)}</li>
  return (
    <section class="panel section-s" aria-labelledby="open">
      <h2 id="open">{t.overview.open}</h2>
      <p class="small">{t.overview.openLead}</p>
      <ul class="columns">{left.slice(0, MOST_OPEN).map(line)}</ul>
      {left.length > MOST_OPEN && (
        <details>
          <summary>{t.overview.openMore(formatNumber(language, left.length - MOST_OPEN))}</summary>
          <ul class="columns">{left.slice(MOST_OPEN).map(line)}</ul>
        </details>
      )}
    </section>
  )
}

function Fits({ language, open }: { language: Language; open: OpenDesign }) {
  const t = designWords(language)
  const { design, route, mayEdit } = open
  const findings = judged(design)
  const counts = (['fits', 'needs-decision', 'not-allowed'] as const).map((one) => formatNumber(language, countOf(findings, one)))
  const [fits = '', decide = '', not = ''] = counts
  const first = findings.slice(0, MOST_FINDINGS)
  const toRules = link(language, designPath(route.id, 'regels'), versionQuery(open))
  return (
    <section aria-labelledby="past">
      <h2 id="past">{t.overview.fits}</h2>
      <p class="small quiet">
        {design.startsOn ? t.overview.fitsLead(formatDate(language, design.startsOn), fits, decide, not) : t.overview.noDay}{' '}
        <a href={toRules}>{t.overview.allRules}</a>
      </p>
      <Findings language={language} findings={first} design={design} routeId={mayEdit ? route.id : null} />
      {findings.length > first.length && (
        <p>
          <a href={toRules}>{t.overview.more(formatNumber(language, findings.length - first.length))}</a>
        </p>
      )}
    </section>
  )
}
