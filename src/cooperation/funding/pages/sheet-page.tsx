import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { Badge, type Tone } from '#ui/badge.tsx'
import { ButtonLink, SubmitButton } from '#ui/button.tsx'
import { Field } from '#ui/form/field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { framed } from '../../pages/frame.tsx'
import { euro } from '../../settlement/words.ts'
import type { JudgedRow } from '../sheet.ts'
import { FUNDING, SHEET } from './addresses.ts'
import { packRows } from './sheet-file.ts'
import { fundingWords } from './words.ts'

const crumbs = (language: Language, jaar: string) => [{ label: fundingWords(language).title, href: link(language, FUNDING, { jaar }) }]

/** The sheet to get, and to send back. */
export function sheetPage(c: AppContext, schoolYear: string, wrong: string | null) {
  const { language } = c.var.address
  const t = fundingWords(language)
  return framed(c, {
    part: 'afrekening',
    title: t.sheet.title,
    lead: t.sheet.lead(schoolYear),
    crumbs: crumbs(language, schoolYear),
    status: wrong === null ? 200 : 422,
    children: (
      <>
        <WrongList title={t.sheet.wrong} mistakes={wrong === null ? [] : [{ field: 'bestand', sentence: wrong }]} />
        <section class="section-s">
          <h2>{t.sheet.step1}</h2>
          <p>{t.sheet.downloadHint}</p>
          <p class="actions">
            <ButtonLink second outside href={link(language, `${SHEET}.xlsx`, { jaar: schoolYear })}>
              {t.sheet.download}
            </ButtonLink>
          </p>
        </section>
        <section class="section">
          <h2>{t.sheet.step2}</h2>
          <form method="post" action={link(language, SHEET, { jaar: schoolYear })} enctype="multipart/form-data" data-turbo="false">
            <Field
              id="bestand"
              label={t.sheet.file}
              hint={t.sheet.fileHint}
              wrong={wrong ?? undefined}
              control={(props) => <input type="file" name="bestand" accept=".xlsx,.csv,.txt" {...props} />}
            />
            <p class="actions">
              <SubmitButton>{t.sheet.look}</SubmitButton>
            </p>
          </form>
        </section>
      </>
    ),
  })
}

const TONE: Record<JudgedRow['verdict'], Tone> = { new: 'good', changed: 'wait', same: 'plain', empty: 'plain', wrong: 'bad' }

export interface PreviewModel {
  schoolYear: string
  judged: readonly JudgedRow[]
  reason: string
  refused: 'no-reason' | 'nothing' | null
}

/** Row by row what applying would do. */
export function previewPage(c: AppContext, { schoolYear, judged, reason, refused }: PreviewModel) {
  const { language } = c.var.address
  const t = fundingWords(language)
  const count = (verdict: JudgedRow['verdict']) => judged.filter((row) => row.verdict === verdict).length
  const said = (verdict: JudgedRow['verdict']) => formatNumber(language, count(verdict))
  const shown = judged.filter(({ verdict }) => verdict !== 'same' && verdict !== 'empty')
  const isUseful = count('new') + count('changed') > 0
  return framed(c, {
    part: 'afrekening',
    title: t.sheet.preview,
    lead: t.sheet.previewLead(said('new'), said('changed'), said('wrong')),
    crumbs: [...crumbs(language, schoolYear), { label: t.sheet.title, href: link(language, SHEET, { jaar: schoolYear }) }],
    status: refused === null ? 200 : 422,
    children: (
      <>
        <WrongList title={t.sheet.wrong} mistakes={refused === null ? [] : [{ field: 'reden', sentence: t.sheet.refused[refused] }]} />
        {shown.length > 0 && <Rows language={language} rows={shown} />}
        <p class="small quiet">{t.sheet.hidden(said('same'), said('empty'))}</p>
        {isUseful ? (
          <form method="post" action={link(language, `${SHEET}/toepassen`, { jaar: schoolYear })}>
            <input type="hidden" name="rijen" value={packRows(judged.filter(({ verdict }) => verdict !== 'empty'))} />
            {count('changed') > 0 && (
              <TextField
                name="reden"
                label={t.sheet.reason}
                hint={t.sheet.reasonHint}
                value={reason}
                wrong={refused ? t.sheet.refused[refused] : undefined}
              />
            )}
            <p class="actions">
              <SubmitButton>{t.sheet.apply}</SubmitButton>
            </p>
          </form>
        ) : (
          <p>{t.sheet.nothing}</p>
        )}
      </>
    ),
  })
}

function Rows({ language, rows }: { language: Language; rows: readonly JudgedRow[] }) {
  const t = fundingWords(language)
  return (
    <table class="table cards">
      <caption class="visually-hidden">{t.sheet.previewCaption}</caption>
      <thead>
        <tr>
          {[t.sheet.row, t.school, t.side, t.level].map((name) => (
            <th scope="col">{name}</th>
          ))}
          <th scope="col" class="num">
            {t.amount}
          </th>
          {[t.source, t.sheet.what].map((name) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ line, cells, cents, verdict, problem, version, was }) => (
          <tr>
            <th scope="row">{line}</th>
            <td data-label={t.school}>{[cells.brin, cells.school].filter(Boolean).join(' ') || t.allSchools}</td>
            <td data-label={t.side}>{cells.side}</td>
            <td data-label={t.level}>{cells.level || t.allLevels}</td>
            <td class="num" data-label={t.amount}>
              {cents === null ? cells.amount : euro(language, cents)}
            </td>
            <td data-label={t.source}>{cells.source}</td>
            <td data-label={t.sheet.what}>
              <Badge tone={TONE[verdict]}>{t.sheet.verdict[verdict]}</Badge>{' '}
              {problem ? t.sheet.problem[problem] : version > 0 && (was === null ? t.sheet.wasGone : t.sheet.was(euro(language, was)))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
