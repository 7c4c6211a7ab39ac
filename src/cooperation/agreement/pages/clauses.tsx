import { link } from '#platform/http/address.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import { Badge, type Tone } from '#ui/badge.tsx'
import { ButtonLink } from '#ui/button.tsx'
import type { Amendment } from '../agreement.ts'
import { checkWords } from '../checks/words.ts'
import { consolidatedOn } from '../consolidated.ts'
import { everyParty } from '../coverage.ts'
import { judgePromise, type PromiseState } from '../promise.ts'
import { hasTerms, termKindOf } from '../terms.ts'
import type { AgreementClause, AgreementPromise, AgreementText } from '../text.ts'
import { ClauseChecks } from './checks.tsx'
import { pathOf } from './frame.tsx'
import type { AgreementModel } from './model.ts'
import { decimalText, promiseLine } from './promise-line.ts'
import { ReasonRows } from './reason-rows.tsx'
import { Terms } from './terms.tsx'
import { agreementWords, listText, subjectText } from './words.ts'

interface Part {
  language: Language
  model: AgreementModel
  /** the amendment whose changes stand in the text */
  pending: Amendment | null
  mayEdit: boolean
}

export function Clauses({ language, model, text, pending, mayEdit }: Part & { text: AgreementText }) {
  const t = agreementWords(language).clause
  const { agreement } = model.seen
  const { id } = agreement
  const before = pending ? consolidatedOn(agreement, pending.effectiveOn).clauses : []
  const dropped = before.filter((one) => !text.clauses.some((now) => now.id === one.id)).map(({ title }) => title)
  return (
    <section aria-labelledby="afspraken">
      <h2 id="afspraken">{t.title}</h2>
      {text.clauses.length === 0 && <p>{t.none}</p>}
      {text.clauses.map((clause) => (
        <Clause language={language} model={model} clause={clause} pending={pending} mayEdit={mayEdit} />
      ))}
      {dropped.length > 0 && <p>{t.dropped(listText(language, dropped))}</p>}
      {mayEdit && (
        <p class="actions">
          <ButtonLink second href={link(language, pathOf(id, 'afspraak/nieuw'))}>
            {t.add}
          </ButtonLink>
        </p>
      )}
    </section>
  )
}

function Clause({ language, model, clause, pending, mayEdit }: Part & { clause: AgreementClause }) {
  const t = agreementWords(language)
  const { id, subject, title, text, number, date, owner, source, promises } = clause
  const isChanged = pending?.changes.some((one) => one.kind === 'put' && one.clause.id === id)
  const facts = [
    [t.clause.number, number],
    [t.clause.date, date && formatDate(language, date)],
    [t.clause.owner, owner],
  ]
  const to = (more: string) => link(language, pathOf(model.seen.agreement.id, `afspraak/${id}${more}`))
  return (
    <section class="section-s" id={id} aria-labelledby={`${id}-kop`}>
      <h3 id={`${id}-kop`}>{title}</h3>
      {isChanged && <Badge tone="wait">{t.clause.changed}</Badge>}
      <p class="small quiet">{subjectText(language, subject)}</p>
      <p class="prose">{text || t.clause.noText}</p>
      <Terms language={language} clause={clause} names={model.names} />
      <ClauseChecks language={language} checks={model.checks} clauseId={id} />
      <dl class="pairs">
        {facts.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value ?? <span class="quiet">{t.unknown}</span>}</dd>
          </>
        ))}
      </dl>
      {promises.length > 0 && (
        <>
          <h4>{t.promise.title}</h4>
          <ul>
            {promises.map((promise) => (
              <li id={promise.id}>
                <PromiseText language={language} model={model} promise={promise} />
                {mayEdit && (
                  <>
                    {' '}
                    <a class="no-print" href={to(`/belofte/${promise.id}`)} aria-label={t.promise.changeOf(promise.what)}>
                      {t.clause.change}
                    </a>
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {source && <p class="source small quiet">{t.clause.source(source)}</p>}
      {mayEdit && (
        <p class="no-print">
          <a href={to('')} aria-label={t.clause.changeOf(title)}>
            {t.clause.change}
          </a>
          {termKindOf(clause) && (
            <>
              {' · '}
              <a href={to('/gegevens')}>{hasTerms(clause) ? checkWords(language).terms.change : checkWords(language).terms.fill}</a>
            </>
          )}
          {' · '}
          <a href={to('/belofte/nieuw')} aria-label={t.promise.addTo(title)}>
            {t.promise.add}
          </a>
        </p>
      )}
    </section>
  )
}

const TONE: Record<PromiseState, Tone> = { kept: 'good', 'at-risk': 'wait', broken: 'bad', 'cannot-tell': 'plain' }

function PromiseText({ language, model, promise }: Pick<Part, 'language' | 'model'> & { promise: AgreementPromise }) {
  const t = agreementWords(language).promise
  const { agreement, notes, today } = model.seen
  const measured = model.measured.get(promise.id) ?? null
  const judged = judgePromise(promise, { notes, measured, day: today })
  const { note } = judged
  const isSigned = agreement.state === 'signed' || agreement.state === 'ended'
  const reason = note ? t.notedOn(formatDate(language, note.happenedOn), note.personName, note.note) : t.reason[judged.reason]
  return (
    <>
      {promiseLine(language, promise, everyParty(agreement))}
      {isSigned && (
        <>
          {' '}
          <Badge tone={TONE[judged.state]}>{t.state[judged.state]}</Badge>{' '}
          <span class="small quiet">{judged.value === null ? reason : t.measured(decimalText(language, judged.value))}</span>
          <ReasonRows language={language} rows={measured?.rows ?? []} />
        </>
      )}
    </>
  )
}
