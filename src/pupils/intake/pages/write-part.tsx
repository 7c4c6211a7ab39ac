import type { Child } from 'hono/jsx'
import { SubmitButton } from '#ui/button.tsx'
import { named } from '#ui/form/fields.tsx'
import { CHOICES, OBJECTION_OUTCOMES, openObjections } from '../intake.ts'
import type { PartProps } from './part.ts'
import { intakeWords } from './words.ts'

/** A form for each thing that can be written down; closed until it is needed. */
export function WritePart({ language, seen: { candidate }, fields: f, to }: PartProps) {
  const t = intakeWords(language)
  const outcomes = (all: readonly string[]) => all.map((value) => ({ value, label: t.outcome[value] ?? value }))
  const parties = [
    { value: 'pupil', label: t.party.pupil },
    { value: 'parent', label: t.party.parent },
  ]
  const objections = openObjections(candidate)
  const forms: [keyof typeof t.do, Child][] = [
    [
      'verteld',
      <>
        {f.select('verteld-aan', parties)}
        {f.text('verteld-hoe')}
        {f.date('verteld-op')}
      </>,
    ],
    [
      'activiteit',
      <>
        {f.select('activiteit-soort', named(t.activity))}
        {f.date('activiteit-op')}
        {f.select('activiteit-er', named(t.attended))}
        {f.text('activiteit-tekst')}
      </>,
    ],
    [
      'toets',
      <>
        {f.text('toets-naam')}
        {f.date('toets-op')}
        {f.text('toets-uitslag')}
      </>,
    ],
    [
      'gesprek',
      <>
        {f.text('gesprek-met')}
        {f.date('gesprek-op')}
        {f.area('gesprek-tekst')}
      </>,
    ],
    [
      'keuze',
      <>
        {f.select('keuze-van', parties)}
        {f.select('keuze-is', outcomes(CHOICES))}
        {f.date('keuze-op')}
        {f.area('keuze-tekst', 2)}
      </>,
    ],
    [
      'bezwaar',
      <>
        {f.date('bezwaar-op')}
        {f.area('bezwaar-tekst')}
        {f.area('bezwaar-getoond', 2)}
      </>,
    ],
  ]
  if (objections.length > 0)
    forms.push([
      'antwoord',
      <>
        {f.select(
          'antwoord-bij',
          objections.map(({ id, words }) => ({ value: id, label: (words ?? '').slice(0, 80) })),
        )}
        {f.select('antwoord-is', outcomes(OBJECTION_OUTCOMES))}
        {f.date('antwoord-op')}
        {f.area('antwoord-getoond', 2)}
        {f.area('antwoord-tekst')}
      </>,
    ])
  return (
    <section class="no-print" aria-labelledby="opschrijven">
      <h2 id="opschrijven">{t.candidate.write}</h2>
      {forms.map(([kind, fields]) => (
        <details class="section-s">
          <summary>{t.do[kind]}</summary>
          <form method="post" action={to(kind)}>
            {fields}
            <SubmitButton second label={`${t.do.save}: ${t.do[kind]}`}>
              {t.do.save}
            </SubmitButton>
          </form>
        </details>
      ))}
    </section>
  )
}
