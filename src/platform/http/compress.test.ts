import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { preferredEncoding } from './compress.ts'
import { testApp } from './testing/test-app.ts'

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.5', 'br'],
  ['identity', undefined],
  ['', undefined],
  [undefined, undefined],
])('%s gives %s', (accept, encoding) => {
  expect(preferredEncoding(accept)).toBe(encoding)
})

test('a compressed page reads the same as a plain one', async () => {
  const { get } = testApp()
  const plain = await (await get('/hoi')).text()
  for (const [encoding, unpack] of [['br', brotliDecompressSync] as const, ['gzip', gunzipSync] as const]) {
    const answer = await get('/hoi', { 'accept-encoding': encoding })
    expect(answer.headers.get('content-encoding')).toBe(encoding)
    expect(answer.headers.get('vary')).toContain('accept-encoding')
    expect(unpack(Buffer.from(await answer.arrayBuffer())).toString()).toBe(plain)
  }
})

test('a small page is not worth compressing', async () => {
  const answer = await testApp().get('/nergens', { 'accept-encoding': 'br' })
  expect(answer.headers.has('content-encoding')).toBe(false)
  expect(answer.status).toBe(404)
})
