import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { dayOf } from '#platform/platform.ts'
import { SubmitButton } from '#ui/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { Pager } from '#ui/pager.tsx'
import { dayText } from '../../../pages/format.ts'
import { pupilsPage } from '../../../pages/frame.tsx'
import type { SeenAdded } from '../../file/file.actions.ts'
import { A_PAGE } from './preview-page.tsx'
import { ResultTable } from './result-table.tsx'
import { filePath, fileWords, READ_IN, rowProblemText } from './words.ts'

export interface AddedModel {
  seen: SeenAdded
  /** counts from 1 */
  page: number
  wrong: string | null
  /** the reason to take it back, as it was typed */
  typed: string
}

/** What a file brought, and the way back. */
export function addedPage(c: AppContext, { seen, page, wrong, typed }: AddedModel) {
  const { language } = c.var.address
  const t = fileWords(language)
  const { file, rows, mayUndo } = seen
  const to = (at: number): string | undefined =>
    at >= 1 && at <= Math.ceil(rows.length / A_PAGE) ? link(language, filePath(file.id), { pagina: String(at) }) : undefined
  return pupilsPage(c, {
    title: t.added,
    lead: t.appliedLead(file.fileName),
    crumbs: [{ label: t.title, href: link(language, READ_IN) }],
    status: wrong ? 422 : 200,
    children: (
      <>
        <WrongList title={t.notDone} mistakes={wrong ? [{ field: 'reden', sentence: wrong }] : []} />
        <p class="banner" role="status">
          {file.appliedAt && t.applied(formatNumber(language, file.added ?? 0), file.by, dayText(language, dayOf(file.appliedAt)))}{' '}
          {file.undoneAt && t.undone(file.undoneBy ?? '', dayText(language, dayOf(file.undoneAt)))}
        </p>
        {rows.length > 0 && (
          <section class="section" aria-labelledby="erbij">
            <h2 id="erbij">{t.added}</h2>
            <ResultTable language={language} caption={t.added} rows={rows.slice((page - 1) * A_PAGE, page * A_PAGE)} />
            <Pager language={language} previous={to(page - 1)} next={to(page + 1)} />
          </section>
        )}
        <Refused language={language} seen={seen} />
        {mayUndo && (
          <section class="section" aria-labelledby="terugdraaien">
            <h2 id="terugdraaien">{t.undo}</h2>
            <p class="prose">{t.undoText}</p>
            <form method="post" action={link(language, filePath(file.id, '/terugdraaien'))}>
              <TextField name="reden" label={t.field.reden} wrong={wrong ?? undefined} value={typed} autocomplete="off" />
              <p class="actions">
                <SubmitButton second>{t.undo}</SubmitButton>
              </p>
            </form>
          </section>
        )}
      </>
    ),
  })
}

function Refused({ language, seen: { file } }: { language: Language; seen: SeenAdded }) {
  const t = fileWords(language)
  if (file.refused.length === 0 || !file.isMine) return null
  return (
    <section class="section" aria-labelledby="geweigerd">
      <h2 id="geweigerd">{t.tab.refused}</h2>
      <ul class="lines">
        {file.refused.slice(0, A_PAGE).map((one) => (
          <li>{rowProblemText(language, one)}</li>
        ))}
      </ul>
      {file.refused.length > A_PAGE && <p>{t.moreRefused(formatNumber(language, file.refused.length - A_PAGE))}</p>}
    </section>
  )
}
