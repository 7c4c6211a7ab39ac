import { expect, test } from 'vitest'
import { testApp } from './testing/test-app.ts'

test.each(['localhost:3000', '127.0.0.1', '[::1]:3000', 'LOCALHOST'])('answers under %s', async (host) => {
  expect((await testApp().get('/hoi', { host })).status).toBe(200)
})

test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:3000', ''])('refuses the host %j', async (host) => {
  const answer = await testApp().get('/hoi', { host })
  expect(answer.status).toBe(421)
  expect(await answer.text()).not.toContain('nl')
})

test('a host that was asked for is our own', async () => {
  const { get } = testApp({ hosts: ['doorloop.school.nl'] })
  expect((await get('/hoi', { host: 'doorloop.school.nl' })).status).toBe(200)
})

test('writing needs the same origin; a program without origin may write', async () => {
  const { app } = testApp()
  const post = (headers: Record<string, string>) => app.request('/hoi', { method: 'POST', headers: { host: 'localhost:3000', ...headers } })
  expect((await post({ origin: 'http://localhost:3000' })).status).toBe(200)
  expect((await post({})).status).toBe(200)
  expect((await post({ origin: 'http://localhost:4000' })).status).toBe(403)
  expect((await post({ origin: 'null' })).status).toBe(403)
})

test.each([
  ['same-origin', 200],
  ['none', 200],
  ['same-site', 403],
  ['cross-site', 403],
])('what the browser calls %s may write: %i', async (site, status) => {
  const { app } = testApp()
  const headers = { host: 'localhost:3000', origin: 'http://localhost:3000', 'sec-fetch-site': site }
  expect((await app.request('/hoi', { method: 'POST', headers })).status).toBe(status)
})

test('reading may come from anywhere: a link elsewhere is no attack', async () => {
  expect((await testApp().get('/hoi', { 'sec-fetch-site': 'cross-site' })).status).toBe(200)
})
