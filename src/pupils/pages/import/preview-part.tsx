import type { Language } from '#platform/i18n.ts'
import type { Preview } from '../../import/preview/actions.ts'
import type { PreviewRow } from '../../import/preview.store.ts'
import { fullName } from '../../name.ts'
import { pupilHref } from '../addresses.ts'
import { dayText } from '../format.ts'
import { changesOf } from './change-text.ts'
import { importWords, rowProblemText } from './words.ts'

/** The part of the preview that is asked for. */
export function PreviewPart({ language, preview }: { language: Language; preview: Preview }) {
  const t = importWords(language).preview
  const { tab, rows, gone, problems, doubts } = preview
  if (tab === 'refused' || tab === 'notes')
    return problems.length === 0 ? (
      <p>{t.noProblems}</p>
    ) : (
      <ul class="section-s stack">
        {problems.map((problem) => (
          <li>{rowProblemText(language, problem)}</li>
        ))}
      </ul>
    )
  if (tab === 'gone')
    return (
      <NamedTable
        language={language}
        text={t.goneText}
        rows={gone.map((one) => ({ key: one.key, name: <a href={pupilHref(language, one.pupilId)}>{fullName(one)}</a>, more: '' }))}
      />
    )
  if (tab === 'doubts')
    return (
      <NamedTable
        language={language}
        text={t.doubtText}
        rows={doubts.doubts.map((one) => ({ key: one.key, name: fullName(one), more: t.doubtOther(one.otherName, one.otherSchool) }))}
      />
    )
  return <RowTable language={language} rows={rows} />
}

function NamedTable({ language, text, rows }: { language: Language; text: string; rows: { key: string; name: unknown; more: string }[] }) {
  const t = importWords(language).preview
  if (rows.length === 0) return <p>{t.none}</p>
  return (
    <>
      <p class="prose">{text}</p>
      <table class="table cards section-s table-s">
        <caption class="visually-hidden">{text}</caption>
        <thead>
          <tr>
            <th scope="col">{t.columns.name}</th>
            <th scope="col">{t.columns.key}</th>
            <th scope="col">{t.columns.what}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, more }) => (
            <tr>
              <th scope="row">{name as string}</th>
              <td>
                <span>{key}</span>
              </td>
              <td class="main">
                <span>{more}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function RowTable({ language, rows }: { language: Language; rows: readonly PreviewRow[] }) {
  const t = importWords(language).preview
  if (rows.length === 0) return <p>{t.none}</p>
  return (
    <table class="table cards section-s">
      <caption class="visually-hidden">{t.tabsLabel}</caption>
      <thead>
        <tr>
          <th scope="col">{t.columns.name}</th>
          <th scope="col">{t.columns.key}</th>
          <th scope="col">{t.columns.birthDate}</th>
          <th scope="col">{t.columns.what}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">{row.pupilId ? <a href={pupilHref(language, row.pupilId)}>{fullName(row)}</a> : fullName(row)}</th>
            <td>
              <span>{row.key}</span>
            </td>
            <td>
              <span>{row.birthDate && dayText(language, row.birthDate)}</span>
            </td>
            <td class="main">
              {changesOf(language, row).map((text) => (
                <small>{text}</small>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
