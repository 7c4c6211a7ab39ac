/** Shapes tell groups apart without colour; fills tell places apart, always beside a word. */
export type Shape = 'circle' | 'diamond' | 'square' | 'triangle'
export type Place = 'start' | 'route' | 'else' | 'out'

export function ShapeMark({ shape, own = false }: { shape: Shape; own?: boolean }) {
  return (
    <svg class={own ? 'mark own' : 'mark'} viewBox="0 0 14 14" aria-hidden="true">
      <ShapeAt shape={shape} x={7} y={7} />
    </svg>
  )
}

export function PlaceMark({ place }: { place: Place }) {
  return (
    <svg class="mark" viewBox="0 0 14 14" aria-hidden="true">
      <rect class={`f-${place}`} width="14" height="14" rx="2" />
    </svg>
  )
}

/** The shape around a point, in pixels. */
export function ShapeAt({ shape, x, y, own = false }: { shape: Shape; x: number; y: number; own?: boolean }) {
  const name = own ? 'dot own' : 'dot'
  if (shape === 'circle') return <circle class={name} cx={x} cy={y} r="5" />
  if (shape === 'square') return <rect class={name} x={x - 4.5} y={y - 4.5} width="9" height="9" />
  if (shape === 'diamond') return <path class={name} d={`M${x} ${y - 6}L${x + 6} ${y}L${x} ${y + 6}L${x - 6} ${y}Z`} />
  return <path class={name} d={`M${x} ${y - 5.5}L${x + 5.5} ${y + 4.5}H${x - 5.5}Z`} />
}
