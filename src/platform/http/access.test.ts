import { expect, test } from 'vitest'
import { viewerWith } from '../access/testing/viewers.ts'
import type { Viewer } from '../access/viewer.ts'
import { registeredPages } from './access.ts'
import { action, page } from './app.ts'
import { testApp } from './testing/test-app.ts'

function appFor(viewer: Viewer | null) {
  return testApp({
    viewerOf: async () => viewer,
    modules: [
      (app) => {
        page(app, '/open', 'public', (c) => c.text('open'))
        page(app, '/mijn', 'signed-in', (c) => c.text('mine'))
        page(app, '/leerlingen', 'pupil/see', (c) => c.text('pupils'))
        action(app, '/leerlingen', 'pupil/change', (c) => c.text('changed'))
      },
    ],
  })
}

test.each([
  ['nobody', null, [200, 303, 303]],
  ['somebody without the right', viewerWith('financieel'), [200, 200, 403]],
  ['somebody with it', viewerWith('mentor'), [200, 200, 200]],
])('%s', async (_, viewer, statuses) => {
  const { get } = appFor(viewer)
  expect(await Promise.all(['/open', '/mijn', '/leerlingen'].map(async (path) => (await get(path)).status))).toEqual(statuses)
})

test('who must sign in first comes back to the page, and a form that was sent is not sent again', async () => {
  const { get, app } = appFor(null)
  expect((await get('/en/leerlingen?naam=a%26b')).headers.get('location')).toBe('/en/aanmelden?verder=%2Fen%2Fleerlingen%3Fnaam%3Da%2526b')
  const sent = await app.request('/leerlingen', { method: 'POST', headers: { host: 'localhost' } })
  expect([sent.status, sent.headers.get('location')]).toEqual([303, '/aanmelden'])
})

test('seeing is not changing', async () => {
  const { app } = appFor(viewerWith('docent'))
  expect((await app.request('/leerlingen', { method: 'POST', headers: { host: 'localhost' } })).status).toBe(403)
})

test('who must do something first gets that page and what is open to all, and nothing else', async () => {
  const waiting = { ...viewerWith('mentor'), grants: [], mustFirst: '/mijn' }
  const { get, app } = appFor(waiting)
  expect((await get('/en/leerlingen')).headers.get('location')).toBe('/en/mijn')
  expect(await Promise.all(['/mijn', '/open'].map(async (path) => (await get(path)).status))).toEqual([200, 200])
  const sent = await app.request('/leerlingen', { method: 'POST', headers: { host: 'localhost' } })
  expect(sent.headers.get('location')).toBe('/mijn')
})

test('what is seen signed in is kept nowhere', async () => {
  expect((await appFor(viewerWith('mentor')).get('/leerlingen')).headers.get('cache-control')).toBe('no-store')
  expect((await appFor(null).get('/open')).headers.get('cache-control')).toBe('no-cache')
})

test('every page is on the list, with its right, in both languages', () => {
  const { app } = appFor(null)
  expect(registeredPages(app).filter(({ path }) => path.includes('leerlingen'))).toEqual([
    { method: 'GET', path: '/leerlingen', access: 'pupil/see' },
    { method: 'GET', path: '/en/leerlingen', access: 'pupil/see' },
    { method: 'POST', path: '/leerlingen', access: 'pupil/change' },
    { method: 'POST', path: '/en/leerlingen', access: 'pupil/change' },
  ])
})
