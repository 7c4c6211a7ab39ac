import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { Field } from '#ui/form/field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { Sending } from '#ui/form/sending.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { type Mistake, WrongList } from '#ui/form/wrong-list.tsx'
import { MOST_BYTES } from '../../import/file.store.ts'
import type { ImportRun } from '../../import/run.store.ts'
import type { DeliveringSchool } from '../../import/staged.ts'
import { answer, type Typed } from '../../typed.ts'
import { momentText } from '../format.ts'
import { pupilsPage } from '../frame.tsx'
import { wrongAt } from '../wrong.ts'
import { runHref, startHref } from './addresses.ts'
import { importWords, megabytes, stateText } from './words.ts'

export interface StartPage {
  schools: readonly DeliveringSchool[]
  runs: readonly ImportRun[]
  typed: Typed
  mistakes: Mistake[]
  status: ContentfulStatusCode
}

/** The form for a file, and what was read in before. */
export function startPage(c: AppContext, { schools, runs, typed, mistakes, status }: StartPage) {
  const { language } = c.var.address
  const t = importWords(language)
  return pupilsPage(c, {
    title: t.title,
    lead: t.lead,
    crumbs: [],
    status,
    children: (
      <>
        {schools.length > 0 ? (
          <UploadForm language={language} schools={schools} typed={typed} mistakes={mistakes} />
        ) : (
          <p class="section prose">{t.upload.noSchools}</p>
        )}
        <RunList language={language} runs={runs} />
      </>
    ),
  })
}

function UploadForm({ language, schools, typed, mistakes }: Omit<StartPage, 'runs' | 'status'> & { language: Language }) {
  const t = importWords(language)
  const most = megabytes(language, MOST_BYTES)
  const only = schools.length === 1 ? (schools[0]?.institutionId ?? '') : ''
  return (
    <section class="section" aria-labelledby="versturen">
      <h2 id="versturen">{t.upload.title}</h2>
      <p class="prose">{t.upload.text(most)}</p>
      <p class="prose">{t.upload.dropped}</p>
      <WrongList title={t.wrong.title} mistakes={mistakes} />
      <form class="section-s" method="post" action={startHref(language)} enctype="multipart/form-data" data-upload={String(MOST_BYTES)}>
        <SelectField
          name="school"
          label={t.upload.school}
          wrong={wrongAt(mistakes, 'school')}
          chosen={answer(typed, 'school') || only}
          options={[
            ...(only ? [] : [{ value: '', label: t.upload.chooseSchool }]),
            ...schools.map(({ institutionId, name }) => ({ value: institutionId, label: name })),
          ]}
        />
        <Field
          id="bestand"
          label={t.upload.file}
          wrong={wrongAt(mistakes, 'bestand')}
          control={(props) => <input type="file" name="bestand" required data-too-large={t.wrong['file-too-large'](most)} {...props} />}
        />
        <TextField
          name="stand"
          label={t.upload.asOf}
          hint={t.upload.asOfHint}
          wrong={wrongAt(mistakes, 'stand')}
          value={answer(typed, 'stand')}
          type="date"
        />
        <p class="actions">
          <SubmitButton>{t.upload.button}</SubmitButton>
        </p>
      </form>
      <Sending words={t.sending} />
    </section>
  )
}

function RunList({ language, runs }: { language: Language; runs: readonly ImportRun[] }) {
  const t = importWords(language).runs
  return (
    <section class="section" aria-labelledby="eerder">
      <h2 id="eerder">{t.title}</h2>
      {runs.length === 0 && <p>{t.none}</p>}
      {runs.length > 0 && (
        <table class="table cards">
          <caption class="visually-hidden">{t.title}</caption>
          <thead>
            <tr>
              {Object.values(t.columns).map((label) => (
                <th scope="col">{label}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <tr>
                <th scope="row" class="any-break">
                  <a href={runHref(language, run.id)}>{run.fileName}</a>
                </th>
                <td>
                  <span>{run.institutionName}</span>
                </td>
                <td>
                  <span>{t.by(run.startedBy ?? '', momentText(language, run.startedAt))}</span>
                </td>
                <td class="main">
                  <span>{stateText(language, run)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
