import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { ChoiceField } from '#ui/form/field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { framed } from '../../pages/frame.tsx'
import type { Member } from '../body.ts'
import { ACTION_OUTCOMES, DECISION_OUTCOMES } from '../minutes.ts'
import type { SeenAction, SeenDecision } from '../settle.actions.ts'
import { LIST, pathOf } from './frame.ts'
import type { Problem } from './handler.ts'
import { consultationWords } from './words.ts'

interface Settling {
  typed: URLSearchParams
  problem: Problem | null
}

/** What became of an action: done, carried over, or dropped with the reason. */
export function actionPage(c: AppContext, { seen, ...model }: Settling & { seen: SeenAction }) {
  const { language } = c.var.address
  const t = consultationWords(language).settle
  const { action, body, state, dueOn, ownerName, maySettle, members } = seen
  const words = consultationWords(language).meeting
  const lines = action.outcomes.map(({ outcome, dueOn: day, ownerName: who, note, by, on }) => {
    const what =
      outcome !== 'moved' || !day
        ? t.action[outcome]
        : who
          ? words.movedTo(formatDate(language, day), who)
          : words.moved(formatDate(language, day))
    return line(language, what, note, by, on)
  })
  return settlePage(c, model, {
    ...{ title: t.actionTitle, text: `${action.text}: ${words.dueOn(ownerName, formatDate(language, dueOn))}`, bodyName: body.name },
    ...{ on: action.agreedOn, lines, at: `${LIST}/acties/${action.id}`, outcomes: ACTION_OUTCOMES, names: t.action, why: t.whyAction },
    ...{ mayAnswer: maySettle && state === 'open', owners: members, stand: words.actionState[state] },
    crumb: { label: body.name, href: link(language, pathOf(body.id)) },
  })
}

/** What became of a decision that came back. */
export function decisionPage(c: AppContext, { seen, ...model }: Settling & { seen: SeenDecision }) {
  const { language } = c.var.address
  const words = consultationWords(language)
  const t = words.settle
  const { decision, body, state, mayWrite } = seen
  const stand =
    state.kind === 'returns' ? words.meeting.decisionState.returns(formatDate(language, state.on)) : words.meeting.decisionState[state.kind]
  const lines = decision.outcomes.map(({ outcome, returnsOn, note, by, on }) => {
    const what =
      outcome === 'again' && returnsOn ? words.meeting.decisionState.returns(formatDate(language, returnsOn)) : t.decision[outcome]
    return line(language, what, note, by, on)
  })
  return settlePage(c, model, {
    ...{ title: t.decisionTitle, text: decision.text, bodyName: body.name, on: decision.decidedOn, lines, stand },
    ...{ at: pathOf(body.id, `besluit/${decision.id}`), outcomes: DECISION_OUTCOMES, names: t.decision, why: t.whyDecision },
    ...{ mayAnswer: mayWrite && state.kind === 'returns', owners: null },
    crumb: { label: body.name, href: link(language, pathOf(body.id)) },
  })
}

function line(language: Language, what: string, note: string, by: string, on: string): string {
  const said = consultationWords(language).meeting.outcomeLine(what, by, formatDate(language, on))
  return note ? `${said}: ${note}` : said
}

interface Shown<O extends string> {
  title: string
  text: string
  bodyName: string
  /** when it was agreed on */
  on: string
  lines: readonly string[]
  stand: string
  at: string
  outcomes: readonly O[]
  names: Record<O, string>
  why: string
  mayAnswer: boolean
  /** who can take it over; null for a decision */
  owners: readonly Member[] | null
  crumb: { label: string; href: string }
}

function settlePage<O extends string>(c: AppContext, { typed, problem }: Settling, shown: Shown<O>) {
  const { language } = c.var.address
  const words = consultationWords(language)
  const t = words.settle
  const value = (name: string): string => typed.get(name) ?? ''
  const owners = shown.owners?.map(({ id, name }) => ({ value: id, label: name }))
  return framed(c, {
    part: 'overleg',
    title: shown.title,
    lead: t.lead(shown.bodyName, formatDate(language, shown.on)),
    crumbs: [shown.crumb],
    status: problem ? 422 : 200,
    children: (
      <>
        <WrongList title={words.wrong} mistakes={problem?.list ?? []} />
        <div class="spaced">
          <p class="prose">
            {shown.text} <span class="small quiet">({shown.stand})</span>
          </p>
          {shown.lines.length > 0 && (
            <>
              <h2>{t.history}</h2>
              <ol class="numbered">
                {shown.lines.map((one) => (
                  <li>{one}</li>
                ))}
              </ol>
            </>
          )}
          {shown.mayAnswer && (
            <form method="post" action={link(language, shown.at)} class="spaced">
              <ChoiceField
                name="uitkomst"
                legend={t.outcome}
                wrong={problem?.of('uitkomst')}
                choices={shown.outcomes.map((one) => ({ value: one, label: shown.names[one] }))}
                chosen={value('uitkomst')}
              />
              <div class="fields">
                <TextField
                  name="opnieuw"
                  type="date"
                  label={t.again}
                  hint={t.againHint}
                  value={value('opnieuw')}
                  wrong={problem?.of('opnieuw')}
                />
                {owners && (
                  <SelectField
                    name="nieuw-wie"
                    label={t.newOwner}
                    chosen={value('nieuw-wie')}
                    wrong={problem?.of('nieuw-wie')}
                    options={[{ value: '', label: t.sameOwner }, ...owners]}
                  />
                )}
              </div>
              <TextArea name="waarom" label={t.why} hint={shown.why} value={value('waarom')} wrong={problem?.of('waarom')} rows={2} />
              <p class="actions">
                <SubmitButton>{t.save}</SubmitButton>
              </p>
            </form>
          )}
        </div>
      </>
    ),
  })
}
