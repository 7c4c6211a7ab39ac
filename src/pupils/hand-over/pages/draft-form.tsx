import { link } from '#platform/http/address.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { byId, named } from '#ui/form/fields.tsx'
import { CARE_CATEGORIES } from '../content.ts'
import { draftOf, nextNumber } from '../draft.actions.ts'
import type { SeenHandOver } from '../one.actions.ts'
import { handOverPath } from './addresses.ts'
import { handOverFields, NOTHING, type Typed } from './fields.ts'
import { handOverWords } from './words.ts'

/** What the sender writes: saved as it is, or sent when it is whole. */
export function DraftForm({ language, seen, typed }: { language: Language; seen: SeenHandOver; typed: Typed | null }) {
  const t = handOverWords(language)
  const nr = nextNumber(seen.one)
  if (!seen.maySend || nr === null) return null
  const is = handOverFields(language, typed ?? { ...NOTHING, typed: typedOf(seen) })
  return (
    <section class="section" aria-labelledby="concept">
      <h2 id="concept">{nr === 1 ? t.draft : t.draftAgain(formatNumber(language, nr))}</h2>
      <p class="prose">{t.draftText}</p>
      {is.wrongs}
      <form class="section-s" method="post" action={link(language, handOverPath(seen.one.id))}>
        {is.area('zin', 2)}
        {is.area('werkt')}
        {is.area('lukt')}
        {is.area('afgesproken')}
        {is.text('contact')}
        <h3>{t.careTitle}</h3>
        <p class="small">{t.careText}</p>
        {CARE_CATEGORIES.map((category) => is.text(`zorg-${category}`))}
        {is.select('toestemming', [{ value: '', label: t.consent.none }, ...named({ parents: t.consent.parents, pupil: t.consent.pupil })])}
        {is.date('ingelicht-op')}
        {is.text('ingelicht-hoe')}
        <p class="actions">
          <button class="utrecht-button utrecht-button--secondary-action" type="submit" name="doe" value="bewaar">
            {t.save}
          </button>{' '}
          <button class="utrecht-button utrecht-button--primary-action" type="submit" name="doe" value="verstuur">
            {t.send}
          </button>
        </p>
      </form>
    </section>
  )
}

function typedOf({ versions }: SeenHandOver): URLSearchParams {
  const { content, informedOn, informedHow } = draftOf(versions)
  const { sentence, works, achieves, agreed, contact, care, consent } = content
  const fields = { zin: sentence, werkt: works, lukt: achieves, afgesproken: agreed, contact, toestemming: consent ?? '' }
  const typed = new URLSearchParams({ ...fields, 'ingelicht-op': informedOn ?? '', 'ingelicht-hoe': informedHow ?? '' })
  for (const { category, text } of care) typed.set(`zorg-${category}`, text)
  return typed
}

/** Somebody else answers; or it does not go on. */
export function SenderForms({ language, seen, typed }: { language: Language; seen: SeenHandOver; typed: Typed | null }) {
  const t = handOverWords(language)
  if (!seen.maySend) return null
  const mayRename = seen.one.sentOn === null || seen.chain.links.some(({ step, isOpen }) => step === 'answer' && isOpen)
  const is = handOverFields(language, typed ?? { ...NOTHING, typed: new URLSearchParams({ ontvanger: seen.one.toPersonId }) })
  const at = (below: string) => link(language, handOverPath(seen.one.id, below))
  return (
    <>
      {mayRename && (
        <details class="explain section-s">
          <summary>{t.receiverTitle}</summary>
          <form method="post" action={at('/ontvanger')}>
            {is.select('ontvanger', byId(seen.receivers))}
            <SubmitButton second>{t.receiverButton}</SubmitButton>
          </form>
        </details>
      )}
      <details class="explain section-s">
        <summary>{t.withdrawTitle}</summary>
        <form method="post" action={at('/intrekken')}>
          <p>{t.withdrawText}</p>
          <SubmitButton second>{t.withdrawButton}</SubmitButton>
        </form>
      </details>
    </>
  )
}
