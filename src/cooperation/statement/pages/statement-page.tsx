import { grantsWith } from '#platform/access/viewer.ts'
import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate } from '#platform/i18n.ts'
import { Badge } from '#ui/badge.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { Proof } from '#ui/proof.tsx'
import { framed, pathOf } from '../../money-rule/pages/frame.tsx'
import { PARTS } from '../../pages/frame.tsx'
import { euro } from '../../settlement/words.ts'
import { Life } from './life-forms.tsx'
import { Lines } from './lines.tsx'
import type { Part, StatementModel } from './model.ts'
import { Pots } from './pots.tsx'
import { engineFindingText, ownFindingText, statementWords } from './words.ts'

/** One statement: its lines, what is to be said of it, and what can be done now. */
export function statementPage(c: AppContext, model: StatementModel) {
  const { language } = c.var.address
  const words = statementWords(language)
  const t = words.page
  const { statement } = model.seen
  const { from, to, state, isBillable } = statement
  return framed(c, {
    title: words.list.pays(statement.payerName, statement.payeeName),
    lead: t.lead(formatDate(language, from), formatDate(language, to), words.state[state]),
    actions: (
      <>
        {billsFor(c, statement.payeeId) && state === 'approved' && !statement.isInvoiced && statement.cents !== 0 && (
          <ButtonLink href={link(language, `/samenwerking/afrekening/facturen/maken/${statement.id}`)}>{t.invoice}</ButtonLink>
        )}
        <ButtonLink second href={link(language, pathOf(statement.id, 'csv'))}>
          {t.csv}
        </ButtonLink>
        <ButtonLink second href={link(language, pathOf(statement.id, 'json'))}>
          {t.document}
        </ButtonLink>
      </>
    ),
    status: model.mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        <WrongList title={words.life.wrong} mistakes={model.mistakes} />
        {state === 'draft' && !isBillable && <p class="banner wait">{t.blocked}</p>}
        <Others language={language} model={model} />
        <Findings language={language} model={model} />
        <Lines language={language} model={model} />
        <Pots language={language} model={model} />
        <Approvals language={language} model={model} />
        <Life language={language} model={model} />
        <div class="section source">
          <Proof label={t.print} print={statement.fingerprint}>
            {t.printHint(String(statement.engine))}
          </Proof>
        </div>
      </>
    ),
  })
}

/** Whether this viewer keeps the money of the school that is paid: it sends the invoice. */
function billsFor(c: AppContext, payeeId: string): boolean {
  const { viewer } = c.var
  const grants = viewer ? grantsWith(viewer, 'settlement/change') : []
  return grants.some(({ scopeKind, scopeId }) => scopeKind === 'region' || scopeId === payeeId)
}

/** The statement that this one corrects, and those that correct it. */
function Others({ language, model }: Part) {
  const t = statementWords(language).page
  const { statement, others } = model.seen
  const corrected = others.find(({ id }) => id === statement.corrects)
  const corrections = others.filter(({ corrects }) => corrects === statement.id)
  return (
    <>
      {corrected && (
        <p>
          {t.corrects}{' '}
          <a href={link(language, pathOf(corrected.id))}>
            {t.earlier} {formatDate(language, corrected.approvedOn ?? corrected.drawnUpOn)}
          </a>
          {'.'}
        </p>
      )}
      {corrections.map((one) => (
        <p>
          <a href={link(language, pathOf(one.id))}>
            {t.correctedBy} {euro(language, one.cents)}
          </a>
          {'.'}
        </p>
      ))}
    </>
  )
}

function Findings({ language, model }: Part) {
  const t = statementWords(language).page
  const { statement, names } = model.seen
  const unsigned = new Set(statement.ownFindings.filter(({ rule }) => rule === 'agreement-not-signed').map(({ subject }) => subject))
  const told = [
    ...statement.ownFindings.map((one) => ({ severity: one.severity, sentence: ownFindingText(language, one, names) })),
    ...statement.findings
      // said in better words above
      .filter(({ rule, subject }) => !(rule === 'unknown-clause' && unsigned.has(subject)))
      .map((one) => ({ severity: one.severity, sentence: engineFindingText(language, one, names) })),
  ].toSorted((a, b) => a.severity.localeCompare(b.severity))
  if (told.length === 0) return null
  const once = told.filter(({ sentence }, at) => told.findIndex((one) => one.sentence === sentence) === at)
  const isOneWay = statement.findings.some(({ rule }) => rule === 'pupils-without-rule' || rule === 'row-without-rule')
  const isUncounted = statement.findings.some(({ rule }) => rule === 'no-count-date' || rule === 'route-not-counted')
  return (
    <section class="section" aria-labelledby="opmerkingen">
      <h2 id="opmerkingen">{t.findings}</h2>
      <ul>
        {once.map(({ severity, sentence }) => (
          <li>
            <Badge tone={severity === 'blocks' ? 'bad' : 'plain'}>{t.severity[severity]}</Badge> {sentence}
          </li>
        ))}
      </ul>
      {isOneWay && <p class="small quiet">{t.oneWay}</p>}
      {isUncounted && (
        <p>
          <a href={link(language, PARTS.tellijst.path)}>{t.toLists}</a>
        </p>
      )}
    </section>
  )
}

function Approvals({ language, model }: Part) {
  const t = statementWords(language).page
  const { statement } = model.seen
  if (statement.state === 'draft') return null
  const sides = [
    { id: statement.payerId, name: statement.payerName },
    { id: statement.payeeId, name: statement.payeeName },
  ]
  return (
    <section class="section" aria-labelledby="akkoord">
      <h2 id="akkoord">{t.approvals}</h2>
      <ul>
        {sides.map(({ id, name }) => {
          const approval = statement.approvals.find((one) => one.institutionId === id)
          return (
            <li>
              <b>{name}</b>
              {': '}
              {approval ? t.approvedBy(approval.personName, formatDate(language, approval.approvedOn)) : t.notApproved}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
