import { expect, test } from 'vitest'
import { testApp } from './testing/test-app.ts'

test('files may be kept for ever, because a change changes their name', async () => {
  const answer = await testApp().get('/assets/style-1.css')
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(answer.headers.get('content-type')).toBe('text/css; charset=utf-8')
})

test('a file is sent compressed to who takes it', async () => {
  const { get } = testApp()
  const compressed = await get('/assets/client-1.js', { 'accept-encoding': 'gzip, br' })
  expect(compressed.headers.get('content-encoding')).toBe('br')
  expect(await compressed.text()).toBe('brotli')
  expect(await (await get('/assets/client-1.js')).text()).toBe('let a = 1')
})

test.each(['manifest.json', '..%2f..%2fpackage.json', 'client-1.js.br', 'nothing.js'])('does not serve %s', async (name) => {
  expect((await testApp().get(`/assets/${name}`)).status).toBe(404)
})
