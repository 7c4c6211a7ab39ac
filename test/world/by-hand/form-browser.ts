import { parseHTML } from 'linkedom'
import type { App } from '../../../src/platform/http/app.ts'

type Answer = string | File

/** A browser without script that knows only what stands on the page: follows links by their words, fills in by label, presses buttons. */
export class FormBrowser {
  readonly #app: App
  readonly #cookies = new Map<string, string>()
  #path = '/'
  #document = parseHTML('<main></main>').document

  constructor(app: App) {
    this.#app = app
  }

  get path(): string {
    return this.#path
  }

  get title(): string {
    return wordsOf(this.#document.querySelector('h1'))
  }

  get text(): string {
    return wordsOf(this.#document.querySelector('main'))
  }

  find(selector: string): string {
    return wordsOf(this.#document.querySelector(selector))
  }

  async open(address: string): Promise<this> {
    return this.#show(await this.#send(address, {}))
  }

  /** What a file holds that a page links to; the page stays. */
  async fetch(address: string): Promise<string> {
    const [path, page] = [this.#path, this.#document]
    const text = await (await this.#send(address, {})).text()
    this.#path = path
    this.#document = page
    return text
  }

  /** The first link in the page that says so. */
  async follow(words: string): Promise<this> {
    const links = [...this.#document.querySelectorAll('main a')]
    const found = links.find((one) => wordsOf(one) === words || one.getAttribute('aria-label') === words)
    if (!found) throw new Error(`no link ‘${words}’ on ${this.#path}: ${links.map(wordsOf).join(' | ')}`)
    return this.open(found.getAttribute('href') ?? '')
  }

  /** Fills in the form that has this button, and presses it. A list is chosen from by the words of the choice. */
  async press(button: string, answers: Record<string, Answer> = {}): Promise<this> {
    const buttons = [...this.#document.querySelectorAll('form button')].filter((one) => wordsOf(one) === button)
    // of more forms with the same button, the one that asks this
    const asks = (one: Element): boolean => Object.keys(answers).every((words) => isAsked(one.closest('form'), words))
    const pressed = buttons.find(asks) ?? buttons[0]
    const form = pressed?.closest('form')
    if (!form || !pressed) throw new Error(`no button ‘${button}’ on ${this.#path}: ${this.text.slice(0, 300)}`)
    for (const [label, answer] of Object.entries(answers)) fillIn(form, label, answer)
    const body = contentsOf(form, answers)
    if (pressed.getAttribute('name')) body.append(pressed.getAttribute('name') ?? '', pressed.getAttribute('value') ?? '')
    const action = form.getAttribute('action') ?? this.#path
    const isFile = form.getAttribute('enctype') === 'multipart/form-data'
    return this.#show(
      await this.#send(action, { method: 'POST', body: isFile ? body : new URLSearchParams(body as unknown as Record<string, string>) }),
    )
  }

  async #show(answer: Response): Promise<this> {
    this.#document = parseHTML(await answer.text()).document
    if (answer.status >= 400) throw new Error(`${answer.status} at ${this.#path}: ${this.text.slice(0, 400)}`)
    return this
  }

  async #send(address: string, init: RequestInit): Promise<Response> {
    const { pathname, search } = new URL(address, `http://localhost:3000${this.#path}`)
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { host: 'localhost:3000', origin: 'http://localhost:3000', ...(cookie ? { cookie } : {}) }
    const answer = await this.#app.request(`http://localhost:3000${pathname}${search}`, { ...init, headers })
    this.#path = pathname + search
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      this.#cookies.set(name, value)
    }
    const onwards = answer.headers.get('location')
    return onwards ? this.#send(onwards, {}) : answer
  }
}

const wordsOf = (one: Element | null): string => (one?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()

const isAsked = (form: Element | null, words: string): boolean => Boolean(labelIn(form, words) ?? legendIn(form, words))

/** A question over several boxes; its answer is the words of one. */
const legendIn = (form: Element | null, words: string): Element | undefined =>
  [...(form?.querySelectorAll('fieldset') ?? [])].find((one) => wordsOf(one.querySelector('legend')) === words)

const labelIn = (form: Element | null, label: string): Element | undefined =>
  [...(form?.querySelectorAll('label') ?? [])].find((one) => wordsOf(one) === label)

function fillIn(form: Element, label: string, answer: Answer): void {
  const found = labelIn(form, label)
  const group = found ? form : (legendIn(form, label) ?? form)
  const asked = found ?? labelIn(group, String(answer))
  const control = asked && form.querySelector(`[id="${asked.getAttribute('for')}"]`)
  if (!control) throw new Error(`no question ‘${label}’: ${[...form.querySelectorAll('label')].map(wordsOf).join(' | ')}`)
  if (control.tagName === 'SELECT') choose(control, String(answer))
  else if (['checkbox', 'radio'].includes(control.getAttribute('type') ?? '')) tick(form, control)
  else if (typeof answer === 'string') control.setAttribute('value', answer)
}

function choose(list: Element, words: string): void {
  const options = [...list.querySelectorAll('option')]
  const found = options.find((one) => wordsOf(one) === words)
  if (!found) throw new Error(`no choice ‘${words}’: ${options.map(wordsOf).join(' | ')}`)
  for (const one of options) one.removeAttribute('selected')
  found.setAttribute('selected', '')
}

function tick(form: Element, box: Element): void {
  if (box.getAttribute('type') === 'radio')
    for (const other of form.querySelectorAll(`input[name="${box.getAttribute('name')}"]`)) other.removeAttribute('checked')
  box.setAttribute('checked', '')
}

/** What a browser would send: everything with a name, ticked boxes only, the chosen or else the first of a list. */
function contentsOf(form: Element, answers: Record<string, Answer>): FormData {
  const body = new FormData()
  const file = Object.values(answers).find((one) => typeof one !== 'string')
  for (const one of form.querySelectorAll('input, select, textarea')) {
    const [name, type] = [one.getAttribute('name') ?? '', one.getAttribute('type') ?? '']
    if (name === '' || (['checkbox', 'radio'].includes(type) && !one.hasAttribute('checked'))) continue
    if (type === 'file') body.append(name, (file as File | undefined) ?? new File([], ''))
    else if (one.tagName === 'SELECT')
      body.append(name, (one.querySelector('option[selected]') ?? one.querySelector('option'))?.getAttribute('value') ?? '')
    else body.append(name, one.getAttribute('value') ?? one.textContent ?? '')
  }
  return body
}
