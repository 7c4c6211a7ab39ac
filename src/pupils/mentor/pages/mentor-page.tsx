import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Filters } from '#ui/filters.tsx'
import { BASE, pupilHref } from '../../pages/addresses.ts'
import { pupilsPage } from '../../pages/frame.tsx'
import { MINE } from '../../talk/pages/addresses.ts'
import { dueText } from '../../talk/pages/list-page.tsx'
import type { SeenMentor } from '../mentor.actions.ts'
import { type Mentored, WEEKS, type Weeks, withoutContact } from '../mentor.ts'
import { LoadPart, StandInPart } from './load-part.tsx'
import { SummaryTable } from './summary-table.tsx'
import { mentorWords } from './words.ts'

export const MENTOR = `${BASE}/mentor`

/** A mentor's own pupils: with whom nobody talked, what waits, and how much there is to do. */
export function mentorPage(c: AppContext, seen: SeenMentor, weeks: Weeks, day: string) {
  const { language } = c.var.address
  const t = mentorWords(language)
  const { pupils, loads, standIns } = seen
  const without = withoutContact(pupils, weeks, day)
  const count = (value: number): string => formatNumber(language, value)
  return pupilsPage(c, {
    title: t.title,
    lead: pupils.length > 0 ? t.lead(count(pupils.length), count(without.length), count(weeks)) : loads.length > 0 ? t.leader : t.none,
    crumbs: [],
    actions: (
      <ButtonLink second href={link(language, MINE)}>
        {t.talks}
      </ButtonLink>
    ),
    children: (
      <>
        {pupils.length > 0 && (
          <>
            <WeeksFilter language={language} chosen={weeks} />
            <section class="section" aria-labelledby="zonder">
              <h2 id="zonder">{t.without}</h2>
              {without.length === 0 ? <p>{t.withoutNone}</p> : <SummaryTable language={language} caption={t.without} pupils={without} />}
              <p class="small quiet">{t.contact}</p>
            </section>
            <WaitsPart language={language} pupils={pupils} />
            <section class="section" aria-labelledby="alle">
              <h2 id="alle">{t.all}</h2>
              <SummaryTable language={language} caption={t.all} pupils={pupils} />
            </section>
            <StandInPart language={language} standIns={standIns} />
          </>
        )}
        {loads.length > 0 && <LoadPart language={language} loads={loads} />}
      </>
    ),
  })
}

function WeeksFilter({ language, chosen }: { language: Language; chosen: Weeks }) {
  const t = mentorWords(language)
  const options = WEEKS.map((weeks) => ({
    label: t.weeksOf(formatNumber(language, weeks)),
    href: link(language, MENTOR, { weken: weeks }),
    current: weeks === chosen,
  }))
  return <Filters filters={[{ name: 'weken', label: t.weeks, options }]} />
}

function WaitsPart({ language, pupils }: { language: Language; pupils: readonly Mentored[] }) {
  const t = mentorWords(language)
  const waiting = pupils.filter(({ dues }) => dues.length > 0)
  return (
    <section class="section" aria-labelledby="wacht">
      <h2 id="wacht">{t.waits}</h2>
      {waiting.length === 0 && <p>{t.waitsNone}</p>}
      <ul class="lines">
        {waiting.map(({ pupilId, name, dues }) => (
          <li>
            <a href={pupilHref(language, pupilId, '/gesprekken')}>{name}</a>
            {dues.map((due) => (
              <small>{dueText(language, due)}</small>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
