import type { Language } from '#platform/i18n.ts'
import type { RouteDesign } from '../../../design/design.ts'
import type { DesignYear } from '../../../design/year.ts'
import { choiceText, designWords, yearText } from '../words.ts'
import { holidaysOf } from './holidays-of.ts'
import { isDrawn, withoutWeek } from './without-week.ts'
import { YearDrawing } from './year-drawing.tsx'

/** All years of a design below each other, with a legend. */
export function Timeline({
  language,
  design,
  hrefOf,
}: {
  language: Language
  design: RouteDesign
  hrefOf?: ((block: string) => string) | undefined
}) {
  return (
    <>
      <Legend language={language} />
      {design.years.map((year, at) => (
        <figure class="route-year">
          <figcaption>
            <b>{yearText(language, year)}</b> <span class="quiet small">{captionOf(language, design, year, at)}</span>
          </figcaption>
          {isDrawn(design, year.id) && (
            <YearDrawing language={language} design={design} year={year} holidays={holidaysOf(design, at)} hrefOf={hrefOf} />
          )}
          <NotDrawn language={language} design={design} id={year.id} />
        </figure>
      ))}
    </>
  )
}

/** What has no week stands nowhere in a drawing: it is named below it. A year without anything says so. */
function NotDrawn({ language, design, id }: { language: Language; design: RouteDesign; id: string }) {
  const t = designWords(language).timeline
  const names = withoutWeek(design, id)
  if (names.length > 0) return <p class="small quiet">{t.withoutWeek(names.join('; '))}</p>
  return isDrawn(design, id) ? null : <p class="small quiet">{t.emptyYear}</p>
}

/** `2026–2027 · ingeschreven bij vmbo-school · 20 weken`, as far as it is known. */
function captionOf(language: Language, { startsOn }: RouteDesign, { enrolledAt, weeks, note }: DesignYear, at: number): string {
  const t = designWords(language)
  const first = startsOn ? Number(startsOn.slice(0, 4)) + (startsOn.slice(5) < '08-01' ? -1 : 0) + at : null
  return [
    first && `${first}–${first + 1}`,
    enrolledAt && t.timeline.enrolled(choiceText(language, 'enrolledAt', enrolledAt)),
    weeks !== null && weeks < 40 && t.timeline.half(String(weeks)),
    note,
  ]
    .filter(Boolean)
    .join(' · ')
}

function Legend({ language }: { language: Language }) {
  const t = designWords(language).legend
  const box = (name: string) => <rect class={name} x=".5" y=".5" width="13" height="13" />
  const marks = [
    [t.vmbo, box('b-vmbo')],
    [t.mbo, box('b-mbo')],
    [t.company, box('b-work')],
    [t.exam, <rect class="m-exam" x="2" y="2" width="10" height="10" />],
    [t.choice, <path class="m-choice" d="M7 1l6 6-6 6-6-6z" />],
    [t.diploma, <circle class="m-dip" cx="7" cy="7" r="6" />],
    [t.holiday, <rect class="hol" width="14" height="14" />],
  ] as const
  return (
    <p class="legend">
      {marks.map(([word, drawn]) => (
        <span>
          <svg class="mark" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
            {drawn}
          </svg>
          {word}
        </span>
      ))}
    </p>
  )
}
