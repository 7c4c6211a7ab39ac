import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import { Filters } from '#ui/filters.tsx'
import { framed } from '../../pages/frame.tsx'
import { ACTION_VIEWS, type SeenActions } from '../see.actions.ts'
import { LIST, pathOf } from './frame.ts'
import { consultationWords } from './words.ts'

/** What was agreed to be done: one's own, all, or what is late. */
export function actionsPage(c: AppContext, seen: SeenActions) {
  const { language } = c.var.address
  const t = consultationWords(language).actions
  const options = ACTION_VIEWS.map((view) => ({
    label: t.count(t.views[view], formatNumber(language, seen.counts[view])),
    href: link(language, `${LIST}/acties`, { toon: view }),
    current: view === seen.view,
  }))
  return framed(c, {
    part: 'overleg',
    title: t.title,
    lead: t.lead,
    crumbs: [],
    children: (
      <>
        <Filters filters={[{ name: 'toon', label: t.view, options }]} />
        {seen.actions.length === 0 ? <p class="section-s">{t.none}</p> : <Rows language={language} seen={seen} />}
      </>
    ),
  })
}

function Rows({ language, seen: { actions, today } }: { language: Language; seen: SeenActions }) {
  const words = consultationWords(language)
  const t = words.actions
  return (
    <table class="table cards section-s">
      <caption class="visually-hidden">{t.caption}</caption>
      <thead>
        <tr>
          {[t.what, t.who, t.due, t.body].map((name) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {actions.map(({ id, text, ownerName, dueOn, bodyId, bodyName, maySettle }) => (
          <tr>
            <th scope="row">
              <a href={link(language, `${LIST}/acties/${id}`)}>{text}</a>
              {maySettle && (
                <form method="post" action={link(language, `${LIST}/acties/${id}`)} class="no-print">
                  <input type="hidden" name="uitkomst" value="done" />
                  <button type="submit" class="as-link" aria-label={words.meeting.doneOf(text)}>
                    {words.meeting.done}
                  </button>
                </form>
              )}
            </th>
            <td data-label={t.who}>{ownerName}</td>
            <td data-label={t.due}>
              {formatDate(language, dueOn)}
              {dueOn < today && <strong> ({words.meeting.late})</strong>}
            </td>
            <td data-label={t.body}>
              <a href={link(language, pathOf(bodyId))}>{bodyName}</a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
