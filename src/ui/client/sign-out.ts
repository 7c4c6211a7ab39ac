import { forgetTaps, waitingKeys } from './tap-queue.ts'

/** Whoever signs out leaves nothing in the browser; when something was not sent yet, that is asked first. */
export function signOut(document: Document): void {
  document.addEventListener(
    'submit',
    (event) => {
      const form = event.target
      if (!(form instanceof HTMLFormElement) || form.dataset.signOut === undefined) return
      if (waitingKeys().length > 0 && !window.confirm(form.dataset.signOut)) {
        event.preventDefault()
        event.stopPropagation()
        return
      }
      forgetTaps()
    },
    true,
  )
}
