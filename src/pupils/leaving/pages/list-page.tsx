import type { AppContext } from '#platform/http/app.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import { Badge } from '#ui/badge.tsx'
import { ButtonLink, SubmitButton } from '#ui/button.tsx'
import { pupilHref } from '../../pages/addresses.ts'
import { partPage } from '../../pages/pupil/part-page.tsx'
import type { SeenLeavings } from '../leave.actions.ts'
import { isStartkwalificatie, KINDS, type Leaving, openWith } from '../leaving.ts'
import { leavingWords } from './words.ts'

/** How a pupil left, and the ways to lead the pupil out. */
export function leavingsPage(c: AppContext, pupilId: string, seen: SeenLeavings) {
  const { language } = c.var.address
  const t = leavingWords(language)
  return partPage(c, {
    pupil: { id: pupilId, name: seen.name },
    part: 'leaving',
    title: t.title(seen.name),
    lead: t.lead,
    actions: seen.mayFollow && (
      <ButtonLink second href={pupilHref(language, pupilId, '/koos-anders')}>
        {t.otherwise}
      </ButtonLink>
    ),
    children: (
      <>
        {seen.leavings.length === 0 && <p class="section">{t.empty}</p>}
        {seen.leavings.map((one) => (
          <OneLeaving
            language={language}
            pupilId={pupilId}
            one={one}
            mayChange={seen.own.includes(one.id)}
            mayFollow={seen.toFollow.includes(one.id)}
          />
        ))}
        {seen.routes.map((route) => (
          <section class="section">
            <h2>{t.startTitle(route.routeName)}</h2>
            <p>{t.startText}</p>
            <p class="actions">
              {KINDS.filter((kind) => route.isIn || kind === 'diploma').map((kind) => (
                <>
                  <ButtonLink second href={pupilHref(language, pupilId, `/vertrek/${route.routeId}/${kind}`)}>
                    {t.start[kind]}
                  </ButtonLink>{' '}
                </>
              ))}
            </p>
          </section>
        ))}
      </>
    ),
  })
}

interface OneProps {
  language: Language
  pupilId: string
  one: Leaving
  mayChange: boolean
  /** another school wrote it, and a line of one's own runs on */
  mayFollow: boolean
}

function OneLeaving({ language, pupilId, one, mayChange, mayFollow }: OneProps) {
  const t = leavingWords(language)
  const at = (below: string) => pupilHref(language, pupilId, `/vertrek/regel/${one.id}${below}`)
  return (
    <section class="section">
      <h2>
        {t.kind[one.kind]}: {one.routeName} {one.withdrawn && <Badge>{t.takenBack}</Badge>}
      </h2>
      <ul class="stack">
        {linesOf(language, one).map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      {one.diploma && (
        <p>
          <Badge tone={isStartkwalificatie(one.diploma) ? 'good' : 'wait'}>
            {isStartkwalificatie(one.diploma) ? t.qualified : t.notQualified}
          </Badge>
        </p>
      )}
      {!one.withdrawn && openWith(one).map((finding) => <p class="banner wait section-s">{t.finding[finding]}</p>)}
      {mayFollow && (
        <form class="banner wait section-s" method="post" action={at('/ook-hier')}>
          <p>{t.follow(one.school, one.routeName, formatDate(language, one.on))}</p>
          <p class="actions">
            <SubmitButton>{t.followButton(formatDate(language, one.on))}</SubmitButton>
          </p>
        </form>
      )}
      {mayChange && !one.withdrawn && (
        <form method="post" action={at('/terug')}>
          <p class="actions">
            <ButtonLink second href={at('')}>
              {t.correct}
            </ButtonLink>{' '}
            <SubmitButton second>{t.takeBack}</SubmitButton>
          </p>
        </form>
      )}
    </section>
  )
}

function linesOf(language: Language, one: Leaving): string[] {
  const t = leavingWords(language)
  const told = (name: keyof typeof t.field, value: string | null): string[] => (value ? [`${t.field[name]}: ${value}`] : [])
  const day = (text: string | null) => text && formatDate(language, text)
  return [
    t.lastDay(formatDate(language, one.on)) + (one.eventId ? `. ${t.stopped}` : ''),
    ...told('reden', [one.reason && t.reason[one.reason], one.reasonWords].filter(Boolean).join(': ')),
    ...told('bestemming', [t.destination[one.destination], one.destinationWords].filter(Boolean).join(': ')),
    ...(one.wayBackUsed === null ? [] : [one.wayBackUsed ? t.used.yes : t.used.no]),
    ...(one.diploma ? [`${t.diploma[one.diploma]}, ${day(one.diplomaOn)}, ${one.within ? t.within.yes : t.within.no}`] : []),
    ...told('laatste-contact', day(one.lastContactOn)),
    ...told('pogingen', one.attempts),
    ...told('gemeld-bij', [one.reportedTo, day(one.reportedOn)].filter(Boolean).join(', ')),
    ...told('terugkomen', one.reEntry),
    ...(one.by ? [t.by(one.by, one.school)] : []),
  ]
}
