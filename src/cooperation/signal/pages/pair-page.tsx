import { whyMay } from '#platform/access/viewer.ts'
import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { framed, PARTS } from '../../pages/frame.tsx'
import { CONDITIONS, type Condition, PLACE_OF } from '../condition.ts'
import type { SeenPair } from '../gather.actions.ts'
import { SignalList } from './signal-list.tsx'
import { pairText, signalWords } from './words.ts'

/** One pair: per success condition what stands out, and where it is laid down. */
export function pairPage(c: AppContext, pair: SeenPair) {
  const { language } = c.var.address
  const t = signalWords(language)
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(pair.routes.map(({ name }) => name))
  return framed(c, {
    ...{ part: 'stand', title: pairText(language, pair), crumbs: [] },
    lead: pair.routes.length > 0 ? t.routes(names) : t.noRoutes,
    children: (
      <>
        <p>{t.signals(pair.signals.length)}</p>
        <h2>{t.conditionsTitle}</h2>
        <p class="prose">{t.conditionsLead}</p>
        {CONDITIONS.map((condition) => (
          <ConditionSection c={c} pair={pair} condition={condition} />
        ))}
      </>
    ),
  })
}

function ConditionSection({ c, pair, condition }: { c: AppContext; pair: SeenPair; condition: Condition }) {
  const { language } = c.var.address
  const t = signalWords(language)
  const { path, signals: kinds } = PLACE_OF[condition]
  const about = pair.signals.filter(({ kind }) => kinds.includes(kind))
  return (
    <section class="section-s" aria-labelledby={condition}>
      <h3 id={condition}>{t.condition[condition]}</h3>
      {about.length > 0 ? (
        <SignalList language={language} label={t.condition[condition]} signals={about} />
      ) : (
        <p>{pair.unknown.includes(condition) ? t.unknown[condition] : kinds.length > 0 ? t.fine : t.notMeasured}</p>
      )}
      {mayOpen(c, path) && (
        <p class="hint">
          <a href={link(language, path)}>{t.place(t.condition[condition])}</a>
        </p>
      )}
    </section>
  )
}

/** Who pays sees signals of what others lay down. */
function mayOpen(c: AppContext, path: string): boolean {
  const { viewer } = c.var
  const part = Object.values(PARTS).find((one) => one.path === path)
  return !part || (viewer !== null && viewer !== undefined && whyMay(viewer, part.right) !== null)
}
