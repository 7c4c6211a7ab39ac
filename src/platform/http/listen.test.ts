import { expect, test } from 'vitest'
import { listen } from './listen.ts'
import { testApp } from './testing/test-app.ts'

test('listens on a free port, answers and stops', async () => {
  const server = await listen(testApp().app, { port: 0, host: '127.0.0.1' })
  const answer = await fetch(`http://127.0.0.1:${server.port}/hoi`)
  expect(answer.status).toBe(200)
  await answer.text()
  await server.close()
  await expect(fetch(`http://127.0.0.1:${server.port}/hoi`)).rejects.toThrow()
})

test('a port that is taken is an error that says so', async () => {
  const server = await listen(testApp().app, { port: 0, host: '127.0.0.1' })
  await expect(listen(testApp().app, { port: server.port, host: '127.0.0.1' })).rejects.toThrow(/EADDRINUSE/)
  await server.close()
})
