import type { Language } from '#platform/i18n.ts'
import { kindFindings } from '../kind-demands.ts'
import type { SeenAgreement } from '../see.actions.ts'
import type { AgreementText } from '../text.ts'
import { agreementWords, listText } from './words.ts'

/** What this kind of agreement still lacks; none of it stops anybody. */
export function KindDemands({ language, seen, text }: { language: Language; seen: SeenAgreement; text: AgreementText }) {
  const t = agreementWords(language).kindRule
  return (
    <>
      {kindFindings(seen.agreement, text, seen).map(({ rule, names }) => (
        <p class="banner wait">{t[rule](listText(language, names))}</p>
      ))}
    </>
  )
}
