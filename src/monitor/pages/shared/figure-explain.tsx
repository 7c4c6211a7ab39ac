import { formatDate } from '#platform/i18n.ts'
import { Explain } from '#ui/explain.tsx'
import type { Definition } from '../../output.ts'
import { listText } from './format.ts'
import { deliveryText } from './table-note.tsx'
import type { View } from './view.ts'

export interface FigureExplainProps {
  view: View
  /** ids as the rows carry them */
  definitions: readonly string[]
  denominator?: string
  /** false when the denominator is not the pupils */
  pupils?: boolean
  /** false where no interval is shown, or how it was made where it is not Wilson's or Newcombe's */
  interval?: boolean | string
  /** address of the rows behind the figures */
  rows?: string
}

/** How a figure was made: definition with its source and validity, denominator, interval, files, and the rows behind. */
export function FigureExplain({ view, definitions, denominator, interval = true, pupils = true, rows }: FigureExplainProps) {
  const { words, output } = view
  const used = output.definitions.filter(({ id }) => definitions.includes(id))
  const ownInterval = typeof interval === 'string' ? interval : undefined
  if (view.alone) return <ShortExplain view={view} definitions={used} denominator={denominator} interval={ownInterval} />
  const files = listText(
    view.language,
    output.source.files.map(({ name }) => name),
  )
  const pairs = [
    ...used.map((definition) => ({ term: words.explain.definition, text: definitionText(view, definition) })),
    { term: words.explain.denominator, text: [pupils ? words.explain.denominatorText : '', denominator].filter(Boolean).join(' ') },
    ...(interval ? [{ term: words.explain.interval, text: ownInterval ?? words.explain.intervalText }] : []),
    { term: words.explain.source_, text: `${words.explain.files(files)} ${deliveryText(view)}` },
  ]
  return (
    <Explain language={view.language} pairs={pairs}>
      <p>
        {rows && !output.source.published && (
          <>
            <a href={rows}>{words.explain.rowsBehind}</a>
            {' · '}
          </>
        )}
        <a href={view.href('/definities')}>{words.explain.allDefinitions}</a>
      </p>
      {output.source.published && <p>{words.explain.rowsHidden}</p>}
    </Explain>
  )
}

interface ShortExplainProps {
  view: View
  definitions: Definition[]
  denominator: string | undefined
  interval: string | undefined
}

/** In the report all definitions stand at the end, and what holds for every figure at the start. */
function ShortExplain({ view, definitions, denominator, interval }: ShortExplainProps) {
  const { explain } = view.words
  return (
    <p class="small quiet">
      {explain.definition}:{' '}
      {definitions.map(({ id }, index) => (
        <>
          {index > 0 && ', '}
          <a href={`#${definitionAnchor(id)}`}>{id}</a>
        </>
      ))}
      . {denominator && `${explain.denominator}: ${denominator}`} {interval && `${explain.interval}: ${interval}`}
    </p>
  )
}

/** The place of a definition among all of them. */
export const definitionAnchor = (id: string): string => id.replaceAll('/', '-')

export function definitionText(view: View, { text, source, from, to }: Definition): string {
  return [text[view.language], view.words.explain.source(source), validity(view, from, to)].filter(Boolean).join(' ')
}

export function validity({ language, words }: View, from: string | null, to: string | null): string {
  if (from && to) return words.explain.valid(formatDate(language, from), `– ${formatDate(language, to)}`)
  if (from) return words.explain.validFrom(formatDate(language, from))
  return to ? words.explain.validTo(formatDate(language, to)) : ''
}
