import { formatMoment, type Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import type { Provider } from '../../oidc/provider.ts'
import { deviceOf } from '../../session/device.ts'
import { IDLE_MINUTES, SESSION_HOURS } from '../../session/limits.ts'
import type { OwnSession } from '../../session/session.store.ts'
import { words } from '../words.ts'

interface SessionsPartProps {
  language: Language
  sessions: OwnSession[]
  /** id of the session that looks */
  current: string
  providers: readonly Provider[]
  /** where the forms go */
  to: string
}

export function SessionsPart({ language, sessions, current, providers, to }: SessionsPartProps) {
  const { account: t } = words(language)
  return (
    <section class="section" aria-labelledby="sessies">
      <h2 id="sessies">{t.sessions}</h2>
      <p class="prose">{t.sessionsHint(IDLE_MINUTES, SESSION_HOURS)}</p>
      <table class="table cards">
        <caption class="visually-hidden">{t.sessions}</caption>
        <thead>
          <tr>
            <th scope="col">{t.device}</th>
            <th scope="col">{t.began}</th>
            <th scope="col">{t.used}</th>
            <th scope="col">
              <span class="visually-hidden">{t.end}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <SessionRow language={language} session={session} isCurrent={session.id === current} providers={providers} to={to} />
          ))}
        </tbody>
      </table>
      {sessions.length > 1 && (
        <form method="post" action={to} data-turbo="false">
          <p class="actions">
            <SubmitButton second>{t.endOthers}</SubmitButton>
          </p>
        </form>
      )}
    </section>
  )
}

type SessionRowProps = Omit<SessionsPartProps, 'sessions' | 'current'> & { session: OwnSession; isCurrent: boolean }

function SessionRow({ language, session, isCurrent, providers, to }: SessionRowProps) {
  const { account: t } = words(language)
  return (
    <tr>
      <th scope="row">
        {deviceText(language, session.user_agent)}
        {isCurrent && <small>{t.thisOne}</small>}
      </th>
      <td data-label={t.began}>
        {formatMoment(language, session.started_at)}
        <small>{wayText(language, session.signed_in_by, providers)}</small>
      </td>
      <td data-label={t.used}>{formatMoment(language, session.used_at)}</td>
      <td>
        <form method="post" action={to} data-turbo="false">
          <input type="hidden" name="sessie" value={session.id} />
          <SubmitButton second slim>
            {t.end}
          </SubmitButton>
        </form>
      </td>
    </tr>
  )
}

function deviceText(language: Language, userAgent: string | null): string {
  const { account: t } = words(language)
  const { browser, system } = deviceOf(userAgent)
  if (browser && system) return t.on(browser, system)
  return browser ?? system ?? t.unknownDevice
}

function wayText(language: Language, way: string, providers: readonly Provider[]): string {
  const { signedInBy } = words(language).account
  if (way === 'password' || way === 'example') return signedInBy[way]
  return providers.find(({ id }) => id === way)?.label ?? way
}
