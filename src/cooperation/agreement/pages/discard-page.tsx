import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate } from '#platform/i18n.ts'
import { ButtonLink, SubmitButton } from '#ui/button.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import type { Agreement } from '../agreement.ts'
import { type Discardable, discardPrint, type WhyNotDiscard } from '../discard.actions.ts'
import { framed, pathOf } from './frame.tsx'
import { agreementWords } from './words.ts'

/** Asks whether a draft may go: what goes with it, and that it does not come back. */
export function discardPage(c: AppContext, agreement: Agreement, { amendment }: Discardable, wrong: WhyNotDiscard | null) {
  const { language } = c.var.address
  const t = agreementWords(language).discard
  const { id, text } = agreement
  return framed(c, {
    title: amendment ? t.titleAmendment(String(amendment.number)) : t.title(text.title),
    lead: amendment ? t.leadAmendment(formatDate(language, amendment.effectiveOn), amendment.reason) : t.lead,
    of: agreement,
    status: wrong ? 422 : 200,
    children: (
      <>
        <WrongList title={t.wrong} mistakes={wrong ? [{ field: 'weggooien', sentence: t.refused[wrong] }] : []} />
        <p>{t.gone}</p>
        <form id="weggooien" method="post" action={link(language, pathOf(id, 'weggooien'))}>
          <input type="hidden" name="gezien" value={discardPrint(agreement)} />
          <p class="actions">
            <SubmitButton>{t.discard}</SubmitButton>
            <ButtonLink second href={link(language, pathOf(id))}>
              {t.keep}
            </ButtonLink>
          </p>
        </form>
      </>
    ),
  })
}
