import type { DestinationStream } from 'pino'

/** `14:05:09 warn GET /leerlingen/:id 503 12 ms 5f0c…`: for a terminal. */
export function plainLines(to: DestinationStream): DestinationStream {
  return { write: (line) => to.write(`${readable(JSON.parse(line))}\n`) }
}

const LEVEL: Record<number, string> = { 10: 'trace', 20: 'debug', 30: 'info', 40: 'warn', 50: 'error', 60: 'fatal' }
const SHOWN_ELSEWHERE = ['level', 'time', 'msg', 'method', 'path', 'status', 'ms', 'requestId', 'stack']

function readable(line: Record<string, unknown>): string {
  const time = new Date(String(line.time)).toLocaleTimeString('sv-SE')
  const request = line.method ? `${line.method} ${line.path} ${line.status} ${line.ms} ms` : ''
  const rest = Object.entries(line).flatMap(([key, value]) => (SHOWN_ELSEWHERE.includes(key) ? [] : [`${key}=${JSON.stringify(value)}`]))
  const words = [time, LEVEL[Number(line.level)], line.msg, request, ...rest, line.requestId].filter(Boolean).join(' ')
  return line.stack ? `${words}\n${line.stack}` : words
}
