/** Lets at most so many work at a time, in order of asking. One run already uses the whole machine. */
export class Turns {
  readonly #most: number
  readonly #waiting: (() => void)[] = []
  #busy = 0

  constructor(most: number) {
    this.#most = most
  }

  /** Resolves when it is our turn, with true; with false when the signal came first, and then there is nothing to end. */
  take(signal: AbortSignal): Promise<boolean> {
    if (signal.aborted) return Promise.resolve(false)
    if (this.#busy < this.#most) {
      this.#busy += 1
      return Promise.resolve(true)
    }
    return new Promise((resolve) => {
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(enter), 1)
        resolve(false)
      }
      const enter = () => {
        signal.removeEventListener('abort', leave)
        resolve(true)
      }
      this.#waiting.push(enter)
      signal.addEventListener('abort', leave, { once: true })
    })
  }

  /** Our turn is over; the place goes straight to who waits longest. */
  end(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#busy -= 1
  }
}
