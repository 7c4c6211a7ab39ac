import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { type Mistake, WrongList } from '#ui/form/wrong-list.tsx'
import { ScrollBox } from '#ui/scroll-box.tsx'
import { readWithMapping } from '../../import/actions.ts'
import { importSource } from '../../import/file.store.ts'
import { seeRemembered } from '../../import/preview/actions.ts'
import { en as readerEn } from '../../import/readers/messages.en.ts'
import { nl as readerNl } from '../../import/readers/messages.nl.ts'
import { deliveryProblemText } from '../../import/readers/problem-text.ts'
import { type Mapping, PUPIL_COLUMNS, PUPIL_FIELDS, type PupilField } from '../../import/readers/table/fields.ts'
import type { ImportRun } from '../../import/run.store.ts'
import { loadSample, type Sample, wrongWithMapping } from '../../import/sample.store.ts'
import type { Request } from '../../request.ts'
import { answer, type Typed } from '../../typed.ts'
import { pupilsPage } from '../frame.tsx'
import { runHref, startHref } from './addresses.ts'
import type { ImportDesk } from './desk.ts'
import { endedPage } from './ended-page.tsx'
import { importMistakes, importWords } from './words.ts'

const fieldWords = (language: Language) => (language === 'nl' ? readerNl : readerEn).field

/** Which column is what: the school's own choice of last time, else what is certain. */
export async function columnsPage(c: AppContext, { imports }: ImportDesk, request: Request, run: ImportRun) {
  const sample = await loadSample(importSource(imports.folder, run.id, run.fileName))
  if ('stopped' in sample) return endedPage(c, { ...run, state: 'refused', summary: { stopped: sample.stopped } }, null)
  const { columns = {} } = await seeRemembered(imports.db, request, run.institutionId)
  const known = Object.fromEntries(Object.entries(columns).filter(([, header]) => sample.headers.includes(header)))
  const isRemembered = Object.keys(known).length > 0
  return showColumns(c, run, sample, { mapping: isRemembered ? known : sample.guess.mapping, isRemembered, mistakes: [] })
}

export async function postColumns(c: AppContext, { imports }: ImportDesk, request: Request, run: ImportRun, typed: Typed) {
  const { language } = c.var.address
  const sample = await loadSample(importSource(imports.folder, run.id, run.fileName))
  if ('stopped' in sample) return endedPage(c, { ...run, state: 'refused', summary: { stopped: sample.stopped } }, null)
  const mapping = mappingIn(typed)
  const wrong = wrongWithMapping(sample, mapping)
  const mistakes = wrong.map((found) => ({ field: 'field' in found ? found.field : 'key', sentence: deliveryProblemText(language, found) }))
  if (mistakes.length > 0) return showColumns(c, run, sample, { mapping, isRemembered: false, mistakes })
  const outcome = await readWithMapping(imports, request, run, mapping, run.settings)
  if (outcome.ok) return c.redirect(runHref(language, run.id), 303)
  return showColumns(c, run, sample, { mapping, isRemembered: false, mistakes: importMistakes(language, outcome.findings) })
}

function mappingIn(typed: Typed): Mapping {
  return Object.fromEntries(PUPIL_FIELDS.map((field) => [field, answer(typed, field)]).filter(([, header]) => header !== ''))
}

interface Shown {
  mapping: Mapping
  isRemembered: boolean
  mistakes: Mistake[]
}

function showColumns(c: AppContext, run: ImportRun, sample: Sample, { mapping, isRemembered, mistakes }: Shown) {
  const { language } = c.var.address
  const t = importWords(language)
  return pupilsPage(c, {
    title: t.columns.title,
    lead: t.columns.lead(run.fileName),
    crumbs: [{ label: t.title, href: startHref(language) }],
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        {isRemembered && <p class="banner">{t.columns.remembered}</p>}
        <WrongList title={t.wrong.title} mistakes={mistakes} />
        <form class="section" method="post" action={runHref(language, run.id, '/kolommen')}>
          <div class="fields">
            {PUPIL_FIELDS.map((field) => (
              <ColumnField language={language} field={field} sample={sample} mapping={mapping} mistakes={mistakes} />
            ))}
          </div>
          <p class="actions">
            <SubmitButton>{t.columns.button}</SubmitButton>
          </p>
        </form>
        <form method="post" action={runHref(language, run.id, '/stoppen')}>
          <p class="actions section-s">
            <SubmitButton second>{t.progress.stop}</SubmitButton>
          </p>
        </form>
        <SampleTable language={language} sample={sample} />
      </>
    ),
  })
}

interface ColumnFieldProps {
  language: Language
  field: PupilField
  sample: Sample
  mapping: Mapping
  mistakes: Mistake[]
}

function ColumnField({ language, field, sample, mapping, mistakes }: ColumnFieldProps) {
  const t = importWords(language).columns
  const name = fieldWords(language)[field]
  const ambiguous = sample.guess.ambiguous.find((one) => one.field === field)
  const isRequired = 'required' in PUPIL_COLUMNS[field]
  return (
    <SelectField
      name={field}
      label={`${name.charAt(0).toUpperCase()}${name.slice(1)}`}
      hint={ambiguous ? t.ambiguous(ambiguous.headers.join(', ')) : isRequired ? t.required : undefined}
      wrong={mistakes.find((one) => one.field === field)?.sentence}
      chosen={mapping[field] ?? ''}
      options={[{ value: '', label: t.none }, ...[...new Set(sample.headers)].map((header) => ({ value: header, label: header }))]}
    />
  )
}

function SampleTable({ language, sample }: { language: Language; sample: Sample }) {
  const t = importWords(language).columns
  const { dropped } = sample.guess
  return (
    <div class="section">
      <h2>{t.sample}</h2>
      {dropped.length > 0 && <p class="small">{t.dropped(dropped.map(({ header }) => header).join(', '))}</p>}
      <ScrollBox label={t.sample}>
        <table class="table">
          <thead>
            <tr>
              {sample.headers.map((header) => (
                <th scope="col">{header}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.rows.map((cells) => (
              <tr>
                {cells.map((cell) => (
                  <td>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  )
}
