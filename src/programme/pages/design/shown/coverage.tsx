import { link } from '#platform/http/address.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { Badge } from '#ui/badge.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { ScrollBox } from '#ui/scroll-box.tsx'
import { ledger } from '../../../analysis/ledger/ledger.ts'
import type { LedgerLine } from '../../../analysis/ledger/line.ts'
import type { LedgerTotals } from '../../../analysis/ledger/totals.ts'
import { designPath } from '../frame.tsx'
import type { Shown } from './model.ts'
import { Noticed } from './noticed.tsx'
import { shownWords } from './words.ts'

const TONE = { once: 'good', twice: 'wait', not: 'bad' } as const

/** Vmbo and mbo side by side: what is taught once, twice or nowhere, and the weeks that this wins. */
export function Coverage({ language, open }: Shown) {
  const t = shownWords(language).coverage
  const { lines, totals, findings } = ledger(open.design)
  if (lines.length === 0)
    return (
      <section class="section-s">
        <p class="prose">{t.leadOpen}</p>
        <Import language={language} open={open} />
      </section>
    )
  const { sheet } = totals
  return (
    <section class="section-s">
      <p class="prose">
        {sheet.overlapShare === null ? t.leadOpen : t.lead(percent(language, sheet.overlapShare), formatNumber(language, totals.weeksWon))}
      </p>
      <ScrollBox label={t.caption}>
        <table class="table cards">
          <caption class="visually-hidden">{t.caption}</caption>
          <thead>
            <tr>
              {[t.unit, t.vmbo, t.mbo, t.cover].map((one) => (
                <th scope="col">{one}</th>
              ))}
              <th scope="col" class="num">
                {t.won}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line language={language} line={line} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t.together}</th>
              <td />
              <td />
              <td>{totalText(language, totals)}</td>
              <td class="num main">{formatNumber(language, totals.weeksWon)}</td>
            </tr>
          </tfoot>
        </table>
      </ScrollBox>
      {totals.weeksOpen > 0 && <p class="small quiet">{t.open(formatNumber(language, totals.weeksOpen))}</p>}
      <Sheet language={language} totals={totals} />
      <Noticed language={language} open={open} findings={findings} />
      <Import language={language} open={open} />
    </section>
  )
}

/** For who may edit: the units of a book or dossier need not be typed. */
function Import({ language, open }: Pick<Shown, 'language' | 'open'>) {
  if (!open.mayEdit) return null
  return (
    <p class="actions">
      <ButtonLink href={link(language, designPath(open.route.id, 'onderdelen-inlezen'))} second>
        {shownWords(language).coverage.import}
      </ButtonLink>
    </p>
  )
}

function Line({ language, line: { unit, cover, weeksWon } }: { language: Language; line: LedgerLine }) {
  const t = shownWords(language).coverage
  return (
    <tr>
      <th scope="row">{unit.name}</th>
      <td data-label={t.vmbo}>{unit.vmbo ?? <span class="quiet">{t.absent}</span>}</td>
      <td data-label={t.mbo}>{unit.mbo ?? <span class="quiet">{t.absent}</span>}</td>
      <td class="main">
        <Badge tone={TONE[cover]}>{t[cover]}</Badge>
      </td>
      <td class="num" data-label={t.won}>
        {weeksWon === null ? '?' : formatNumber(language, weeksWon, Number.isInteger(weeksWon) ? 0 : 1)}
      </td>
    </tr>
  )
}

function totalText(language: Language, { units }: LedgerTotals): string {
  const all = units.once + units.twice + units.not
  return shownWords(language).coverage.totals(
    percent(language, units.once / all),
    percent(language, units.twice / all),
    percent(language, units.not / all),
  )
}

/** The sheet of two books beside each other: what the mbo's weeks hold that the vmbo teaches too, and what is new. */
function Sheet({ language, totals: { sheet } }: { language: Language; totals: LedgerTotals }) {
  const t = shownWords(language).coverage
  if (sheet.overlapShare === null || sheet.newShare === null) return null
  const weeks = (n: number, share: number) => t.weeks(formatNumber(language, n), percent(language, share))
  return (
    <section class="panel section-s" aria-labelledby="blad">
      <h2 id="blad">{t.sheet}</h2>
      <p class="small">{t.sheetLead(formatNumber(language, sheet.mboWeeks))}</p>
      <dl class="pairs">
        <dt>{t.overlap}</dt>
        <dd>{weeks(sheet.overlap, sheet.overlapShare)}</dd>
        <dt>{t.new}</dt>
        <dd>{weeks(sheet.new, sheet.newShare)}</dd>
      </dl>
    </section>
  )
}

const percent = (language: Language, share: number): string => `${formatNumber(language, share * 100)}%`
