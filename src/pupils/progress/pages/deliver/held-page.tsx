import { whyMay } from '#platform/access/viewer.ts'
import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { dayOf } from '#platform/platform.ts'
import { ButtonLink, SubmitButton } from '#ui/button.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { pupilHref } from '../../../pages/addresses.ts'
import { dayText } from '../../../pages/format.ts'
import { pupilsPage } from '../../../pages/frame.tsx'
import { markText } from '../../convert.ts'
import type { HeldLine, SeenHeld } from '../../deliver.actions.ts'
import type { Batch } from '../../deliver.store.ts'
import { OUTCOMES } from '../../part.ts'
import type { NamedPart } from '../../plan-of-pupil.ts'
import { GRADE, groupWords } from '../group/words.ts'
import { progressWords } from '../words.ts'
import { nameIn, RuleList } from './rule-list.tsx'
import { batchPath, deliverWords, HELD } from './words.ts'

/** What waits for which school, what can be delivered now, and what was. */
export function heldPage(c: AppContext, { held, rules, batches, parts }: SeenHeld, wrong: string | null) {
  const { language } = c.var.address
  const t = deliverWords(language)
  return pupilsPage(c, {
    title: t.title,
    lead: t.lead,
    crumbs: [],
    actions: (
      <>
        {whyMay(c.var.viewer, 'route/design') && <ButtonLink href={link(language, `${HELD}/omrekenen`)}>{t.addRule}</ButtonLink>}
        <ButtonLink second href={link(language, GRADE)}>
          {groupWords(language).title}
        </ButtonLink>
      </>
    ),
    status: wrong ? 422 : 200,
    children: (
      <>
        <WrongList title={t.notDone} mistakes={wrong ? [{ field: 'leveren', sentence: wrong }] : []} />
        <p class="small quiet">{t.source}</p>
        {held.length === 0 && <p class="section">{t.none}</p>}
        <Ready language={language} held={held} parts={parts} />
        <Others language={language} held={held} parts={parts} />
        <Batches language={language} batches={batches} />
        <section class="section" aria-labelledby="regels">
          <h2 id="regels">{t.rules}</h2>
          {rules.length === 0 && <p>{t.rulesNone}</p>}
          <RuleList language={language} rules={rules} parts={parts} />
        </section>
      </>
    ),
  })
}

interface HeldProps {
  language: Language
  held: readonly HeldLine[]
  parts: readonly NamedPart[]
}

/** Per school that receives: one button for all of it. */
function Ready({ language, held, parts }: HeldProps) {
  const t = deliverWords(language)
  const ready = held.filter(({ state }) => state.state === 'ready')
  const schools = new Map(ready.map(({ result }) => [result.madeAt, result.madeAtName]))
  return (
    <>
      {[...schools].map(([id, name]) => {
        const own = ready.filter(({ result }) => result.madeAt === id)
        return (
          <section class="section" aria-labelledby={`klaar-${id}`}>
            <h2 id={`klaar-${id}`}>{t.ready(name)}</h2>
            <HeldList language={language} held={own} parts={parts} />
            <form method="post" action={link(language, `${HELD}/leveren`)}>
              <input type="hidden" name="school" value={id} />
              <SubmitButton>{t.deliver(formatNumber(language, own.length))}</SubmitButton>
            </form>
          </section>
        )
      })}
    </>
  )
}

function Others({ language, held, parts }: HeldProps) {
  const t = deliverWords(language)
  const groups = [
    { id: 'wacht', title: t.waiting, own: held.filter(({ state }) => state.state === 'waits') },
    { id: 'zonder-regel', title: t.noRule, own: held.filter(({ state }) => state.state === 'no-rule') },
  ]
  return (
    <>
      {groups
        .filter(({ own }) => own.length > 0)
        .map(({ id, title, own }) => (
          <section class="section" aria-labelledby={id}>
            <h2 id={id}>{title}</h2>
            <HeldList language={language} held={own} parts={parts} />
          </section>
        ))}
    </>
  )
}

function HeldList({ language, held, parts }: HeldProps) {
  const t = deliverWords(language)
  return (
    <ul class="lines">
      {held.map(({ result, state }) => (
        <li>
          <a href={pupilHref(language, result.pupilId, '/voortgang')}>{result.pupil}</a>: {nameIn(parts, result)},{' '}
          {progressWords(language).outcome[result.outcome]} {result.mark === null ? '' : markText(result.mark)}
          <small>
            {[
              result.routeName,
              t.madeOn(result.madeAtName, dayText(language, result.on)),
              state.state === 'waits' ? t.waitingText(result.madeAtName) : '',
              state.state === 'no-rule' ? t.noRuleText[state.why] : '',
              state.state === 'ready' ? t.becomes(state.converted.toPart, writtenText(language, state.converted.writtenAs)) : '',
            ]
              .filter(Boolean)
              .join('; ')}
          </small>
        </li>
      ))}
    </ul>
  )
}

/** A mark or the school's own word stands as it is; an outcome without a mark in the language of the page. */
export function writtenText(language: Language, text: string): string {
  const outcome = OUTCOMES.find((one) => one === text)
  return outcome ? progressWords(language).outcome[outcome] : text
}

function Batches({ language, batches }: { language: Language; batches: readonly Batch[] }) {
  const t = deliverWords(language)
  if (batches.length === 0) return null
  return (
    <section class="section" aria-labelledby="leveringen">
      <h2 id="leveringen">{t.batches}</h2>
      <ul class="lines">
        {batches.map(({ id, to, at, lines }) => {
          const count = (state: string): string => formatNumber(language, lines.filter((one) => one.state === state).length)
          return (
            <li>
              <a href={link(language, batchPath(id))}>{t.batchOf(to, dayText(language, dayOf(at)))}</a>
              <small>{t.batchState(count('waiting'), count('accepted'), count('refused'))}</small>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
