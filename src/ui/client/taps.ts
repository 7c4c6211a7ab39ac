import { recount } from './tap-counts.ts'
import { type Queue, queueOf, type WaitingTap } from './tap-queue.ts'

const AGAIN_AFTER = 5000

/**
 * The morning list (`data-taps`: person and day). A tap is kept in the browser first and shown at once; then it is sent, with
 * its own time, as soon as there is a connection. What somebody else marked meanwhile is shown beside it.
 */
export function taps(document: Document): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let sending = false
  const later = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void send(), AGAIN_AFTER)
  }
  const send = async (): Promise<void> => {
    const form = document.querySelector<HTMLFormElement>('form[data-taps]')
    if (!form || sending) return
    sending = true
    const queue = queueOf(form.dataset.taps ?? '')
    try {
      while (queue.first()) if (!(await sendFirst(form, queue))) break
    } finally {
      sending = false
      tellWaiting(form, queue)
    }
    if (queue.first()) later()
  }
  document.addEventListener('submit', (event) => onSubmit(event, () => void send()), true)
  document.addEventListener('turbo:load', () => {
    showWaiting(document)
    void send()
  })
  window.addEventListener('online', () => void send())
}

function onSubmit(event: SubmitEvent, send: () => void): void {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || form.dataset.taps === undefined) return
  const [pupil = '', kind = '', seen = '0'] = (event.submitter?.getAttribute('value') ?? '').split('.')
  if (pupil === '' || kind === '') return
  const tap: WaitingTap = { pupil, kind, seen: Number(seen), at: new Date().toISOString(), nr: crypto.randomUUID() }
  // a browser that keeps nothing sends the form as it is
  if (!queueOf(form.dataset.taps).add(tap)) return
  event.preventDefault()
  event.stopPropagation()
  showTap(form, tap)
  send()
}

/** False when there is no connection: what waits, waits. What the server refuses for good is said, and is over. */
async function sendFirst(form: HTMLFormElement, queue: Queue): Promise<boolean> {
  const tap = queue.first()
  if (!tap) return false
  const fields = new URLSearchParams({ tik: `${tap.pupil}.${tap.kind}.${tap.seen}`, dag: queue.day, op: tap.at, nr: tap.nr })
  try {
    const answer = await fetch(form.action, { method: 'POST', body: fields, headers: { accept: 'application/json' }, redirect: 'manual' })
    if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 429 || answer.status >= 500) return false
    queue.remove(tap.nr)
    if (answer.status === 200 || answer.status === 422) showAnswer(form, tap, (await answer.json()) as Answer)
    else showAnswer(form, tap, { refused: form.dataset.refused ?? '' })
    return true
  } catch {
    return false
  }
}

interface Answer {
  mark?: string
  seen?: number
  said?: string
  against?: string
  refused?: string
}

const rowOf = (form: HTMLFormElement, pupil: string): HTMLElement | null =>
  form.querySelector<HTMLElement>(`[data-pupil="${CSS.escape(pupil)}"]`)

function showTap(form: HTMLFormElement, { pupil, kind }: WaitingTap): void {
  const row = rowOf(form, pupil)
  if (!row) return
  row.dataset.waits = ''
  showMark(row, kind)
}

function showMark(row: HTMLElement, kind: string): void {
  recount(row.ownerDocument, row.dataset.mark, kind)
  row.dataset.mark = kind
  for (const button of row.querySelectorAll('button')) button.setAttribute('aria-pressed', String(button.dataset.kind === kind))
}

function showAnswer(form: HTMLFormElement, tap: WaitingTap, { mark, seen, said, against, refused }: Answer): void {
  const row = rowOf(form, tap.pupil)
  if (!row) return
  delete row.dataset.waits
  const [text, line] = [row.querySelector('[data-said]'), row.querySelector('[data-against-line]')]
  if (line) line.textContent = refused ?? against ?? ''
  if (refused !== undefined || mark === undefined) return
  if (text) text.textContent = said ?? ''
  for (const button of row.querySelectorAll('button')) button.value = `${tap.pupil}.${button.dataset.kind}.${seen ?? 0}`
  showMark(row, mark)
}

/** After a page was opened again: what still waits stands in its row. */
function showWaiting(document: Document): void {
  const form = document.querySelector<HTMLFormElement>('form[data-taps]')
  if (!form) return
  const queue = queueOf(form.dataset.taps ?? '')
  for (const tap of queue.all()) showTap(form, tap)
  tellWaiting(form, queue)
}

function tellWaiting(form: HTMLFormElement, queue: Queue): void {
  const state = form.querySelector('[data-tap-state]')
  const waiting = queue.all().length
  if (state) state.textContent = waiting > 0 ? (form.dataset.waiting ?? '').replace('{n}', String(waiting)) : ''
}
