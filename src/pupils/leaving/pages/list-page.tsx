import type { AppContext } from '#platform/http/app.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import { Badge } from '#ui/badge.tsx'
import { ButtonLink, SubmitButton } from '#ui/button.tsx'
import { pupilHref } from '../../pages/addresses.ts'
import { partPage } from '../../pages/pupil/part-page.tsx'
import type { SeenLeavings } from '../leave.actions.ts'
import { goesOn, isStartkwalificatie, KINDS, type Leaving, openWith } from '../leaving.ts'
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
            mayConfirm={seen.toConfirm.includes(one.id)}
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
  /** that line begins after the last day */
  mayConfirm: boolean
}

function OneLeaving({ language, pupilId, one, mayChange, mayFollow, mayConfirm }: OneProps) {
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
      {mayFollow && <Follow language={language} pupilId={pupilId} one={one} mayConfirm={mayConfirm} />}
      {mayChange && !one.withdrawn && (
        <form method="post" action={at('/terug')}>
          <p class="actions">
            <ButtonLink second href={at('')}>
              {t.correct}
            </ButtonLink>{' '}
            <SubmitButton second>{goesOn(one) ? t.takeBackDiploma : t.takeBack}</SubmitButton>
          </p>
        </form>
      )}
    </section>
  )
}

/** What another school wrote while a line of one's own says otherwise: the same here, or the pupil comes all the same. */
function Follow({ language, pupilId, one, mayConfirm }: Pick<OneProps, 'language' | 'pupilId' | 'one' | 'mayConfirm'>) {
  const t = leavingWords(language)
  const at = (verb: string) => pupilHref(language, pupilId, `/vertrek/regel/${one.id}/${verb}`)
  const day = formatDate(language, one.on)
  return (
    <div class="banner wait section-s">
      <p>{mayConfirm ? t.followLater(one.school, one.routeName, day) : t.follow(one.school, one.routeName, day)}</p>
      <div class="actions">
        <form method="post" action={at('ook-hier')}>
          <SubmitButton>{t.followButton(day)}</SubmitButton>
        </form>
        {mayConfirm && (
          <form method="post" action={at('wel-hier')}>
            <SubmitButton second>{t.confirmButton}</SubmitButton>
          </form>
        )}
      </div>
    </div>
  )
}

function linesOf(language: Language, one: Leaving): string[] {
  const t = leavingWords(language)
  const told = (name: keyof typeof t.field, value: string | null): string[] => (value ? [`${t.field[name]}: ${value}`] : [])
  const day = (text: string | null) => text && formatDate(language, text)
  if (goesOn(one)) return [diplomaText(language, one), t.goesOn, ...(one.by ? [t.by(one.by, one.school)] : [])]
  return [
    t.lastDay(formatDate(language, one.on)) + (one.eventId ? `. ${t.stopped}` : ''),
    ...told('reden', [one.reason && t.reason[one.reason], one.reasonWords].filter(Boolean).join(': ')),
    ...told('bestemming', [t.destination[one.destination], one.destinationWords].filter(Boolean).join(': ')),
    ...(one.wayBackUsed === null ? [] : [one.wayBackUsed ? t.used.yes : t.used.no]),
    ...(one.diploma ? [diplomaText(language, one)] : []),
    ...told('laatste-contact', day(one.lastContactOn)),
    ...told('pogingen', one.attempts),
    ...told('gemeld-bij', [one.reportedTo, day(one.reportedOn)].filter(Boolean).join(', ')),
    ...told('terugkomen', one.reEntry),
    ...(one.by ? [t.by(one.by, one.school)] : []),
  ]
}

function diplomaText(language: Language, { diploma, diplomaOn, within }: Leaving): string {
  const t = leavingWords(language)
  const day = diplomaOn && formatDate(language, diplomaOn)
  return [diploma && t.diploma[diploma], day, within ? t.within.yes : t.within.no].filter(Boolean).join(', ')
}
