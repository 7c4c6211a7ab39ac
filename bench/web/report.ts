export interface Driven {
  name: string
  perSecond: number
  /** milliseconds */
  p50: number
  p99: number
  megabytes: number
  /** compressed: with style, script and font for who comes for the first time */
  bytes: { page: number; all: number; isOver: boolean }
}

/** The budget of design.md 5, for lists too: at most twice the time of the yardstick, and p99 within 60 ms. */
const MOST_RATIO = 2
const MOST_P99 = 60

/** A Markdown table; the first line is the yardstick. What is over its budget carries an exclamation mark. */
export function report(results: readonly Driven[]): string {
  const [yardstick] = results
  const rows = results.map((one) => {
    const ratio = (yardstick?.perSecond ?? 0) / one.perSecond
    const isYardstick = one === yardstick
    return [
      one.name,
      one.perSecond.toFixed(0),
      isYardstick ? '1' : marked(ratio.toFixed(2), ratio > MOST_RATIO),
      `${one.p50} ms`,
      isYardstick ? `${one.p99} ms` : marked(`${one.p99} ms`, one.p99 > MOST_P99),
      `${one.megabytes.toFixed(0)} MB`,
      marked(`${kilobytes(one.bytes.page)} / ${kilobytes(one.bytes.all)} KB`, one.bytes.isOver),
    ]
  })
  const head = ['page', 'a second', 'times the yardstick', 'p50', 'p99', 'memory', 'page / with all']
  return [head, head.map((_, nr) => (nr === 0 ? '---' : '---:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

const marked = (text: string, isOver: boolean): string => (isOver ? `${text} !` : text)

const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(0)
