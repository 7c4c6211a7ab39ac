const MB = 1024 * 1024
/** Said aloud at each of these; on screen it is always up to date. */
const SPOKEN_EVERY = 25

/** The `data-sending` part of the page: how far sending is. Its words stand in its data attributes. */
export class SendingPanel {
  readonly words: DOMStringMap
  readonly #panel: HTMLElement
  #spoken = -1

  constructor(document: Document) {
    this.#panel = document.querySelector<HTMLElement>('[data-sending]') as HTMLElement
    this.words = this.#panel.dataset
  }

  start(stop: () => void): void {
    this.#panel.hidden = false
    this.#parts().cancel.hidden = false
    this.#parts().title.hidden = false
    this.#parts().cancel.onclick = stop
    this.#parts().title.focus()
    this.show(0, 0)
  }

  show(sent: number, total: number): void {
    const percent = total > 0 ? Math.floor((100 * sent) / total) : 0
    const { bar, text, spoken } = this.#parts()
    bar.hidden = false
    bar.value = percent
    text.textContent = percent === 100 ? (this.words.checking ?? '') : this.#filled(percent, sent, total)
    const step = Math.floor(percent / SPOKEN_EVERY)
    if (step > this.#spoken) spoken.textContent = text.textContent
    this.#spoken = step
  }

  /** Sending is over without a new page; says why, in the place of the progress. */
  end(why: string): void {
    const { bar, text, spoken, cancel, title } = this.#parts()
    this.#panel.hidden = why === ''
    for (const part of [bar, cancel, title]) part.hidden = true
    text.textContent = why
    spoken.textContent = why
    this.#spoken = -1
  }

  #filled(percent: number, sent: number, total: number): string {
    const number = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1, minimumFractionDigits: 1 })
    const size = (bytes: number): string => `${number.format(bytes / MB)} MB`
    return (this.words.progress ?? '').replace('{percent}', String(percent)).replace('{sent}', size(sent)).replace('{total}', size(total))
  }

  #parts() {
    const find = <E extends HTMLElement>(selector: string): E => this.#panel.querySelector<E>(selector) as E
    return {
      title: find('h3'),
      text: find('[data-sending-text]'),
      bar: find<HTMLProgressElement>('progress'),
      spoken: find('[role="status"]'),
      cancel: find<HTMLButtonElement>('button'),
    }
  }
}
