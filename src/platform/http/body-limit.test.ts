import { expect, test } from 'vitest'
import { action } from './app.ts'
import { formLimit } from './body-limit.ts'
import { testApp } from './testing/test-app.ts'

const { app } = testApp({
  before: [formLimit({ refuse: (c) => c.html('too large', 413), uploads: [/^\/bestanden$/], most: 1000 })],
  modules: [
    (one) => {
      for (const path of ['/formulier', '/bestanden']) action(one, path, 'public', async (c) => c.text(String((await c.req.text()).length)))
    },
  ],
})

function post(path: string, body: BodyInit, type = 'application/x-www-form-urlencoded') {
  const headers = { host: 'localhost:3000', 'content-type': type }
  return app.request(path, { method: 'POST', body, headers, ...({ duplex: 'half' } as object) })
}
const MULTIPART = 'multipart/form-data; boundary=x'

test.each([
  [999, 200],
  [1000, 200],
  [1001, 413],
])('a form of %i bytes of at most 1000 gets %i', async (bytes, status) => {
  expect((await post('/formulier', 'a'.repeat(bytes))).status).toBe(status)
})

test('one that does not say how long it is, is counted as it comes', async () => {
  const endless = () => new ReadableStream({ pull: (to) => to.enqueue(new Uint8Array(600)) })
  expect((await post('/formulier', endless())).status).toBe(413)
})

test('files go where files belong, in both languages; a form with files elsewhere is a form', async () => {
  expect((await post('/bestanden', 'a'.repeat(5000), MULTIPART)).status).toBe(200)
  expect((await post('/en/bestanden', 'a'.repeat(5000), MULTIPART)).status).toBe(200)
  expect((await post('/formulier', 'a'.repeat(5000), MULTIPART)).status).toBe(413)
  expect((await post('/bestanden', 'a'.repeat(5000))).status).toBe(413)
})
