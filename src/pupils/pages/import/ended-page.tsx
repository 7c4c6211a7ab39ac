import { whyMay } from '#platform/access/viewer.ts'
import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { ButtonLink, SubmitButton } from '#ui/button.tsx'
import { type Mistake, WrongList } from '#ui/form/wrong-list.tsx'
import { deliveryProblemText, droppedText } from '../../import/readers/problem-text.ts'
import type { ImportRun } from '../../import/run.store.ts'
import type { LaterChange } from '../../import/undo.store.ts'
import { BASE, GROUPS, MATCHES, pupilHref } from '../addresses.ts'
import { momentText } from '../format.ts'
import { pupilsPage } from '../frame.tsx'
import { runHref, startHref } from './addresses.ts'
import { importWords } from './words.ts'

/** An import that is over, however it ended. `later`: what stands in the way of undoing it. */
export function endedPage(
  c: AppContext,
  run: ImportRun,
  later: { total: number; changes: LaterChange[] } | null,
  mistakes: Mistake[] = [],
) {
  const { language } = c.var.address
  const t = importWords(language)
  const { stopped } = run.summary
  return pupilsPage(c, {
    title: run.fileName,
    lead: leadOf(language, run),
    crumbs: [{ label: t.title, href: startHref(language) }],
    status: mistakes.length > 0 ? 422 : 200,
    actions: run.state === 'applied' && whyMay(c.var.viewer, 'pupil/see') && (
      <ButtonLink href={link(language, BASE)}>{t.result.toPupils}</ButtonLink>
    ),
    children: (
      <>
        <WrongList title={t.wrong.title} mistakes={mistakes} />
        {stopped && <p class="banner bad">{deliveryProblemText(language, stopped)}</p>}
        {run.state === 'applied' && <Result language={language} run={run} />}
        {run.state === 'applied' && <Next c={c} />}
        {run.state === 'applied' && later && later.total > 0 && <Later language={language} later={later} />}
        {run.state === 'applied' && <UndoForm language={language} run={run} />}
        <p class="section">
          <a href={startHref(language)}>{t.result.again}</a>
        </p>
      </>
    ),
  })
}

function leadOf(language: Language, { state, summary, appliedAt, undoneBy, undoneAt }: ImportRun): string {
  const t = importWords(language).result
  if (state === 'applied') return t.applied(appliedAt ? momentText(language, appliedAt) : '')
  if (state === 'undone') return t.undone(undoneBy ?? '', undoneAt ? momentText(language, undoneAt) : '')
  if (state === 'refused') return t.refused
  if (summary.forgotten) return t.forgotten
  return summary.failed ? t.failed : t.cancelled
}

function Result({ language, run }: { language: Language; run: ImportRun }) {
  const t = importWords(language)
  const { counts, read, problems } = run.summary
  const number = (value: number | undefined): string => formatNumber(language, value ?? 0)
  const refused = (counts?.refused ?? 0) + (problems?.refused ?? 0)
  return (
    <section class="section">
      <p>
        {t.result.counts(number(counts?.new), number(counts?.changed), number(counts?.same))}{' '}
        {refused > 0 && t.result.refusedRows(number(refused))}
      </p>
      {read && droppedText(language, read.dropped) && <p>{droppedText(language, read.dropped)}</p>}
    </section>
  )
}

/** What a file cannot say: who is the same at both schools, and whose mentor somebody is. */
function Next({ c }: { c: AppContext }) {
  const { language } = c.var.address
  const t = importWords(language).result.next
  return (
    <section class="section" aria-labelledby="hierna">
      <h2 id="hierna">{t.title}</h2>
      <ul class="prose">
        {whyMay(c.var.viewer, 'match/decide') && (
          <li>
            <a href={link(language, MATCHES)}>{t.matches}</a>
          </li>
        )}
        <li>
          <a href={link(language, GROUPS)}>{t.groups}</a>
        </li>
      </ul>
    </section>
  )
}

function Later({ language, later }: { language: Language; later: { total: number; changes: LaterChange[] } }) {
  const t = importWords(language).result
  return (
    <section class="section" aria-labelledby="later">
      <h2 id="later">{t.later}</h2>
      <ul>
        {later.changes.map(({ what, name, pupilId }) => (
          <li>
            {pupilId && name ? <a href={pupilHref(language, pupilId)}>{name}</a> : t.unknownPupil}: {t.laterWhat[what]}
          </li>
        ))}
      </ul>
    </section>
  )
}

function UndoForm({ language, run }: { language: Language; run: ImportRun }) {
  const t = importWords(language).result
  return (
    <form class="confirm section" method="post" action={runHref(language, run.id, '/terugdraaien')}>
      <p>{t.undoText}</p>
      <p class="actions" id="terugdraaien">
        <SubmitButton second>{t.undo}</SubmitButton>
      </p>
    </form>
  )
}
