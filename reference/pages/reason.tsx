import type { Language } from '#platform/i18n.ts'
import { FLAWS, type FlawName } from '../flaws.ts'
import type { Reason, VerifiedFigure } from '../verify/figure.ts'
import { reasonText } from '../verify/print.ts'
import { pageMessages } from './messages.ts'

/** Where a flaw is explained on the page. */
export const flawAnchor = (name: FlawName): string => `fout-${name}`

/** Why a figure was put in or differs; a flaw leads to its explanation. */
export function ReasonOf({ language, figure: { reason } }: { language: Language; figure: VerifiedFigure }) {
  const t = pageMessages(language)
  if (!reason) return null
  if (reason.name in t.short) return <span class="quiet">{t.short[reason.name as keyof typeof t.short]}</span>
  const flaw = flawOf(reason)
  return (
    <>
      {reasonText(reason, language)}{' '}
      {flaw && (
        <a href={`#${flawAnchor(flaw)}`} aria-label={t.moreAbout(t.flaws[flaw].title)}>
          {t.more}
        </a>
      )}
    </>
  )
}

const flawOf = ({ name }: Reason): FlawName | undefined => FLAWS.find((flaw) => flaw.name === name)?.name
