import { formatMoment, formatNumber, type Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { Proof } from '#ui/proof.tsx'
import type { SeenList } from '../see.actions.ts'
import { listHref } from './addresses.ts'
import { whichOf } from './frame.tsx'
import { waitingText } from './waiting.tsx'
import { listWords } from './words.ts'

/** For each school in whose name this viewer may. */
export function Confirm({ language, seen }: { language: Language; seen: SeenList }) {
  const t = listWords(language).list
  const waiting = seen.schools.filter(({ state }) => state !== 'confirmed')
  const mine = waiting.filter(({ institutionId }) => seen.confirmsFor.includes(institutionId))
  if (mine.length === 0) return null
  return (
    <section class="section-s no-print" aria-labelledby="bevestigen">
      <h2 id="bevestigen">{t.confirmTitle}</h2>
      <div class="two-choices">
        {mine.map(({ institutionId, name }) => (
          <form class="panel" method="post" action={listHref(language, whichOf(seen))}>
            <input type="hidden" name="school" value={institutionId} />
            <input type="hidden" name="gezien" value={seen.print ?? ''} />
            <p>{t.confirmLead(name, formatNumber(language, seen.lines.length))}</p>
            {waiting.length === 1 && <p>{t.confirmLast}</p>}
            <SubmitButton>{t.confirm(name)}</SubmitButton>
          </form>
        ))}
      </div>
      <Proof label={t.print} print={seen.print ?? ''}>
        {t.printHint}
      </Proof>
    </section>
  )
}

/** Since when it stands fast, with its hash, and what is otherwise since. */
export function Frozen({ language, seen, frozen }: { language: Language; seen: SeenList; frozen: NonNullable<SeenList['frozen']> }) {
  const t = listWords(language).list
  const n = (value: number): string => formatNumber(language, value)
  const waiting = waitingText(language, seen)
  return (
    <section class="section-s" aria-labelledby="vastgesteld">
      <h2 id="vastgesteld">{t.frozenTitle}</h2>
      <p>{t.frozenLead(formatMoment(language, frozen.at))}</p>
      <Proof label={t.hash} print={frozen.sha256}>
        {t.hashHint}
      </Proof>
      {(seen.changes.length > 0 || waiting) && (
        <p class="banner wait">
          {seen.changes.length > 0 && t.changed(n(seen.changes.length))} {waiting}{' '}
          <a href={listHref(language, whichOf(seen), 'correcties')}>{t.toCorrections}</a>
        </p>
      )}
    </section>
  )
}
