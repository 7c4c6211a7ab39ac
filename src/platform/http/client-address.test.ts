import { expect, test } from 'vitest'
import { page } from './app.ts'
import { clientAddress } from './client-address.ts'
import { testApp } from './testing/test-app.ts'

async function addressOf({ proxies = 0, forwarded, remote }: { proxies?: number; forwarded?: string; remote?: string }): Promise<string> {
  const { app } = testApp({ modules: [(one) => page(one, '/wie', 'public', (c) => c.text(clientAddress(c, proxies)))] })
  const headers = { host: 'localhost', ...(forwarded ? { 'x-forwarded-for': forwarded } : {}) }
  return (await app.request('/wie', { headers }, { incoming: { socket: { remoteAddress: remote } } })).text()
}

test('without proxies of our own, what the sender says about itself is not believed', async () => {
  expect(await addressOf({ forwarded: '203.0.113.9', remote: '192.0.2.1' })).toBe('192.0.2.1')
})

test.each([
  [1, '203.0.113.9', '203.0.113.9'],
  [1, 'made up, 203.0.113.9', '203.0.113.9'],
  [2, 'made up, 203.0.113.9, 10.0.0.1', '203.0.113.9'],
  [2, '203.0.113.9', ''],
])('behind %i proxies %j comes from %j', async (proxies, forwarded, address) => {
  expect(await addressOf({ proxies, forwarded, remote: '10.0.0.2' })).toBe(address)
})

test.each([
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s counts as %s', async (remote, address) => expect(await addressOf({ remote })).toBe(address))
