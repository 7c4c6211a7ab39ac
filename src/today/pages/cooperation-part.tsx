import { link } from '#platform/http/address.ts'
import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import { type Task, TaskList } from '#ui/task-list.tsx'
import type { CooperationToday } from '../cooperation.actions.ts'
import { todayWords } from '../words.ts'
import { TO } from './addresses.ts'
import type { PartProps } from './part.ts'

/** Nothing asks for this person. */
export function isCooperationQuiet({ name, lists, actions, meetings, reminders, assessments, corrections }: CooperationToday): boolean {
  const waits = [...Object.values(name), ...Object.values(lists)].some((many) => many > 0)
  return !waits && actions.length + meetings.length + reminders.length + assessments.length + corrections.length === 0
}

/** What the schools together ask of this person: in the name of a school, as the owner of an action, as a member of a body. */
export function CooperationPart({ language, day, cooperation }: PartProps & { cooperation: CooperationToday }) {
  const t = todayWords(language).cooperation
  const tasks = [
    ...nameTasks(language, cooperation),
    ...correctionTasks(language, cooperation),
    ...actionTasks(language, cooperation, day),
    ...dated(language, cooperation),
  ]
  return (
    <section aria-labelledby="samen">
      <h2 id="samen">{t.title}</h2>
      <TaskList label={t.label} tasks={tasks} />
      {cooperation.maySeeState && (
        <p>
          <a href={link(language, TO.cooperation)}>{t.state}</a>
        </p>
      )}
    </section>
  )
}

function nameTasks(language: Language, { name, lists }: CooperationToday): Task[] {
  const t = todayWords(language).cooperation
  const { sign, approve, disputed, offer, invoice } = name
  const waiting = [
    { title: t.sign, to: TO.agreements, many: sign },
    { title: t.approve, to: TO.statements, many: approve },
    { title: t.disputed, to: TO.statements, many: disputed },
    { title: t.offer, to: TO.statements, many: offer },
    { title: t.invoice, to: TO.invoices, many: invoice },
    { title: t.confirm, to: TO.countLists, many: lists.confirm },
    { title: t.ownDifferences, to: TO.countLists, many: lists.own },
    { title: t.differences, to: TO.countLists, many: lists.open - lists.own },
  ]
  return waiting
    .filter(({ many }) => many > 0)
    .map(({ title, to, many }) => ({ title, href: link(language, to), state: formatNumber(language, many), tone: 'wait' as const }))
}

/** Who has yet to answer a correction: the own school, or the schools that it asked. */
function correctionTasks(language: Language, { corrections }: CooperationToday): Task[] {
  const t = todayWords(language).cooperation
  return corrections.map(({ routeId, routeName, teldatum, count, schools, isOwn }) => ({
    title: isOwn ? t.answerCorrection(routeName) : t.correction(routeName),
    href: link(language, TO.listCorrections(teldatum, routeId)),
    state: formatNumber(language, count),
    tone: isOwn ? ('wait' as const) : ('plain' as const),
    children: t.waitsFor(new Intl.ListFormat(language).format(schools)),
  }))
}

function actionTasks(language: Language, { actions }: CooperationToday, day: string): Task[] {
  const t = todayWords(language).cooperation
  return actions.map(({ text, bodyName, dueOn }) => ({
    title: text,
    href: link(language, TO.ownActions),
    state: dueOn < day ? t.overdue : formatDate(language, dueOn, 'short'),
    tone: dueOn < day ? ('bad' as const) : ('plain' as const),
    children: t.actionOf(bodyName),
  }))
}

/** Meetings, what waits for an answer before a day, and dates of agreements. */
function dated(language: Language, { meetings, reminders, assessments }: CooperationToday): Task[] {
  const t = todayWords(language).cooperation
  return [
    ...meetings.map(({ id, bodyId, bodyName, plannedOn, fromTime, place }) => ({
      title: bodyName,
      href: link(language, TO.meeting(bodyId, id)),
      state: formatDate(language, plannedOn, 'short'),
      children: t.meetingAt(fromTime, place),
    })),
    ...assessments.map(({ id, name, closesOn }) => ({
      title: name,
      href: link(language, TO.assessment(id)),
      state: formatDate(language, closesOn, 'short'),
      tone: 'wait' as const,
      children: t.assessment,
    })),
    ...reminders.map(({ kind, agreementId, title, day }) => ({
      title,
      href: link(language, TO.agreement(agreementId)),
      state: formatDate(language, day, 'short'),
      children: t.reminder[kind],
    })),
  ]
}
