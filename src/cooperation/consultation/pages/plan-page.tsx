import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { framed } from '../../pages/frame.tsx'
import type { SeenPlan } from '../plan.actions.ts'
import type { Proposal } from '../propose-dates.ts'
import { LIST, meetingPath, pathOf } from './frame.ts'
import type { Problem } from './handler.ts'
import { MeetingBadge } from './parts.tsx'
import { blockedText, consultationWords, listText } from './words.ts'

export interface PlanModel {
  seen: SeenPlan
  /** null: nothing was sent yet */
  typed: URLSearchParams | null
  problem: Problem | null
}

/** Days that are free in every calendar, to take, change or leave. */
export function planPage(c: AppContext, model: PlanModel) {
  const { language } = c.var.address
  const words = consultationWords(language)
  const t = words.plan
  const { body, period, unknownHolidays } = model.seen
  return framed(c, {
    part: 'overleg',
    title: t.title(body.name),
    lead: t.lead,
    crumbs: [{ label: body.name, href: link(language, pathOf(body.id)) }],
    status: model.problem ? 422 : 200,
    children: (
      <>
        <WrongList title={words.wrong} mistakes={model.problem?.list ?? []} />
        <form method="get" action={link(language, pathOf(body.id, 'jaarplan'))} class="search-form no-print">
          <TextField name="van" type="date" label={t.from} value={period.from} />
          <TextField name="tot" type="date" label={t.until} value={period.until} />
          <SubmitButton second slim>
            {t.show}
          </SubmitButton>
        </form>
        {unknownHolidays.length > 0 && (
          <p class="banner wait">
            {t.unknown(listText(language, unknownHolidays))} <a href={link(language, `${LIST}/kalender`)}>{t.fill}</a>
          </p>
        )}
        <Rows language={language} model={model} />
        <Planned language={language} seen={model.seen} />
      </>
    ),
  })
}

function Rows({ language, model }: { language: Language; model: PlanModel }) {
  const t = consultationWords(language).plan
  const { body, proposals, period } = model.seen
  const shown = proposals ?? []
  return (
    <form method="post" action={link(language, pathOf(body.id, 'jaarplan'))} class="section-s spaced">
      <h2>{t.proposals}</h2>
      {proposals === null && <p>{t.noRhythm}</p>}
      {proposals !== null && shown.length === 0 && <p>{t.nothing}</p>}
      <input type="hidden" name="periode-van" value={period.from} />
      <input type="hidden" name="periode-tot" value={period.until} />
      {shown.map((one, at) => (
        <PlanRow language={language} model={model} row={at} proposal={one} isFirst={at === 0} />
      ))}
      <PlanRow language={language} model={model} row={shown.length} proposal={null} isFirst={shown.length === 0} />
      <p class="actions">
        <SubmitButton>{t.make}</SubmitButton>
      </p>
    </form>
  )
}

interface PlanRowProps {
  language: Language
  model: PlanModel
  row: number
  /** null: a day of one's own */
  proposal: Proposal | null
  isFirst: boolean
}

/** One day: ticked when it is taken, and changed in place. The first tick is where a mistake about all of them leads to. */
function PlanRow({ language, model: { seen, typed, problem }, row, proposal, isFirst }: PlanRowProps) {
  const words = consultationWords(language)
  const t = words.plan
  const { body } = seen
  const value = (name: string, otherwise: string): string => typed?.get(`${name}-${row}`) ?? otherwise
  const isTaken = typed ? typed.getAll('neem').includes(String(row)) : proposal !== null && proposal.day !== null
  const title = proposal ? formatDate(language, proposal.day ?? proposal.wanted) : t.own
  const id = isFirst ? 'neem' : `neem-${row}`
  const field = (name: string, label: string, otherwise: string, more: object = {}) => (
    <TextField
      name={`${name}-${row}`}
      label={label}
      value={value(name, otherwise)}
      wrong={problem?.of(`${name}-${row}`)}
      autocomplete="off"
      {...more}
    />
  )
  return (
    <fieldset class="section-s spaced">
      <legend class="visually-hidden">{title}</legend>
      <div class="choice">
        <input type="checkbox" id={id} name="neem" value={String(row)} checked={isTaken} />
        <label for={id}>{proposal ? t.takeOf(title) : t.own}</label>
      </div>
      {proposal && <p class="small quiet">{whyText(language, proposal, seen)}</p>}
      <div class="search-form">
        {field('dag', t.day, proposal?.day ?? '', { type: 'date' })}
        {field('van', words.form.from, body.fromTime ?? '', { size: 5 })}
        {field('tot', words.form.until, body.untilTime ?? '', { size: 5 })}
        {field('plaats', t.place, '')}
      </div>
    </fieldset>
  )
}

function whyText(language: Language, { wanted, day, because }: Proposal, { body }: SeenPlan): string {
  const t = consultationWords(language).plan
  if (because.length === 0 && day !== null) return t.free
  const why = blockedText(language, because, body.schools)
  return day === null ? t.noDay(formatDate(language, wanted), why) : t.moved(formatDate(language, wanted), why)
}

function Planned({ language, seen: { body, meetings, period } }: { language: Language; seen: SeenPlan }) {
  const t = consultationWords(language)
  const inPeriod = meetings.filter(({ plannedOn, state }) => state !== 'cancelled' && plannedOn >= period.from && plannedOn <= period.until)
  if (inPeriod.length === 0) return null
  return (
    <section class="section spaced" aria-labelledby="gepland">
      <h2 id="gepland">{t.plan.planned}</h2>
      <ul class="tasks">
        {inPeriod.map(({ id, plannedOn, fromTime, untilTime, place, state }) => (
          <li>
            <a href={link(language, meetingPath(body.id, id))}>{formatDate(language, plannedOn)}</a>
            <MeetingBadge language={language} state={state} />
            <p>{[t.hours(fromTime, untilTime), place].filter(Boolean).join(', ')}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
