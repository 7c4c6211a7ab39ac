import { PlaceMark } from '#ui/mark.tsx'
import { type FlowModel, PLACES } from './model.ts'
import { NarrowFlow } from './narrow.tsx'
import { WideFlow } from './wide.tsx'

export interface FlowProps {
  flow: FlowModel
  /** unique on the page */
  id: string
  legend: Record<(typeof PLACES)[number], string>
  caption: string
}

/** The flow from year to year, drawn twice: a phone gets its own drawing instead of a shrunken one. */
export function Flow({ flow, id, legend, caption }: FlowProps) {
  return (
    <figure>
      <PlaceLegend legend={legend} />
      <WideFlow flow={flow} id={`${id}-breed`} />
      <NarrowFlow flow={flow} id={`${id}-smal`} />
      <figcaption>{caption}</figcaption>
    </figure>
  )
}

export function PlaceLegend({ legend }: { legend: FlowProps['legend'] }) {
  return (
    <div class="legend">
      {PLACES.map((place) => (
        <span>
          <PlaceMark place={place} />
          {legend[place]}
        </span>
      ))}
    </div>
  )
}
