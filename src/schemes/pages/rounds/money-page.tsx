import { link } from '#platform/http/address.ts'
import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { SearchForm } from '#ui/search-form.tsx'
import { earningsOf, readNumbers } from '../../rounds/money/entered.ts'
import { moneyOf } from '../../rounds/money/kind.ts'
import { type SeenMoney, seeMoney } from '../../rounds/money.actions.ts'
import { roundWords } from '../../rounds/words.ts'
import { SourceLine } from './findings.tsx'
import { roundCrumb, roundsFrame } from './frame.tsx'
import { EarningTable } from './money-table.tsx'
import { roundPath } from './paths.ts'
import { param, type Visit } from './visit.ts'
import { euros, roundPageWords } from './words.ts'

/** Who earns what in a round, from pupils' records or from numbers that are typed in. */
export async function moneyPage(visit: Visit) {
  const { act, language } = visit
  const seen = await seeMoney(act, param(visit, 'id'), countDayIn(visit))
  if (!seen) return visit.c.notFound()
  const t = roundPageWords(language).money
  const { round } = seen
  const money = moneyOf(round)
  return roundsFrame(
    visit,
    { title: t.title, lead: t.lead, crumbs: [roundCrumb(language, round)] },
    <>
      <p class="prose">
        {t.kind[money.kind]} <SourceLine language={language} source={money.source} />
      </p>
      {round.regime === 'vm2' && <CountDay language={language} seen={seen} />}
      {round.regime === 'vm2' && <FromRecords language={language} seen={seen} />}
      {money.kind === 'decree-2009' && <FromNumbers visit={visit} seen={seen} />}
    </>,
  )
}

/** `?teldatum=2012` is 1 October 2012, the day that the decree counts on (art. 5 lid 6). */
export function countDayIn({ c }: Visit): string {
  const asked = c.req.query('teldatum') ?? ''
  return `${/^20(0[89]|1\d)$/.test(asked) ? asked : '2012'}-10-01`
}

function CountDay({ language, seen: { round, countDay } }: { language: Language; seen: SeenMoney }) {
  const t = roundPageWords(language).money
  const first = Number(round.startsOn.slice(0, 4))
  const years = Array.from({ length: 5 }, (_, index) => String(first + index))
  return (
    <div class="section-s">
      <SearchForm action={link(language, roundPath(round.id, '/geld'))} label={t.count}>
        <SelectField
          name="teldatum"
          label={t.countDay}
          chosen={countDay.slice(0, 4)}
          options={years.map((value) => ({ value, label: formatDate(language, `${value}-10-01`) }))}
        />
      </SearchForm>
    </div>
  )
}

function FromRecords({ language, seen }: { language: Language; seen: SeenMoney }) {
  const t = roundPageWords(language).money
  const { round, routes, hidden, withoutNumber, earnings, countDay } = seen
  const csv = link(language, roundPath(round.id, '/geld.csv'), { teldatum: countDay.slice(0, 4) })
  return (
    <section class="section-s" aria-labelledby="leerlingen">
      <h2 id="leerlingen">{t.fromRecords}</h2>
      {routes.length === 0 && <p>{t.noRoutes}</p>}
      {hidden > 0 && <p>{t.hidden(formatNumber(language, hidden))}</p>}
      {routes.length > hidden && !earnings && <p>{t.noPupils}</p>}
      {earnings && moneyOf(round).kind === 'decree-2009' && withoutNumber.length > 0 && (
        <p class="banner wait">{t.withoutNumber(withoutNumber.join(', '))}</p>
      )}
      {earnings && (
        <>
          <Totals language={language} subsidyCents={earnings.subsidyCents} bonusCents={earnings.bonusCents} />
          <EarningTable language={language} lines={earnings.lines} />
          <p class="small">
            <a href={csv}>{t.csv}</a>
          </p>
        </>
      )}
    </section>
  )
}

function Totals({ language, subsidyCents, bonusCents }: { language: Language; subsidyCents: number; bonusCents: number }) {
  const [t, words] = [roundPageWords(language).money, roundWords(language)]
  return (
    <dl class="pairs">
      <dt>{words.earned.subsidy}</dt>
      <dd>{euros(language, subsidyCents)}</dd>
      <dt>{words.earned.bonus}</dt>
      <dd>{t.atMost(euros(language, bonusCents))}</dd>
    </dl>
  )
}

/** For who has numbers and no records. */
function FromNumbers({ visit: { c, language }, seen: { round, countDay } }: { visit: Visit; seen: SeenMoney }) {
  const t = roundPageWords(language).money
  const { query } = c.var.address
  const numbers = readNumbers(query)
  const wrong = numbers && 'wrong' in numbers ? numbers.wrong : null
  const earned = numbers && !('wrong' in numbers) ? earningsOf(numbers, countDay) : null
  const field = (name: string, label: string) => (
    <TextField
      name={name}
      label={label}
      value={query.get(name) ?? ''}
      wrong={wrong === name ? t.wrongNumber : undefined}
      size={5}
      inputmode="numeric"
      autocomplete="off"
    />
  )
  return (
    <section class="section" aria-labelledby="aantallen">
      <h2 id="aantallen">{t.fromNumbers}</h2>
      <p class="prose">{t.fromNumbersLead(formatDate(language, countDay))}</p>
      <SearchForm action={link(language, roundPath(round.id, '/geld'))} label={t.calculate}>
        <input type="hidden" name="teldatum" value={countDay.slice(0, 4)} />
        {field('leerlingen', t.pupils)}
        {field('gewisseld', t.switchedIn)}
        {field('toegekend', t.granted)}
        {field('diplomas', t.diplomas)}
      </SearchForm>
      {earned && <Totals language={language} {...earned} />}
    </section>
  )
}
