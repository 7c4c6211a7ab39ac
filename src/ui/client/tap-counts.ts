/** One row went from one number on top of the morning list to another; leave is counted with the ill. */
export function recount(document: Document, from: string | undefined, to: string): void {
  if (from === to) return
  change(document, from ?? 'unmarked', -1)
  change(document, to, 1)
}

function change(document: Document, mark: string, by: number): void {
  const cell = document.querySelector<HTMLElement>(`[data-count="${CSS.escape(mark === 'leave' ? 'ill' : mark)}"]`)
  if (cell) cell.textContent = String(Math.max(0, Number((cell.textContent ?? '').replaceAll(/\D/g, '')) + by))
}
