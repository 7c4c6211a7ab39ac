import { link } from '#platform/http/address.ts'
import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { PARTS } from '../../pages/frame.tsx'
import type { AgendaItem } from '../agenda.ts'
import { LIST, meetingPath, pathOf } from './frame.ts'
import type { MeetingModel } from './model.ts'
import { consultationWords } from './words.ts'

interface Part {
  language: Language
  model: MeetingModel
}

/** What there is to talk about, in order; members put items on it. */
export function Agenda({ language, model }: Part) {
  const t = consultationWords(language).meeting
  const { body, meeting, agenda, mayAddItem } = model.seen
  return (
    <section class="section-s spaced" aria-labelledby="agenda">
      <h2 id="agenda">{t.agenda}</h2>
      {agenda.length === 0 && <p>{t.noAgenda}</p>}
      <ol class="numbered spaced">
        {agenda.map((item) => (
          <li>
            <Item language={language} model={model} item={item} />
          </li>
        ))}
      </ol>
      {mayAddItem && (
        <form method="post" action={link(language, meetingPath(body.id, meeting.id))} class="search-form no-print">
          <input type="hidden" name="doe" value="punt" />
          <TextField
            name="punt"
            label={t.item}
            value={model.typed.get('punt') ?? ''}
            wrong={model.problem?.of('punt')}
            autocomplete="off"
          />
          <SubmitButton second slim>
            {t.addItem}
          </SubmitButton>
        </form>
      )}
    </section>
  )
}

/** What was on it, of minutes that are closed; actions and decisions that came back have lines of their own. */
export function AgendaThen({ language, model: { seen } }: Part) {
  const t = consultationWords(language).meeting
  const { meeting, items } = seen
  if (meeting.closedAt === null || meeting.standing.length + items.length === 0) return null
  return (
    <section class="section-s spaced" aria-labelledby="agenda">
      <h2 id="agenda">{t.agenda}</h2>
      <ol class="numbered">
        {meeting.standing.map((title) => (
          <li>{title}</li>
        ))}
        {items.map(({ title, by }) => (
          <li>
            {title} <span class="small quiet">{t.by(by)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Item({ language, model, item }: Part & { item: AgendaItem }) {
  const t = consultationWords(language).meeting
  if (item.kind === 'standing') return <>{item.title}</>
  if (item.kind === 'own') return <OwnItem language={language} model={model} item={item} />
  return (
    <>
      {t.agendaKind[item.kind]}
      <ul class="bullets">
        {item.kind === 'actions' && item.actions.map((one) => <ActionLine language={language} model={model} action={one} />)}
        {item.kind === 'decisions' &&
          item.decisions.map(({ id, text, decidedOn }) => (
            <li>
              {text}, {t.decidedOn(formatDate(language, decidedOn))}{' '}
              {model.seen.mayWrite && (
                <a class="no-print" href={link(language, pathOf(model.seen.body.id, `besluit/${id}`))} aria-label={t.updateOf(text)}>
                  {t.update}
                </a>
              )}
            </li>
          ))}
        {item.kind === 'promises' &&
          item.promises.map(({ agreementId, agreementTitle, clauseId, what }) => (
            <li>
              <a href={`${link(language, `/samenwerking/overeenkomsten/${agreementId}`)}#${clauseId}`}>{what}</a> ({agreementTitle})
            </li>
          ))}
        {item.kind === 'differences' &&
          item.lists.map(({ teldatum, routeId, routeName, institutionName, open }) => (
            <li>
              <a href={link(language, `${PARTS.tellijst.path}/${teldatum.slice(0, 4)}/${routeId}`)}>{routeName}</a>:{' '}
              {t.openDifferences(formatNumber(language, open), institutionName, formatDate(language, teldatum))}
            </li>
          ))}
      </ul>
    </>
  )
}

/** Done with one press; whatever else became of it on a page of its own. */
function ActionLine({
  language,
  model: { seen },
  action,
}: Part & { action: { id: string; text: string; ownerName: string; dueOn: string } }) {
  const t = consultationWords(language).meeting
  const { id, text, ownerName, dueOn } = action
  return (
    <li>
      {text}: {t.dueOn(ownerName, formatDate(language, dueOn))}
      {dueOn < seen.meeting.plannedOn && <strong> ({t.late})</strong>}{' '}
      {seen.mayWrite && (
        <form method="post" action={link(language, meetingPath(seen.body.id, seen.meeting.id))} class="no-print">
          <input type="hidden" name="doe" value="gedaan" />
          <input type="hidden" name="welke" value={id} />
          <button type="submit" class="as-link" aria-label={t.doneOf(text)}>
            {t.done}
          </button>
          {' · '}
          <a href={link(language, `${LIST}/acties/${id}`)} aria-label={t.updateOf(text)}>
            {t.update}
          </a>
        </form>
      )}
    </li>
  )
}

function OwnItem({ language, model: { seen }, item: { item } }: Part & { item: Extract<AgendaItem, { kind: 'own' }> }) {
  const t = consultationWords(language).meeting
  return (
    <>
      {item.title} <span class="small quiet">{t.by(item.by)}</span>
      {seen.mayWrite && (
        <form method="post" action={link(language, meetingPath(seen.body.id, seen.meeting.id))} class="no-print">
          <input type="hidden" name="doe" value="punt-weg" />
          <button type="submit" name="welke" value={item.id} class="as-link" aria-label={t.dropOf(item.title)}>
            {t.drop}
          </button>
        </form>
      )}
    </>
  )
}
