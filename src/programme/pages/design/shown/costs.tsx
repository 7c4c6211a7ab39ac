import { formatNumber, type Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { ScrollBox } from '#ui/scroll-box.tsx'
import { type BreakEven, breakEven } from '../../../analysis/costs/break-even.ts'
import { type CostOptions, costs, type PartyCosts } from '../../../analysis/costs/costs.ts'
import type { RouteDesign } from '../../../design/design.ts'
import { euros } from '../../../parents/words.ts'
import { choiceText } from '../words.ts'
import type { Shown } from './model.ts'
import { Noticed } from './noticed.tsx'
import { shownWords } from './words.ts'

const MOST_PUPILS = 2000

/** What one cohort costs whom, for a number of pupils that can be tried out. */
export function Costs({ language, open, asked }: Shown) {
  const t = shownWords(language).costs
  const { design } = open
  const pupils = numberOf(asked('aantal') ?? String(design.target.places ?? 20))
  const groupSize = numberOf(asked('groep') ?? '')
  const isWrong = pupils === 'wrong' || pupils === null || groupSize === 'wrong'
  const isEmpty = design.costs.length + design.payments.length === 0 && design.funding.vo === null && design.funding.mbo === null
  if (isEmpty) return <p class="prose section-s">{t.none}</p>
  return (
    <section class="section-s">
      <p class="prose">{t.lead}</p>
      <form method="get" class="search-form">
        <TextField
          name="aantal"
          label={t.pupils}
          value={asked('aantal') ?? String(design.target.places ?? 20)}
          size={5}
          inputmode="numeric"
          wrong={isWrong ? t.wrong : undefined}
        />
        <TextField name="groep" label={t.groupSize} hint={t.groupHint} value={asked('groep') ?? ''} size={5} inputmode="numeric" />
        <SubmitButton second>{t.count}</SubmitButton>
      </form>
      {!isWrong && <Counted language={language} open={open} design={design} pupils={pupils} options={{ groupSize: groupSize || null }} />}
    </section>
  )
}

/** null for nothing typed; `wrong` for no whole number within bounds. */
function numberOf(typed: string): number | null | 'wrong' {
  if (typed.trim() === '') return null
  const value = Number(typed)
  return Number.isInteger(value) && value >= 0 && value <= MOST_PUPILS ? value : 'wrong'
}

function Counted({
  language,
  open,
  design,
  pupils,
  options,
}: Pick<Shown, 'language' | 'open'> & { design: RouteDesign; pupils: number; options: CostOptions }) {
  const t = shownWords(language).costs
  const counted = costs(design, pupils, options)
  const even = new Map(breakEven(design, options).map((one) => [one.party, one]))
  const total = euro(language, counted.total)
  return (
    <>
      {counted.parties.length > 0 && (
        <p>
          <b>{counted.perPupil === null ? t.totalAlone(total) : t.total(total, euro(language, counted.perPupil))}</b>
        </p>
      )}
      {counted.parties.length > 0 && (
        <ScrollBox label={t.caption}>
          <table class="table">
            <caption class="visually-hidden">{t.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{t.party}</th>
                {[t.ownCosts, t.pays, t.receives, t.balance, t.breakEven].map((one) => (
                  <th scope="col" class="num">
                    {one}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {counted.parties.map((one) => (
                <Row language={language} one={one} even={even.get(one.party)} />
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      <Noticed language={language} open={open} findings={counted.findings} />
    </>
  )
}

function Row({ language, one, even }: { language: Language; one: PartyCosts; even: BreakEven | undefined }) {
  const t = shownWords(language).costs
  const isSchool = one.party === 'vo' || one.party === 'mbo'
  const from = even?.from ?? null
  const covers = from === null ? t.never : t.from(formatNumber(language, from))
  return (
    <tr>
      <th scope="row">{choiceText(language, 'party', one.party)}</th>
      {[one.costs, one.pays, one.receives, one.balance].map((cents) => (
        <td class="num">{euro(language, cents)}</td>
      ))}
      <td class="num">{isSchool ? covers : t.giver}</td>
    </tr>
  )
}

/** `−€ 660.000`: the minus stands before the sign of the euro. */
const euro = (language: Language, cents: number): string => `${cents < 0 ? '−' : ''}${euros(language, Math.abs(cents))}`
