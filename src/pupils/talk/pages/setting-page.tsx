import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, formatNumber } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { fieldsOf } from '#ui/form/fields.tsx'
import { pupilsPage } from '../../pages/frame.tsx'
import type { SeenSettings } from '../setting.actions.ts'
import { USUAL } from '../setting.ts'
import type { TalkWrong } from '../typed.ts'
import { MINE, SETTING } from './addresses.ts'
import { talkWords } from './words.ts'

/** How often a portfolio talk is held, and when the team leader hears of what is overdue: per school and per route, dated. */
export function settingPage(c: AppContext, seen: SeenSettings, typed: URLSearchParams, mistakes: readonly TalkWrong[]) {
  const { language } = c.var.address
  const t = talkWords(language)
  const { schools, routes, settings } = seen
  const options = [
    ...schools.map(({ id, name }) => ({ value: `school:${id}`, label: t.setting.school(name) })),
    ...routes.map(({ id, name }) => ({ value: `route:${id}`, label: t.setting.route(name) })),
  ]
  const nameOf = (id: string): string => options.find(({ value }) => value.endsWith(id))?.label ?? ''
  const f = fieldsOf({ language, typed, mistakes, sentences: t.mistake, labels: t.field, hints: t.hint })
  return pupilsPage(c, {
    title: t.setting.title,
    lead: options.length > 0 ? t.setting.lead : t.setting.none,
    crumbs: [{ label: t.mine.title, href: link(language, MINE) }],
    status: mistakes.length > 0 ? 422 : 200,
    children: options.length > 0 && (
      <>
        {f.wrongs}
        <section class="section" aria-labelledby="ingesteld">
          <h2 id="ingesteld">{t.setting.now}</h2>
          {settings.length === 0 && (
            <p>{t.setting.usual(formatNumber(language, USUAL.portfolioWeeks), formatNumber(language, USUAL.overdueDays))}</p>
          )}
          <ul>
            {settings.map((one) => (
              <li>
                {`${nameOf(one.institutionId ?? one.routeId ?? '')}, ${t.setting.col.from.toLowerCase()} ${formatDate(language, one.validFrom)}. `}
                {t.rhythm(formatNumber(language, one.portfolioWeeks), formatNumber(language, one.overdueDays))}
              </li>
            ))}
          </ul>
        </section>
        <form method="post" action={link(language, SETTING)}>
          {f.select('voor', options)}
          {f.text('weken', { inputmode: 'numeric', size: 4 })}
          {f.text('dagen', { inputmode: 'numeric', size: 4 })}
          {f.date('vanaf')}
          <p class="actions">
            <SubmitButton>{t.setting.set}</SubmitButton>
          </p>
        </form>
      </>
    ),
  })
}
