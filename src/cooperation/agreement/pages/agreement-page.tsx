import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import { ButtonLink, SubmitButton } from '#ui/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import type { Amendment } from '../agreement.ts'
import { discardable } from '../discard.actions.ts'
import { standingOn } from '../standing.ts'
import { draftOf } from '../write.actions.ts'
import { AllChecks } from './checks.tsx'
import { Clauses } from './clauses.tsx'
import { Completeness } from './completeness.tsx'
import { framed, pathOf } from './frame.tsx'
import { KindDemands } from './kind-demands.tsx'
import { Life } from './life-forms.tsx'
import type { AgreementModel } from './model.ts'
import { Annexes, Around, Covered, Dates } from './panels.tsx'
import { Parties } from './parties.tsx'
import { ToldPart } from './told-part.tsx'
import { agreementWords, listText } from './words.ts'

/** One agreement: its clauses beside what the scheme asks, its parties and dates, and what can be done now. */
export function agreementPage(c: AppContext, model: AgreementModel) {
  const { language } = c.var.address
  const t = agreementWords(language)
  const { seen, mistakes, text, pending } = model
  const { agreement, mayWrite, today } = seen
  const draft = mayWrite ? draftOf(agreement) : null
  const then = { ...seen, agreement: model.agreement }
  const mayDiscard = draft !== null && discardable(agreement)?.wasOffered === false
  const mayChange = mayWrite && agreement.state === 'draft'
  return framed(c, {
    title: text.title,
    lead: t.page.lead(t.kind[agreement.kind], t.standing[standingOn(agreement, today)]),
    actions: <Actions language={language} model={model} mayChange={mayChange} />,
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        <WrongList title={t.life.wrong} mistakes={mistakes} />
        <KindDemands language={language} seen={then} text={text} />
        <div class="with-aside section-s">
          <div>
            <WhichText language={language} model={model} pending={pending} />
            <Clauses language={language} model={model} text={text} pending={pending} mayEdit={draft !== null} />
          </div>
          <Aside language={language} model={model} />
        </div>
        {model.told && <ToldPart language={language} told={model.told} />}
        <Parties language={language} agreement={agreement} />
        <Life language={language} model={model} text={text} />
        {mayDiscard && (
          <p class="no-print">
            <a href={link(language, pathOf(agreement.id, 'weggooien'))}>{t.discard.link}</a>
          </p>
        )}
      </>
    ),
  })
}

interface Part {
  language: Language
  model: AgreementModel
}

/** On paper, and for who writes it the way to its head. */
function Actions({ language, model, mayChange }: Part & { mayChange: boolean }) {
  const t = agreementWords(language)
  const { agreement } = model.seen
  return (
    <>
      <ButtonLink second outside href={link(language, pathOf(agreement.id, 'overeenkomst.pdf'), { op: model.onDay })}>
        {t.page.pdf}
      </ButtonLink>
      <ButtonLink second href={link(language, pathOf(agreement.id, 'afdruk'), { op: model.onDay })}>
        {t.page.print}
      </ButtonLink>
      {mayChange && (
        <ButtonLink second href={link(language, pathOf(agreement.id, 'wijzigen'))}>
          {t.page.change}
        </ButtonLink>
      )}
    </>
  )
}

/** Beside the clauses: what is asked, covered, coming and attached. */
function Aside({ language, model }: Part) {
  const { seen, text } = model
  const draft = seen.mayWrite ? draftOf(seen.agreement) : null
  const then = { ...seen, agreement: model.agreement }
  return (
    <aside class="stack">
      <AllChecks language={language} checks={model.checks} text={text} />
      <Completeness language={language} seen={then} text={text} />
      <Covered language={language} agreement={model.agreement} mayAmend={draft?.amendment != null} />
      <Dates language={language} seen={seen} text={text} />
      <Annexes language={language} model={model} mayEdit={draft !== null} />
      <Around language={language} seen={seen} />
    </aside>
  )
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
