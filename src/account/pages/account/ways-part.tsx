import { link } from '#platform/http/address.ts'
import type { Language } from '#platform/i18n.ts'
import { ButtonLink, SubmitButton } from '#ui/button.tsx'
import type { Session } from '../../session/session.store.ts'
import type { Desk } from '../desk.ts'
import { tieProof } from '../oidc/tie-proof.ts'
import { words } from '../words.ts'

interface WaysPartProps {
  language: Language
  desk: Desk
  session: Session
  /** `credential` is a password; else the id of a provider */
  ways: string[]
}

export function WaysPart({ language, desk: { providers, secret }, session, ways }: WaysPartProps) {
  const { account: t } = words(language)
  const hasPassword = ways.includes('credential')
  return (
    <section class="section spaced" aria-labelledby="aanmelden">
      <h2 id="aanmelden">{t.ways}</h2>
      {hasPassword ? (
        <>
          <dl class="pairs">
            <dt>{t.email}</dt>
            <dd>{session.email}</dd>
          </dl>
          <p class="actions">
            <ButtonLink href={link(language, '/account/wachtwoord')} second>
              {t.changePassword}
            </ButtonLink>
          </p>
        </>
      ) : (
        <p class="prose">{t.noPassword}</p>
      )}
      {providers.map(({ id, label }) =>
        ways.includes(id) ? (
          <Tied language={language} id={id} label={label} canUntie={ways.length > 1} />
        ) : (
          <p class="actions">
            <ButtonLink href={link(language, `/account/koppelen/${id}`, { bewijs: tieProof(secret, session.id) })} second outside>
              {t.tie(label)}
            </ButtonLink>
          </p>
        ),
      )}
    </section>
  )
}

function Tied({ language, id, label, canUntie }: { language: Language; id: string; label: string; canUntie: boolean }) {
  const { account: t } = words(language)
  return (
    <form method="post" action={link(language, '/account/ontkoppelen')} data-turbo="false">
      <input type="hidden" name="bij" value={id} />
      <p class="actions">
        <span>{t.tied(label)}</span>
        {canUntie && (
          <SubmitButton second slim>
            {t.untie(label)}
          </SubmitButton>
        )}
      </p>
    </form>
  )
}
