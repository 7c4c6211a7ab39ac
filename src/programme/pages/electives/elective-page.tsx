import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import { ButtonLink } from '#ui/button.tsx'
import type { SeenElective } from '../../electives/catalogue.actions.ts'
import { freePlaces } from '../../electives/elective.ts'
import { AT, electivesFrame } from './frame.tsx'
import { daysText, electiveWords, weeksText } from './words.ts'

/** One elective: what is learned, where and when, and whom to ask. */
export function electivePage(c: AppContext, seen: SeenElective, mayPlace: boolean) {
  const { language } = c.var.address
  const t = electiveWords(language)
  const { elective, mayChange } = seen
  const at = (rest: string) => link(language, `${AT}/${elective.id}/${rest}`)
  const actions = (
    <>
      {mayChange && (
        <ButtonLink href={at('wijzigen')} second={mayPlace}>
          {t.page.change}
        </ButtonLink>
      )}
      {mayPlace && <ButtonLink href={at('deelnemers')}>{t.page.participants}</ButtonLink>}
    </>
  )
  const lead = t.page.lead(t.kind[elective.kind], elective.companyName ?? elective.siteName)
  return electivesFrame(
    c,
    { title: elective.name, lead, actions: (mayChange || mayPlace) && actions, tab: null, mayPlace },
    <div class="with-aside">
      <section class="prose" aria-labelledby="doelen">
        <h2 id="doelen">{t.page.goals}</h2>
        <ul>
          {elective.goals.map((goal) => (
            <li>{goal}</li>
          ))}
        </ul>
      </section>
      <aside>
        <Facts language={language} seen={seen} />
      </aside>
    </div>,
  )
}

function Facts({ language, seen: { elective: one, coordinator } }: { language: Language; seen: SeenElective }) {
  const t = electiveWords(language).page
  const { allProfiles } = electiveWords(language)
  const [from, until] = [formatDate(language, one.startsOn), formatDate(language, one.endsOn)]
  const who = [coordinator?.name, coordinator?.called].filter(Boolean).join(', ')
  const facts: [string, string][] = [
    [t.site, one.siteName],
    ...(one.companyName ? [[t.company, one.companyName] as [string, string]] : []),
    [t.place, one.place],
    [t.period, t.periodText(from, until, weeksText(language, one))],
    [t.days, daysText(language, one.weekdays)],
    [t.profielen, one.profielen.join(', ') || allProfiles],
    [t.places, t.placesText(formatNumber(language, one.places), formatNumber(language, freePlaces(one)))],
    [t.state, one.isOpen ? t.open : t.closed],
    [t.contact, one.contact ?? t.unknown],
    [t.coordinator, who || t.unknown],
  ]
  return (
    <section class="panel" aria-labelledby="vast">
      <h2 id="vast">{t.facts}</h2>
      <dl class="pairs">
        {facts.map(([term, text]) => (
          <>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </>
        ))}
      </dl>
    </section>
  )
}
