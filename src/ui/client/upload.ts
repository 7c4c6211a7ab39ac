import { visit } from '@hotwired/turbo'
import { SendingPanel } from './sending-panel.ts'

/**
 * A form with `data-upload` (bytes of one file) is sent by script, to show how far it is and to be able to stop. A file
 * that is too large is said before anything is sent. What the server refuses is shown with the chosen files kept.
 */
export function upload(document: Document): void {
  document.addEventListener('change', (event) => {
    if (event.target instanceof HTMLInputElement && event.target.type === 'file') checkSize(event.target)
  })
  // While capturing, so that Turbo finds it handled.
  document.addEventListener(
    'submit',
    (event) => {
      const form = event.target
      if (!(form instanceof HTMLFormElement) || form.dataset.upload === undefined) return
      event.preventDefault()
      send(form, new SendingPanel(document))
    },
    true,
  )
}

function checkSize(input: HTMLInputElement): void {
  const most = Number(input.form?.dataset.upload ?? Number.POSITIVE_INFINITY)
  const tooLarge = [...(input.files ?? [])].find((file) => file.size > most)
  input.setCustomValidity(tooLarge ? (input.dataset.tooLarge ?? '').replace('{file}', tooLarge.name) : '')
  if (tooLarge) input.reportValidity()
}

function send(form: HTMLFormElement, panel: SendingPanel): void {
  const request = new XMLHttpRequest()
  const back = (text: string): void => {
    form.hidden = false
    panel.end(text)
    form.querySelector('button')?.focus()
  }
  form.hidden = true
  panel.start(() => request.abort())
  request.upload.addEventListener('progress', ({ loaded, total }) => panel.show(loaded, total))
  request.addEventListener('abort', () => back(panel.words.stopped ?? ''))
  request.addEventListener('error', () => back(panel.words.failed ?? ''))
  request.addEventListener('load', () => {
    if (request.status < 400) visit(request.responseURL)
    else if (!showRefusal(form, request.responseText)) back(panel.words.failed ?? '')
  })
  // Who comes back with the browser's own button finds the form again.
  const restore = (): void => {
    form.hidden = false
    panel.end('')
  }
  form.ownerDocument.addEventListener('turbo:before-cache', restore, { once: true })
  request.open('POST', form.action)
  request.send(new FormData(form))
}

/** The refused page, with the files that were chosen in it: a page of the server cannot fill them in. False without a page. */
function showRefusal(form: HTMLFormElement, html: string): boolean {
  const { ownerDocument } = form
  const main = new DOMParser().parseFromString(html, 'text/html').querySelector('main')
  if (!main) return false
  const fresh = ownerDocument.importNode(main, true)
  for (const chosen of form.querySelectorAll<HTMLInputElement>('input[type="file"]')) keepChosen(chosen, fresh)
  ownerDocument.querySelector('main')?.replaceWith(fresh)
  const first = fresh.querySelector<HTMLElement>('.wrong-list') ?? fresh
  first.focus()
  return true
}

function keepChosen(chosen: HTMLInputElement, fresh: HTMLElement): void {
  const empty = fresh.querySelector<HTMLInputElement>(`input[name="${CSS.escape(chosen.name)}"]`)
  if (!empty || !chosen.files?.length) return
  for (const name of ['aria-describedby', 'aria-invalid']) {
    const value = empty.getAttribute(name)
    if (value === null) chosen.removeAttribute(name)
    else chosen.setAttribute(name, value)
  }
  empty.replaceWith(chosen)
}
