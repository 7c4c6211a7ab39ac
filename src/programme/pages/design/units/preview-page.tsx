import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { Badge } from '#ui/badge.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { ScrollBox } from '#ui/scroll-box.tsx'
import { type UnitsRead, unitProblemText } from '../../../analysis/index.ts'
import type { Unit } from '../../../design/unit.ts'
import { type SortedUnits, sortUnits, unitsPrint } from '../../../designer/import-units.ts'
import type { OpenDesign } from '../../../version/see.actions.ts'
import { designFrame, designPath } from '../frame.tsx'
import { IMPORT } from './import-page.tsx'
import { unitsWords } from './words.ts'

const MOST_SHOWN = 50

/** What the file would change, before anything changes. */
export function previewPage(c: AppContext, open: OpenDesign, read: UnitsRead<Unit>) {
  const { language } = c.var.address
  const t = unitsWords(language)
  const sorted = sortUnits(open.design, read.units)
  const number = (n: number) => formatNumber(language, n)
  return designFrame(
    c,
    open,
    { tab: null, title: t.previewTitle },
    <>
      <p class="prose section-s">{t.previewLead(number(sorted.fresh.length), number(sorted.same.length))}</p>
      <Units language={language} sorted={sorted} />
      <Dropped language={language} sorted={sorted} read={read} />
      <Choices language={language} open={open} sorted={sorted} units={read.units} />
    </>,
  )
}

function Units({ language, sorted: { fresh, same } }: { language: Language; sorted: SortedUnits }) {
  const t = unitsWords(language)
  if (fresh.length + same.length === 0) return null
  return (
    <ScrollBox label={t.caption}>
      <table class="table cards">
        <caption class="visually-hidden">{t.caption}</caption>
        <thead>
          <tr>
            {[t.unit, t.vmbo, t.mbo, t.state].map((one) => (
              <th scope="col">{one}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fresh.map((one) => (
            <Row language={language} one={one} badge={<Badge tone="good">{t.fresh}</Badge>} />
          ))}
          {same.map(({ now, file }) => (
            <Row
              language={language}
              one={file}
              badge={isEqual(now, file) ? <Badge>{t.equal}</Badge> : <Badge tone="wait">{t.same}</Badge>}
            />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

const isEqual = (now: Unit, file: Unit): boolean => JSON.stringify({ ...file, id: '' }) === JSON.stringify({ ...now, id: '' })

function Row({ language, one, badge }: { language: Language; one: Unit; badge: unknown }) {
  const t = unitsWords(language)
  const side = (text: string | null, weeks: number | null) =>
    text === null ? (
      <span class="quiet">{t.absent}</span>
    ) : (
      <>
        {text}
        {weeks !== null && <small> {t.weeks(formatNumber(language, weeks, Number.isInteger(weeks) ? 0 : 1))}</small>}
      </>
    )
  return (
    <tr>
      <th scope="row">{one.name}</th>
      <td data-label={t.vmbo}>{side(one.vmbo, one.vmboWeeks)}</td>
      <td data-label={t.mbo}>{side(one.mbo, one.mboWeeks)}</td>
      <td class="main">{badge as never}</td>
    </tr>
  )
}

function Dropped({ language, sorted, read }: { language: Language; sorted: SortedUnits; read: UnitsRead<Unit> }) {
  const t = unitsWords(language)
  const lines = [...read.rejected.map((one) => unitProblemText(language, one)), ...sorted.twice.map(t.twice)]
  if (lines.length === 0) return null
  const more = lines.length - MOST_SHOWN
  return (
    <section class="section-s" aria-labelledby="niet-gebruikt">
      <h2 id="niet-gebruikt">{t.dropped}</h2>
      <ul class="section-s">
        {lines.slice(0, MOST_SHOWN).map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      {more > 0 && <p>{t.more(formatNumber(language, more))}</p>}
    </section>
  )
}

interface ChoicesProps {
  language: Language
  open: OpenDesign
  sorted: SortedUnits
  units: readonly Unit[]
}

function Choices({ language, open, sorted: { fresh, same }, units }: ChoicesProps) {
  const t = unitsWords(language)
  const number = (n: number) => formatNumber(language, n)
  const changed = same.filter(({ now, file }) => !isEqual(now, file)).length
  return (
    <>
      {fresh.length + changed === 0 && <p>{t.nothing}</p>}
      <form method="post" action={link(language, designPath(open.route.id, `${IMPORT}/toepassen`))} class="section-s">
        <input type="hidden" name="was" value={unitsPrint(open.design)} />
        <input type="hidden" name="onderdelen" value={JSON.stringify(units)} />
        {fresh.length > 0 && <Choice how="add" label={t.add(number(fresh.length))} hint={changed > 0 ? t.addHint : null} />}
        {changed > 0 && <Choice how="replace" label={t.replace(number(changed))} hint={t.replaceHint} second={fresh.length > 0} />}
      </form>
      <p class="actions section-s">
        <ButtonLink href={link(language, designPath(open.route.id, IMPORT))} second>
          {t.again}
        </ButtonLink>
      </p>
    </>
  )
}

function Choice({ how, label, hint, second = false }: { how: 'add' | 'replace'; label: string; hint: string | null; second?: boolean }) {
  return (
    <p class="actions section-s">
      <button type="submit" name="hoe" value={how} class={`utrecht-button utrecht-button--${second ? 'secondary' : 'primary'}-action`}>
        {label}
      </button>
      {hint && <span class="small quiet">{hint}</span>}
    </p>
  )
}
