import { type Viewer, whyMay } from '#platform/access/viewer.ts'
import { link } from '#platform/http/address.ts'
import type { Language } from '#platform/i18n.ts'
import { dayOf, type Platform } from '#platform/platform.ts'
import { SubmitButton } from '#ui/button.tsx'
import type { AccessFinding, Holder } from '../../invite/access.ts'
import type { AccessDesk } from '../../invite/desk.actions.ts'
import { pupilHref } from '../addresses.ts'
import { dayText } from '../format.ts'
import { inviteWords } from './words.ts'

interface HolderTableProps {
  language: Language
  desk: AccessDesk & { accounts: ReadonlySet<string> }
  platform: Platform
  viewer: Viewer
}

/** The pupil and the parents with access now, and what to look at. */
export function HolderTable({ language, desk, platform, viewer }: HolderTableProps) {
  const t = inviteWords(language)
  return (
    <section class="section" aria-labelledby="wie">
      <h2 id="wie">{t.holders}</h2>
      {desk.findings.map((finding) => (
        <p class="banner wait">{findingText(language, finding)}</p>
      ))}
      {desk.holders.length === 0 ? (
        <p class="quiet">{t.none}</p>
      ) : (
        <table class="table cards">
          <caption class="visually-hidden">{t.holders}</caption>
          <thead>
            <tr>
              {Object.values(t.columns).map((label) => (
                <th scope="col">{label}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {desk.holders.map((holder) => (
              <HolderRow language={language} desk={desk} holder={holder} now={platform.now()} viewer={viewer} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

interface RowProps extends Omit<HolderTableProps, 'platform'> {
  holder: Holder
  now: Date
}

function HolderRow({ language, desk, holder, now, viewer }: RowProps) {
  const t = inviteWords(language)
  const hasAccount = desk.accounts.has(holder.personId)
  return (
    <tr>
      <th scope="row">
        {holder.name}
        {holder.email && <small>{holder.email}</small>}
      </th>
      <td>{t.role[holder.role]}</td>
      <td>{untilText(language, holder)}</td>
      <td class="main">{hasAccount ? t.canSignIn : linkText(language, holder, now)}</td>
      <td>
        <span class="actions">
          {hasAccount && whyMay(viewer, 'people/change') && (
            <a href={link(language, `/account/hulp/${holder.personId}`)} aria-label={t.helpOf(holder.name)}>
              {t.help}
            </a>
          )}
          {!hasAccount && <HolderButton language={language} desk={desk} holder={holder} verb="link" />}
          <HolderButton language={language} desk={desk} holder={holder} verb="terugnemen" />
        </span>
      </td>
    </tr>
  )
}

function HolderButton({ language, desk, holder, verb }: Pick<RowProps, 'language' | 'desk' | 'holder'> & { verb: 'link' | 'terugnemen' }) {
  const t = inviteWords(language)
  const [label, full] = verb === 'link' ? [t.again, t.againOf(holder.name)] : [t.takeBack, t.takeBackOf(holder.name)]
  return (
    <form method="post" action={pupilHref(language, desk.place.pupilId, `/toegang/${holder.assignmentId}/${verb}`)} data-turbo="false">
      <SubmitButton second slim label={full}>
        {label}
      </SubmitButton>
    </form>
  )
}

export function untilText(language: Language, { until }: Pick<Holder, 'until'>): string {
  const t = inviteWords(language)
  return until ? t.until(dayText(language, until)) : t.noEnd
}

function linkText(language: Language, { linkUntil }: Holder, now: Date): string {
  const t = inviteWords(language)
  return linkUntil && linkUntil > now ? t.invited(dayText(language, dayOf(linkUntil))) : t.expired
}

function findingText(language: Language, finding: AccessFinding): string {
  const t = inviteWords(language).finding
  if (finding.rule === 'access/birth-date-unknown') return t[finding.rule](finding.holder.name)
  return t[finding.rule](finding.holder.name, dayText(language, finding.lastDay))
}
