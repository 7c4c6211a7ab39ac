import { link } from '#platform/http/address.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { type Action, AGREED, actionState, type Decision, decisionState } from '../minutes.ts'
import { LIST, meetingPath, pathOf } from './frame.ts'
import type { MeetingModel } from './model.ts'
import { aboutText, consultationWords } from './words.ts'

interface Part {
  language: Language
  model: MeetingModel
}

/** What was decided: each line stands by itself, so that two can write at once. */
export function Decisions({ language, model }: Part) {
  const t = consultationWords(language).meeting
  const { body, meeting, decisions, mayWrite } = model.seen
  if (meeting.state === 'cancelled') return null
  const mayAdd = mayWrite && meeting.state === 'planned'
  return (
    <section class="section-s spaced" aria-labelledby="besluiten">
      <h2 id="besluiten">{t.decisions}</h2>
      {decisions.length === 0 && <p>{t.noDecisions}</p>}
      <ol class="numbered spaced">
        {decisions.map((one) => (
          <li>
            <DecisionText language={language} decision={one} />{' '}
            {mayWrite && !mayAdd && decisionState(one).kind === 'returns' && (
              <a class="no-print" href={link(language, pathOf(body.id, `besluit/${one.id}`))} aria-label={t.updateOf(one.text)}>
                {t.update}
              </a>
            )}
            {mayAdd && <Drop language={language} model={model} what="besluit" id={one.id} text={one.text} />}
          </li>
        ))}
      </ol>
      {mayAdd && <DecisionForm language={language} model={model} />}
    </section>
  )
}

function DecisionText({ language, decision }: { language: Language; decision: Decision }) {
  const words = consultationWords(language)
  const t = words.meeting
  const state = decisionState(decision)
  const stands = state.kind === 'returns' ? t.decisionState.returns(formatDate(language, state.on)) : t.decisionState[state.kind]
  const notes = [words.agreed[decision.agreed], decision.about ? aboutText(language, decision.about) : '', stands]
  return (
    <>
      {decision.text} <span class="small quiet">({notes.filter(Boolean).join(', ')})</span>
    </>
  )
}

function Drop({ language, model: { seen }, what, id, text }: Part & { what: 'besluit' | 'actie'; id: string; text: string }) {
  const t = consultationWords(language).meeting
  return (
    <form method="post" action={link(language, meetingPath(seen.body.id, seen.meeting.id))} class="no-print">
      <input type="hidden" name="doe" value={`${what}-weg`} />
      <button type="submit" name="welke" value={id} class="as-link" aria-label={t.dropOf(text)}>
        {t.drop}
      </button>
    </form>
  )
}

function DecisionForm({ language, model: { seen, typed, problem } }: Part) {
  const words = consultationWords(language)
  const t = words.meeting
  const value = (name: string): string => typed.get(name) ?? ''
  const { clauses, routes } = seen.subjects
  const agreed = AGREED.filter((one) => one !== 'majority' || seen.body.decides === 'majority')
  const about = [
    { value: '', label: t.aboutNothing },
    ...(routes.length > 0 ? [{ label: t.aboutRoutes, options: routes.map(({ routeId, name }) => ({ value: routeId, label: name })) }] : []),
    ...(clauses.length > 0
      ? [
          {
            label: t.aboutClauses,
            options: clauses.map(({ agreementId, clauseId, title }) => ({ value: `${agreementId}:${clauseId}`, label: title })),
          },
        ]
      : []),
  ]
  return (
    <form method="post" action={link(language, meetingPath(seen.body.id, seen.meeting.id))} class="panel spaced no-print">
      <input type="hidden" name="doe" value="besluit" />
      <TextArea name="besluit" label={t.decision} value={value('besluit')} wrong={problem?.of('besluit')} rows={2} />
      <div class="fields">
        <SelectField
          name="eens"
          label={t.agreed}
          chosen={value('eens') || 'not-noted'}
          wrong={problem?.of('eens')}
          options={agreed.map((one) => ({ value: one, label: words.agreed[one] }))}
        />
        <TextField name="terug" type="date" label={t.returns} hint={t.returnsHint} value={value('terug')} wrong={problem?.of('terug')} />
        <SelectField name="over" label={t.about} chosen={value('over')} wrong={problem?.of('over')} options={about} />
        <TextField
          name="cijfer"
          label={t.figure}
          hint={t.figureHint}
          value={value('cijfer')}
          wrong={problem?.of('cijfer')}
          autocomplete="off"
        />
      </div>
      <p class="actions">
        <SubmitButton second>{t.addDecision}</SubmitButton>
      </p>
    </form>
  )
}

/** Who does what, and by when: exactly one owner each. */
export function Actions({ language, model }: Part) {
  const t = consultationWords(language).meeting
  const { meeting, actions, mayWrite } = model.seen
  if (meeting.state === 'cancelled') return null
  const mayAdd = mayWrite && meeting.state === 'planned'
  return (
    <section class="section-s spaced" aria-labelledby="acties">
      <h2 id="acties">{t.actions}</h2>
      {actions.length === 0 && <p>{t.noActions}</p>}
      <ol class="numbered spaced">
        {actions.map((one) => (
          <li>
            <ActionText language={language} action={one} />{' '}
            {mayWrite && !mayAdd && actionState(one) === 'open' && (
              <a class="no-print" href={link(language, `${LIST}/acties/${one.id}`)} aria-label={t.updateOf(one.text)}>
                {t.update}
              </a>
            )}
            {mayAdd && <Drop language={language} model={model} what="actie" id={one.id} text={one.text} />}
          </li>
        ))}
      </ol>
      {mayAdd && <ActionForm language={language} model={model} />}
    </section>
  )
}

function ActionText({ language, action }: { language: Language; action: Action }) {
  const t = consultationWords(language).meeting
  return (
    <>
      {action.text}: {t.dueOn(action.ownerName, formatDate(language, action.dueOn))}{' '}
      <span class="small quiet">({t.actionState[actionState(action)]})</span>
    </>
  )
}

function ActionForm({ language, model: { seen, typed, problem } }: Part) {
  const t = consultationWords(language).meeting
  const value = (name: string): string => typed.get(name) ?? ''
  const owners = [{ value: '', label: t.ownerNone }, ...seen.members.map(({ id, name }) => ({ value: id, label: name }))]
  return (
    <form method="post" action={link(language, meetingPath(seen.body.id, seen.meeting.id))} class="panel spaced no-print">
      <input type="hidden" name="doe" value="actie" />
      <TextArea name="actie" label={t.action} value={value('actie')} wrong={problem?.of('actie')} rows={2} />
      <div class="fields">
        <SelectField name="wie" label={t.owner} chosen={value('wie')} wrong={problem?.of('wie')} options={owners} />
        <TextField name="voor" type="date" label={t.due} value={value('voor')} wrong={problem?.of('voor')} />
      </div>
      <p class="actions">
        <SubmitButton second>{t.addAction}</SubmitButton>
      </p>
    </form>
  )
}
