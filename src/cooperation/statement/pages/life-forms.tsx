import type { Child } from 'hono/jsx'
import { link } from '#platform/http/address.ts'
import { SubmitButton } from '#ui/button.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { pathOf } from '../../money-rule/pages/frame.tsx'
import { Doing, OnBehalf, OneButton } from '../../place/pages/doing.tsx'
import { euro } from '../../settlement/words.ts'
import { printOf } from '../life.ts'
import { isUpheld, OUTCOMES } from '../statement.ts'
import { type Part, ruleName } from './model.ts'
import { statementWords } from './words.ts'

/** What can be done now, by this viewer: each in a form of its own. */
export function Life({ language, model }: Part) {
  const t = statementWords(language).life
  const { statement, maySettle, approvesFor, answersFor } = model.seen
  const { state, isBillable, lines, approvals } = statement
  const waiting = lines.flatMap(({ objection }) => (objection && objection.answer === null ? [objection] : []))
  const toApprove = approvesFor.filter((id) => !approvals.some((one) => one.institutionId === id))
  const isWrong = state === 'offered' && isUpheld(statement)
  const part = { language, model }
  const forms = [
    maySettle && state === 'draft' && (
      <OneButton {...target(part)} what="opnieuw" lead={t.recomputeLead} label={t.recompute} second={isBillable} />
    ),
    maySettle && state === 'draft' && isBillable && lines.length > 0 && (
      <OneButton {...target(part)} what="aanbieden" lead={t.offerLead} label={t.offer} />
    ),
    state === 'offered' && !isWrong && toApprove.length > 0 && <Approve {...part} sides={toApprove} />,
    state !== 'draft' && !isWrong && approvesFor.length > 0 && lines.length > 0 && <Object_ {...part} />,
    state !== 'draft' && answersFor.length > 0 && waiting.length > 0 && <Answer {...part} />,
    maySettle && state === 'offered' && <OneButton {...target(part)} what="terug" lead={t.backLead} label={t.back} second />,
    maySettle && state === 'draft' && <OneButton {...target(part)} what="weg" lead={t.dropLead} label={t.drop} second />,
    maySettle && state === 'approved' && <OneButton {...target(part)} what="corrigeren" lead={t.correctLead} label={t.correct} second />,
  ].filter(Boolean)
  if (forms.length === 0 && !isWrong) return null
  return (
    <section class="section no-print" aria-labelledby="verder">
      <h2 id="verder">{t.title}</h2>
      {isWrong && <p class="banner wait">{t.refused.upheld}</p>}
      <div class="two-choices">{forms as Child}</div>
    </section>
  )
}

/** Where a form of this statement goes, and what lay before who presses. */
const target = ({ language, model }: Part) => ({
  action: link(language, pathOf(model.seen.statement.id)),
  seen: printOf(model.seen.statement),
})

function SideField({ language, model, name, sides }: Part & { name: string; sides: readonly string[] }) {
  const { statement } = model.seen
  const named = sides.map((id) => ({ id, name: id === statement.payerId ? statement.payerName : statement.payeeName }))
  return (
    <OnBehalf
      language={language}
      name={name}
      sides={named}
      chosen={model.typed.get(name) ?? ''}
      wrong={wrongOf({ language, model }, name)}
    />
  )
}

const wrongOf = ({ model }: Part, name: string) => model.mistakes.find(({ field }) => field === name)?.sentence

function Approve({ sides, ...part }: Part & { sides: readonly string[] }) {
  const t = statementWords(part.language).life
  return (
    <Doing {...target(part)} what="akkoord-geven" title={t.approveTitle}>
      <p>{t.approveLead}</p>
      <SideField {...part} name="school" sides={sides} />
      <SubmitButton>{t.approve}</SubmitButton>
    </Doing>
  )
}

function Object_(part: Part) {
  const { language, model } = part
  const t = statementWords(language).life
  const { statement, approvesFor } = model.seen
  const options = statement.lines.map((line) => ({
    value: line.id,
    label: `${ruleName(language, model.seen, line.rule)}: ${euro(language, line.cents)}`,
  }))
  return (
    <Doing {...target(part)} what="bezwaar" title={t.objectTitle}>
      <SideField {...part} name="school-bezwaar" sides={approvesFor} />
      <SelectField name="regel" label={t.line} chosen={model.typed.get('regel') ?? ''} options={options} wrong={wrongOf(part, 'regel')} />
      <TextArea name="reden" label={t.reason} value={model.typed.get('reden') ?? ''} wrong={wrongOf(part, 'reden')} rows={3} />
      <SubmitButton second>{t.object}</SubmitButton>
    </Doing>
  )
}

function Answer(part: Part) {
  const { language, model } = part
  const t = statementWords(language).life
  const { statement, answersFor } = model.seen
  const waiting = statement.lines.filter(({ objection }) => objection && objection.answer === null)
  const options = waiting.map(({ rule, objection }) => ({
    value: objection?.id ?? '',
    label: `${ruleName(language, model.seen, rule)}: ${objection?.reason ?? ''}`.slice(0, 100),
  }))
  // who objected can only withdraw; the other side upholds or rejects
  const isOwn = waiting.every(({ objection }) => objection && answersFor.includes(objection.institutionId))
  const isMixed = answersFor.length > 1
  const possible = OUTCOMES.filter((outcome) => isMixed || (outcome === 'withdrawn') === isOwn)
  const outcomes = possible.map((outcome) => ({ value: outcome, label: t.outcomes[outcome] }))
  return (
    <Doing {...target(part)} what="antwoord" title={t.answerTitle}>
      <SideField {...part} name="school-antwoord" sides={answersFor} />
      <SelectField
        name="bezwaar-id"
        label={t.which}
        chosen={model.typed.get('bezwaar-id') ?? ''}
        options={options}
        wrong={wrongOf(part, 'bezwaar-id')}
      />
      <SelectField
        name="uitkomst"
        label={t.outcome}
        chosen={model.typed.get('uitkomst') ?? ''}
        options={outcomes}
        wrong={wrongOf(part, 'uitkomst')}
      />
      <TextArea
        name="antwoord-reden"
        label={t.answerReason}
        value={model.typed.get('antwoord-reden') ?? ''}
        wrong={wrongOf(part, 'antwoord-reden')}
        rows={3}
      />
      <SubmitButton second>{t.answer}</SubmitButton>
    </Doing>
  )
}
