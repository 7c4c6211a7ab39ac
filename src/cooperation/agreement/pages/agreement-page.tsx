import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import { ButtonLink, SubmitButton } from '#ui/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import type { Agreement, Amendment } from '../agreement.ts'
import { kindFits } from '../completeness.ts'
import { changed, consolidatedOn } from '../consolidated.ts'
import { openOffer } from '../life.actions.ts'
import type { SeenAgreement } from '../see.actions.ts'
import { comingDates, standingOn } from '../standing.ts'
import type { AgreementText } from '../text.ts'
import { draftOf } from '../write.actions.ts'
import { Clauses } from './clauses.tsx'
import { Completeness } from './completeness.tsx'
import { framed, pathOf } from './frame.tsx'
import { Life } from './life-forms.tsx'
import type { AgreementModel } from './model.ts'
import { Parties } from './parties.tsx'
import { agreementWords, comingText, listText } from './words.ts'

/** One agreement: its clauses beside what the scheme asks, its parties and dates, and what can be done now. */
export function agreementPage(c: AppContext, model: AgreementModel) {
  const { language } = c.var.address
  const t = agreementWords(language)
  const { seen, mistakes } = model
  const { agreement, mayWrite, today } = seen
  const draft = mayWrite ? draftOf(agreement) : null
  const { text, pending } = shownText(model, draft)
  const mayChange = mayWrite && agreement.state === 'draft'
  return framed(c, {
    title: text.title,
    lead: t.page.lead(t.kind[agreement.kind], t.standing[standingOn(agreement, today)]),
    actions: mayChange && (
      <ButtonLink second href={link(language, pathOf(agreement.id, 'wijzigen'))}>
        {t.page.change}
      </ButtonLink>
    ),
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        <WrongList title={t.life.wrong} mistakes={mistakes} />
        {!kindFits(agreement) && <p class="banner wait">{t.page.kindMisfit}</p>}
        <div class="with-aside section-s">
          <div>
            <WhichText language={language} model={model} pending={pending} />
            <Clauses language={language} model={model} text={text} pending={pending} mayEdit={draft !== null} />
          </div>
          <aside class="stack">
            <Completeness language={language} agreement={agreement} text={text} />
            <Covered language={language} agreement={agreement} />
            <Dates language={language} seen={seen} text={text} />
            <Around language={language} seen={seen} text={text} />
          </aside>
        </div>
        <Parties language={language} agreement={agreement} />
        <Life language={language} model={model} text={text} />
      </>
    ),
  })
}

/** What is being written; else what lies before the parties to sign; else the text of the day. */
function shownText({ seen: { agreement }, onDay, isAsked }: AgreementModel, draft: ReturnType<typeof draftOf>) {
  if (draft) return { text: draft.text, pending: draft.amendment }
  const offered = isAsked ? null : (openOffer(agreement)?.amendment ?? null)
  if (!offered) return { text: consolidatedOn(agreement, onDay), pending: null }
  return { text: changed(consolidatedOn(agreement, offered.effectiveOn), offered.changes), pending: offered }
}

/** Which text this is; and of what was amended, the way to the text of another day. */
function WhichText({
  language,
  model: { seen, onDay },
  pending,
}: {
  language: Language
  model: AgreementModel
  pending: Amendment | null
}) {
  const t = agreementWords(language).page
  const { agreement } = seen
  const { state, amendments, id } = agreement
  if (pending) return <p class="banner wait">{t.drafting(String(pending.number), formatDate(language, pending.effectiveOn))}</p>
  if (state !== 'signed' && state !== 'ended') return null
  const numbers = amendments.filter((one) => one.state === 'signed' && one.effectiveOn <= onDay).map(({ number }) => String(number))
  const day = formatDate(language, onDay)
  return (
    <>
      <p>{numbers.length > 0 ? t.shownWith(listText(language, numbers), day) : t.shown(day)}</p>
      {amendments.length > 0 && (
        <form method="get" action={link(language, pathOf(id))} class="no-print search-form">
          <TextField name="op" label={t.onDay} type="date" value={onDay} />
          <SubmitButton second slim>
            {t.show}
          </SubmitButton>
        </form>
      )}
    </>
  )
}

function Covered({ language, agreement: { routes } }: { language: Language; agreement: Agreement }) {
  const t = agreementWords(language).page
  return (
    <section class="panel" aria-labelledby="routes-kop">
      <h2 id="routes-kop">{t.routes}</h2>
      {routes.length === 0 && <p>{t.noRoutes}</p>}
      <ul>
        {routes.map(({ routeId, name, cohorts }) => (
          <li>
            <a href={link(language, `/programma/${routeId}`)}>{name}</a>
            {', '}
            {cohorts.length > 0 ? t.cohorts(listText(language, cohorts.map(String))) : t.allCohorts}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Dates({ language, seen: { agreement, today }, text }: { language: Language; seen: SeenAgreement; text: AgreementText }) {
  const t = agreementWords(language).page
  const { startsOn, endsOn, noticeMonths } = text
  const from = startsOn && formatDate(language, startsOn)
  const { endedOn, endReason } = agreement
  return (
    <section class="panel" aria-labelledby="data-kop">
      <h2 id="data-kop">{t.dates}</h2>
      <p>{from ? (endsOn ? t.term(from, formatDate(language, endsOn)) : t.termOpen(from)) : t.noStart}</p>
      {noticeMonths !== null && <p>{t.noticeMonths(formatNumber(language, noticeMonths))}</p>}
      {endedOn && <p>{t.endedEarly(formatDate(language, endedOn), endReason ?? '')}</p>}
      <ul>
        {comingDates(agreement, today).map((one) => (
          <li>{comingText(language, one)}</li>
        ))}
      </ul>
    </section>
  )
}

/** Annexes, and the agreements above and under this one. */
function Around({ language, seen: { above, below }, text }: { language: Language; seen: SeenAgreement; text: AgreementText }) {
  const t = agreementWords(language).page
  const to = ({ id, text: { title } }: Agreement) => <a href={link(language, pathOf(id))}>{title}</a>
  return (
    <>
      {text.annexes.length > 0 && (
        <section class="panel" aria-labelledby="bijlagen-kop">
          <h2 id="bijlagen-kop">{t.annexes}</h2>
          <ol>
            {text.annexes.map(({ title, reference }) => (
              <li>{[title, reference].filter(Boolean).join(', ')}</li>
            ))}
          </ol>
        </section>
      )}
      {above && (
        <p>
          {t.above} {to(above)}
        </p>
      )}
      {below.length > 0 && (
        <section class="panel" aria-labelledby="onder-kop">
          <h2 id="onder-kop">{t.below}</h2>
          <ul>
            {below.map((one) => (
              <li>{to(one)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
