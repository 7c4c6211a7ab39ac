/**
 * After following a filter or a tab, the focus goes back to the link that stands in the same place; otherwise to the
 * main part, as a full page load followed by the skip link would. Turbo itself leaves the focus nowhere.
 */
export function keepFocus(document: Document): void {
  let place: string | null = null
  let first = true
  document.addEventListener('turbo:click', (event) => {
    place = (event.target as Element | null)?.closest('[data-place]')?.getAttribute('data-place') ?? null
  })
  document.addEventListener('turbo:load', () => {
    if (!first && location.hash === '') focusIn(document, place)
    first = false
    place = null
  })
}

function focusIn(document: Document, place: string | null): void {
  const same = place && document.querySelector<HTMLElement>(`[data-place="${CSS.escape(place)}"] [aria-current]`)
  const target = same || document.querySelector<HTMLElement>('main')
  target?.focus({ preventScroll: true })
}
