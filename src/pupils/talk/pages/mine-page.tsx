import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, formatNumber } from '#platform/i18n.ts'
import { ButtonLink } from '#ui/button.tsx'
import { pupilsPage } from '../../pages/frame.tsx'
import type { MyTalks } from '../mine.actions.ts'
import { standingOf } from '../talk.ts'
import { SETTING, talksHref } from './addresses.ts'
import { StandingBadge } from './standing-badge.tsx'
import { talkWords } from './words.ts'

/** The talks that one leads and that are still to be held or written down, the first first. */
export function minePage(c: AppContext, { talks, mayRule }: MyTalks, day: string) {
  const { language } = c.var.address
  const t = talkWords(language)
  const overdue = talks.filter((talk) => standingOf(talk, day) === 'overdue').length
  return pupilsPage(c, {
    title: t.mine.title,
    lead: talks.length === 0 ? t.mine.none : t.mine.lead(formatNumber(language, talks.length), formatNumber(language, overdue)),
    crumbs: [],
    actions: mayRule && (
      <ButtonLink second href={link(language, SETTING)}>
        {t.mine.setting}
      </ButtonLink>
    ),
    children: talks.length > 0 && (
      <table class="table cards section">
        <caption class="visually-hidden">{t.mine.title}</caption>
        <thead>
          <tr>
            {[t.col.pupil, t.col.kind, t.col.when, t.col.standing].map((one) => (
              <th scope="col">{one}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {talks.map((talk) => (
            <tr>
              <th scope="row">
                <a href={talksHref(language, talk.pupilId, `/${talk.id}`)}>{talk.pupilName}</a>
              </th>
              <td data-label={`${t.col.kind}:`}>{t.kind[talk.kind]}</td>
              <td data-label={`${t.col.when}:`}>{formatDate(language, talk.plannedOn, 'short')}</td>
              <td>
                <StandingBadge language={language} talk={talk} day={day} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    ),
  })
}
