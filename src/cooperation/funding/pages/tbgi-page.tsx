import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { Filters } from '#ui/filters.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import type { Wrong } from '../../fields.ts'
import { framed } from '../../pages/frame.tsx'
import { euro } from '../../settlement/words.ts'
import type { SeenTbgi } from '../see.actions.ts'
import { type Proposal, TBGI_FINDINGS, type TbgiFinding } from '../tbgi.ts'
import type { FundingMistake } from '../typed.ts'
import { proposalPrint } from '../write.actions.ts'
import { FUNDING, TBGI } from './addresses.ts'
import { spoken } from './amount-form.tsx'
import { Prices } from './prices.tsx'
import { fundingWords, schoolText, whatText } from './words.ts'

export interface TbgiModel {
  seen: SeenTbgi
  typed: URLSearchParams
  /** of the price */
  mistakes: readonly Wrong<FundingMistake>[]
  /** why nothing was accepted */
  refused: 'no-reason' | 'nothing' | null
}

/** What DUO counts, what it would come to, and what is not known of it. */
export function tbgiPage(c: AppContext, model: TbgiModel) {
  const { language } = c.var.address
  const t = fundingWords(language)
  const { seen, mistakes, refused } = model
  const { schoolYear, years, fundingYear, proposals } = seen
  const { list } = spoken(language, mistakes)
  const wrong =
    refused === null ? list : [{ field: refused === 'no-reason' ? 'reden-overnemen' : 'voorstellen', sentence: t.tbgi.refused[refused] }]
  const option = (year: string) => ({ label: year, href: link(language, TBGI, { jaar: year }), current: year === schoolYear })
  return framed(c, {
    part: 'afrekening',
    title: t.tbgi.title,
    lead: t.tbgi.lead(schoolYear, String(fundingYear)),
    crumbs: [{ label: t.title, href: link(language, FUNDING, { jaar: schoolYear }) }],
    status: wrong.length > 0 ? 422 : 200,
    children: (
      <>
        <WrongList title={refused === null ? t.wrong : t.tbgi.notAccepted} mistakes={wrong} />
        <Filters filters={[{ name: 'jaar', label: t.year, options: years.map(option) }]} />
        {proposals.length === 0 ? (
          <section class="empty">
            <h2>{t.tbgi.emptyTitle}</h2>
            <p>{t.tbgi.empty}</p>
          </section>
        ) : (
          <Proposals language={language} model={model} />
        )}
        <Prices language={language} seen={seen} typed={model.typed} mistakes={mistakes} />
      </>
    ),
  })
}

interface Part {
  language: Language
  model: TbgiModel
}

function Proposals({ language, model: { seen, typed, refused } }: Part) {
  const t = fundingWords(language)
  const { proposals, schools, schoolYear } = seen
  const known = (Object.keys(TBGI_FINDINGS) as TbgiFinding[]).filter((name) => proposals.some(({ findings }) => findings.includes(name)))
  const isOpen = proposals.some(({ cents, now }) => cents !== null && cents !== now)
  return (
    <form method="post" action={link(language, TBGI, { jaar: schoolYear })} id="voorstellen">
      <input type="hidden" name="doe" value="overnemen" />
      <table class="table cards">
        <caption class="visually-hidden">{t.tbgi.caption}</caption>
        <thead>
          <tr>
            {[t.school, t.level].map((name) => (
              <th scope="col">{name}</th>
            ))}
            {[t.tbgi.enrolments, t.tbgi.value, t.tbgi.price, t.tbgi.now, t.tbgi.proposed].map((name) => (
              <th scope="col" class="num">
                {name}
              </th>
            ))}
            <th scope="col">{t.tbgi.take}</th>
          </tr>
        </thead>
        <tbody>
          {proposals.map((one) => (
            <Row
              language={language}
              one={one}
              schools={schools}
              numbers={numbersIn(known, one)}
              ticked={typed.getAll('neem').includes(proposalPrint(one))}
            />
          ))}
        </tbody>
      </table>
      <section class="section" aria-labelledby="weten">
        <h2 id="weten">{t.tbgi.findings}</h2>
        <ol class="numbered">
          {known.map((name) => (
            <li>{t.tbgi.finding[name]}</li>
          ))}
        </ol>
      </section>
      {isOpen && (
        <div class="section-s">
          <TextField
            name="reden-overnemen"
            label={t.tbgi.reason}
            value={typed.get('reden-overnemen') ?? ''}
            wrong={refused === 'no-reason' ? t.tbgi.refused['no-reason'] : undefined}
            autocomplete="off"
          />
          <p class="actions">
            <SubmitButton>{t.tbgi.accept}</SubmitButton>
          </p>
        </div>
      )}
    </form>
  )
}

/** The findings of a row, as they are numbered under the table: `1, 4`. */
const numbersIn = (known: readonly TbgiFinding[], { findings }: Proposal): string =>
  known.flatMap((name, at) => (findings.includes(name) ? [String(at + 1)] : [])).join(', ')

function Row({
  language,
  one,
  schools,
  numbers,
  ticked,
}: {
  language: Language
  one: Proposal
  schools: SeenTbgi['schools']
  numbers: string
  ticked: boolean
}) {
  const t = fundingWords(language)
  const { institutionId, level, enrolments, value, price, cents, now } = one
  const what = whatText(language, { side: 'mbo', institutionId, level }, schools)
  const unknown = <span class="quiet">{t.tbgi.unknown}</span>
  return (
    <tr>
      <th scope="row">
        {schoolText(language, institutionId, schools)}
        <small>
          {t.tbgi.findings}: {numbers}
        </small>
      </th>
      <td data-label={t.level}>{level}</td>
      <td class="num" data-label={t.tbgi.enrolments}>
        {formatNumber(language, enrolments)}
      </td>
      <td class="num" data-label={t.tbgi.value}>
        {formatNumber(language, Number(value), 2)}
      </td>
      <td class="num" data-label={t.tbgi.price}>
        {price ? euro(language, price.cents) : unknown}
      </td>
      <td class="num" data-label={t.tbgi.now}>
        {now === null ? '–' : euro(language, now)}
      </td>
      <td class="num" data-label={t.tbgi.proposed}>
        {cents === null ? unknown : euro(language, cents)}
      </td>
      <td data-label={t.tbgi.take}>
        {cents !== null && cents !== now && (
          <input type="checkbox" name="neem" value={proposalPrint(one)} checked={ticked} aria-label={t.tbgi.takeOf(what)} />
        )}
        {cents !== null && cents === now && t.tbgi.same}
      </td>
    </tr>
  )
}
