import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import { ButtonLink, SubmitButton } from '#ui/button.tsx'
import { framed } from '../../pages/frame.tsx'
import { fieldsOf } from '../../place/pages/fields.tsx'
import { Pairs } from '../../place/pages/pairs.tsx'
import { namesIn } from '../../place/place.ts'
import type { Wrong } from '../../place/typed.ts'
import type { SeenBottleneck } from '../bottleneck.actions.ts'
import { type BottleneckLine, LINE_KINDS, mayFollow, neglectOf, standingOf } from '../bottleneck.ts'
import { LIST, StandingBadge } from './list-page.tsx'
import { bottleneckWords } from './words.ts'

export interface BottleneckModel {
  seen: SeenBottleneck
  typed: URLSearchParams
  mistakes: readonly Wrong[]
}

/** One bottleneck: who is hurt, who looks after it, and everything that was done about it. */
export function bottleneckPage(c: AppContext, { seen, typed, mistakes }: BottleneckModel) {
  const { language } = c.var.address
  const t = bottleneckWords(language)
  const { bottleneck, choices, mayWrite } = seen
  const neglect = neglectOf(bottleneck, choices.today)
  const f = fieldsOf({ language, typed, mistakes, labels: t.field, hints: t.hint })
  const kinds = LINE_KINDS.filter((one) => mayFollow(standingOf(bottleneck), one))
  return framed(c, {
    part: 'knelpunten',
    title: bottleneck.title,
    lead: t.kind[bottleneck.kind],
    crumbs: [],
    actions: mayWrite && (
      <ButtonLink second href={link(language, `${LIST}/${bottleneck.id}/wijzigen`)}>
        {t.change}
      </ButtonLink>
    ),
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        {f.wrongs}
        <p>
          <StandingBadge language={language} bottleneck={bottleneck} />
        </p>
        {neglect && <p class="banner wait">{t.neglect[neglect]}</p>}
        <Facts language={language} seen={seen} />
        <History language={language} lines={bottleneck.lines} />
        {mayWrite && (
          <form method="post" action={link(language, `${LIST}/${bottleneck.id}`)} class="panel section no-print">
            <h2>{t.addLine}</h2>
            {f.select(
              'regel',
              kinds.map((one) => ({ value: one, label: t.line[one] })),
            )}
            {f.date('dag')}
            {f.text('aan')}
            {f.area('tekst')}
            <SubmitButton>{t.keep}</SubmitButton>
          </form>
        )}
      </>
    ),
  })
}

function Facts({ language, seen: { bottleneck, choices } }: { language: Language; seen: SeenBottleneck }) {
  const t = bottleneckWords(language)
  const facts: [string, string][] = [
    [t.col.hurts, bottleneck.hurts],
    [t.col.since, formatDate(language, bottleneck.since)],
    [t.col.owner, bottleneck.owner ?? ''],
    [t.schools, namesIn(bottleneck.schoolIds, choices.schools)],
    [t.routes, namesIn(bottleneck.routeIds, choices.routes)],
  ]
  return <Pairs facts={facts} />
}

function History({ language, lines }: { language: Language; lines: readonly BottleneckLine[] }) {
  const t = bottleneckWords(language)
  return (
    <section class="section-s" aria-labelledby="gedaan">
      <h2 id="gedaan">{t.history}</h2>
      {lines.length === 0 && <p>{t.noHistory}</p>}
      <ol>
        {lines.map(({ on, kind, to, note, by }) => (
          <li>
            <b>{formatDate(language, on)}</b>
            {': '}
            {to ? t.escalatedTo(to) : t.line[kind]}
            {note && `. ${note}`} <span class="quiet">{by}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
