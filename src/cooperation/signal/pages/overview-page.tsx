import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Filters } from '#ui/filters.tsx'
import { Pager } from '#ui/pager.tsx'
import { framed, PARTS } from '../../pages/frame.tsx'
import type { SeenPair } from '../gather.actions.ts'
import { SIGNALS, type SignalKind } from '../signal.ts'
import { SignalList } from './signal-list.tsx'
import { pairText, signalWords } from './words.ts'

/** Of each pair so many are shown; the rest stands on its own page. */
const SHOWN = 3
const ON_A_PAGE = 20
const { path } = PARTS.stand

/** Every pair of schools with what asks for somebody; `kind` leaves only one kind of it. */
export function overviewPage(c: AppContext, pairs: readonly SeenPair[], kind: SignalKind | null, page: number) {
  const { language } = c.var.address
  const t = signalWords(language)
  const of = pairs.map((pair) => ({ ...pair, signals: pair.signals.filter((one) => kind === null || one.kind === kind) }))
  const [busy, quiet] = [of.filter(({ signals }) => signals.length > 0), of.filter(({ signals }) => signals.length === 0)]
  const shown = busy.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE)
  const at = (to: number): string => link(language, path, { ...(kind ? { soort: kind } : {}), ...(to > 1 ? { pagina: String(to) } : {}) })
  return framed(c, {
    ...{ part: 'stand', title: t.title, lead: t.lead, crumbs: null },
    children: (
      <>
        {pairs.length === 0 && <Empty language={language} />}
        <Filters filters={[{ name: 'soort', label: t.filter, options: kindsIn(language, pairs, kind) }]} />
        {shown.map((pair) => (
          <PairSection language={language} pair={pair} />
        ))}
        <Pager
          language={language}
          previous={page > 1 ? at(page - 1) : undefined}
          next={busy.length > page * ON_A_PAGE ? at(page + 1) : undefined}
        />
        {kind !== null && busy.length === 0 && pairs.length > 0 && <p>{t.nothingOfKind}</p>}
        {kind === null && quiet.length > 0 && <Quiet language={language} pairs={quiet} />}
      </>
    ),
  })
}

export function pairPath({ key }: Pick<SeenPair, 'key'>): string {
  return `${path}/${key}`
}

function kindsIn(language: Language, pairs: readonly SeenPair[], current: SignalKind | null) {
  const t = signalWords(language)
  const there = new Set(pairs.flatMap(({ signals }) => signals.map(({ kind }) => kind)))
  const kinds = SIGNALS.filter((kind) => there.has(kind) || kind === current)
  return [
    { label: t.all, href: link(language, path), current: current === null },
    ...kinds.map((kind) => ({ label: t.kind[kind], href: link(language, path, { soort: kind }), current: kind === current })),
  ]
}

function PairSection({ language, pair }: { language: Language; pair: SeenPair }) {
  const t = signalWords(language)
  const { key, signals } = pair
  return (
    <section class="section" aria-labelledby={`paar-${key}`}>
      <h2 id={`paar-${key}`}>
        <a href={link(language, pairPath(pair))}>{pairText(language, pair)}</a>
      </h2>
      <SignalList language={language} label={pairText(language, pair)} signals={signals.slice(0, SHOWN)} />
      {signals.length > SHOWN && (
        <p>
          <a href={link(language, pairPath(pair))}>{t.more(signals.length)}</a>
        </p>
      )}
    </section>
  )
}

function Quiet({ language, pairs }: { language: Language; pairs: readonly SeenPair[] }) {
  const t = signalWords(language)
  return (
    <section class="section" aria-labelledby="stil">
      <h2 id="stil">{t.quiet}</h2>
      <p>{t.quietLead}</p>
      <ul>
        {pairs.map((pair) => (
          <li>
            <a href={link(language, pairPath(pair))}>{pairText(language, pair)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Empty({ language }: { language: Language }) {
  const t = signalWords(language)
  return (
    <section class="empty">
      <h2>{t.emptyTitle}</h2>
      <p>{t.empty}</p>
      <ButtonLink href={link(language, '/programma')}>{t.toRoutes}</ButtonLink>
    </section>
  )
}
