/**
 * A link in a drawing is followed by the browser itself: Turbo reads the address of every link as text, and that of a
 * link in an SVG is none.
 */
export function drawnLinks(document: Document): void {
  const keepFromTurbo = (event: Event): void => {
    if (event.target instanceof Element && event.target.closest('svg a')) event.stopPropagation()
  }
  document.addEventListener('click', keepFromTurbo, { capture: true })
}
