import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'
import type { AppContext } from './context.ts'

/**
 * Whose request this is, for counting tries: the network address, or what our own proxies say when there are any. Each
 * proxy adds one address at the end of `X-Forwarded-For`; what stands before those was written by the sender and says
 * nothing. `proxies` is how many stand before this server. Addresses of IPv6 count by their first half: that is one line.
 */
export function clientAddress(c: AppContext, proxies = 0): string {
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((one) => one.trim())
  const { incoming } = (c.env ?? {}) as { incoming?: IncomingMessage }
  const address = proxies > 0 ? forwarded.at(-proxies) : incoming?.socket.remoteAddress
  return networkOf(address ?? '')
}

function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(plain)) return plain
  // the full form has eight groups; `::` stands for as many zeros as are missing
  const [head = '', tail] = plain.split('::')
  const [before, after] = [head.split(':').filter(Boolean), (tail ?? '').split(':').filter(Boolean)]
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0')
  const groups = [...before, ...zeros, ...after].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16))
  return `${groups.join(':')}::/64`
}
