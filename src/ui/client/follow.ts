import { visit } from '@hotwired/turbo'

const EVERY = 1000

/**
 * A page with `data-follow` shows work that goes on. It is asked for again each second, and only what changed in its
 * `data-live` parts is replaced, so that focus and buttons stay. When the work is over the whole page comes anew.
 */
export function follow(document: Document): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const again = (): void => {
    clearTimeout(timer)
    if (document.querySelector('[data-follow]')) timer = setTimeout(() => void look(document, again), EVERY)
  }
  document.addEventListener('turbo:load', again)
}

async function look(document: Document, again: () => void): Promise<void> {
  const address = location.href
  try {
    // A redirect is not followed here: Turbo does, and then knows the new address.
    const answer = await fetch(address, { redirect: 'manual' })
    if (location.href !== address) return
    const fresh = new DOMParser().parseFromString(answer.ok ? await answer.text() : '', 'text/html')
    if (!fresh.querySelector('[data-follow]')) return visit(address, { action: 'replace' })
    replaceLive(document, fresh)
  } catch {
    // The server is away for a moment; ask again.
  }
  again()
}

function replaceLive(document: Document, fresh: Document): void {
  for (const part of document.querySelectorAll('[data-live]')) {
    const name = part.getAttribute('data-live') ?? ''
    const next = fresh.querySelector(`[data-live="${CSS.escape(name)}"]`)
    if (next && next.innerHTML !== part.innerHTML) part.replaceChildren(...document.importNode(next, true).childNodes)
  }
}
