import { link } from '#platform/http/address.ts'
import type { Language } from '#platform/i18n.ts'
import { ButtonLink } from '#ui/button.tsx'
import { recoveryCodesLeft } from '../../second-factor/actions.ts'
import type { Session } from '../../session/session.store.ts'
import { needsSecondFactor } from '../../session/standing.ts'
import { SET_UP_PATH } from '../../session/viewer-of-session.ts'
import type { Desk } from '../desk.ts'
import { words } from '../words.ts'

export async function FactorPart({ language, desk, session }: { language: Language; desk: Desk; session: Session }) {
  const { account: t } = words(language)
  const left = session.hasFactor ? await recoveryCodesLeft(desk, session) : 0
  const isObligatory = needsSecondFactor(session.person.grants.map(({ role }) => role))
  return (
    <section class="section" aria-labelledby="tweede-stap">
      <h2 id="tweede-stap">{t.factor}</h2>
      <p class="prose">{session.hasFactor ? t.factorOn(left) : t.factorOff}</p>
      <p class="actions">
        <ButtonLink href={link(language, SET_UP_PATH)} second>
          {session.hasFactor ? t.factorReplace : t.factorSetUp}
        </ButtonLink>
        {session.hasFactor && (
          <ButtonLink href={link(language, '/account/herstelcodes')} second>
            {t.factorCodes}
          </ButtonLink>
        )}
        {session.hasFactor && !isObligatory && <a href={link(language, '/account/tweede-stap-uit')}>{t.factorDrop}</a>}
      </p>
    </section>
  )
}
