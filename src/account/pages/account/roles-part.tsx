import { formatDate, type Language } from '#platform/i18n.ts'
import { roleText } from '#schools/index.ts'
import type { OwnRole } from '../../roles/role.store.ts'
import { words } from '../words.ts'

export function RolesPart({ language, region, roles }: { language: Language; region: string; roles: OwnRole[] }) {
  const { account: t } = words(language)
  return (
    <section class="section" aria-labelledby="rollen">
      <h2 id="rollen">{t.roles}</h2>
      <dl class="pairs">
        <dt>{t.region}</dt>
        <dd>{region}</dd>
      </dl>
      {roles.length === 0 ? (
        <p class="prose">{t.noRoles}</p>
      ) : (
        <table class="table cards">
          <caption class="visually-hidden">{t.roles}</caption>
          <thead>
            <tr>
              <th scope="col">{t.role}</th>
              <th scope="col">{t.where}</th>
              <th scope="col">{t.from}</th>
              <th scope="col">{t.until}</th>
            </tr>
          </thead>
          <tbody>
            {roles.map((one) => (
              <RoleRow language={language} role={one} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function RoleRow({ language, role: { role, scopeKind, scope, from, until, standsInFor } }: { language: Language; role: OwnRole }) {
  const t = words(language)
  return (
    <tr>
      <th scope="row">
        {roleText(language, role)}
        {standsInFor && <small>{t.account.standsInFor(standsInFor)}</small>}
      </th>
      <td>{t.scope[scopeKind](scope ?? '')}</td>
      <td data-label={t.account.from}>{formatDate(language, from)}</td>
      <td data-label={t.account.until}>{until && formatDate(language, until)}</td>
    </tr>
  )
}
