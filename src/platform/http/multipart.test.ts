import { connect } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { type App, type AppContext, action } from './app.ts'
import { listen, type RunningServer } from './listen.ts'
import { readMultipart } from './multipart.ts'
import { testApp } from './testing/test-app.ts'

interface Read {
  fields: Map<string, string> | null
  files: [field: string, called: string, bytes: number][]
}

let server: RunningServer | null = null
afterEach(async () => {
  await server?.close()
  server = null
})

/** An app that reads forms at `/formulier`; what it read is told to `seen`. */
function reader(seen: (read: Read) => void, signal = new AbortController().signal): App {
  const read = async (c: AppContext) => {
    const files: Read['files'] = []
    const take = async (field: string, called: string, content: AsyncIterable<Uint8Array>) => {
      let bytes = 0
      for await (const chunk of content) bytes += chunk.length
      files.push([field, called, bytes])
    }
    seen({ fields: await readMultipart(c, take, signal), files })
    return c.text('read')
  }
  return testApp({ modules: [(app) => action(app, '/formulier', 'public', read)] }).app
}

function form(): FormData {
  const data = new FormData()
  data.set('a', new File(['x'.repeat(300_000)], '../é.csv'))
  data.set('b', new File([''], ''))
  data.set('naam', 'José')
  return data
}

const WHOLE: Read = {
  fields: new Map([['naam', 'José']]),
  files: [
    ['a', 'é.csv', 300_000],
    ['b', '', 0],
  ],
}

describe('a form with files', () => {
  test('is read from the server’s own request', async () => {
    const seen: Read[] = []
    server = await listen(
      reader((read) => seen.push(read)),
      { port: 0, host: '127.0.0.1' },
    )
    const answer = await fetch(`http://127.0.0.1:${server.port}/formulier`, { method: 'POST', body: form() })
    expect(await answer.text()).toBe('read')
    expect(seen).toEqual([WHOLE])
  })

  test('is read from a web request, in either language', async () => {
    for (const path of ['/formulier', '/en/formulier']) {
      const seen: Read[] = []
      await reader((read) => seen.push(read)).request(path, { method: 'POST', body: form(), headers: { host: 'localhost' } })
      expect(seen).toEqual([WHOLE])
    }
  })
})

const END = '\r\n--x--\r\n'
const FILE = '--x\r\ncontent-disposition: form-data; name="a"; filename="a.csv"\r\ncontent-type: text/csv\r\n\r\na,b'

test.each([
  ['no form at all', 'text/plain', 'hello'],
  ['no boundary', 'multipart/form-data', FILE + END],
  ['an empty body', 'multipart/form-data; boundary=x', ''],
  ['an end that is missing', 'multipart/form-data; boundary=x', FILE],
  ['another boundary', 'multipart/form-data; boundary=y', FILE + END],
])('%s is no form', async (_, type, body) => {
  const seen: Read[] = []
  await reader((read) => seen.push(read)).request('/formulier', {
    method: 'POST',
    body,
    headers: { host: 'localhost', 'content-type': type },
  })
  expect(seen.map(({ fields }) => fields)).toEqual([null])
})

/** Sends half a form and keeps the line open. */
async function sendHalf(port: number) {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  const head = [
    'POST /formulier HTTP/1.1',
    'host: localhost',
    'content-type: multipart/form-data; boundary=x',
    'content-length: 100000',
    '',
    '',
  ]
  await new Promise<void>((resolve) => socket.write(`${head.join('\r\n')}${FILE}`, () => resolve()))
  return socket
}

test('a sender who breaks off leaves no form, and the server goes on', async () => {
  const read = new Promise<Read>((resolve) => {
    void listen(reader(resolve), { port: 0, host: '127.0.0.1' }).then(async (running) => {
      server = running
      const socket = await sendHalf(running.port)
      setTimeout(() => socket.destroy(), 50)
    })
  })
  expect((await read).fields).toBeNull()
  const answer = await fetch(`http://127.0.0.1:${server?.port}/formulier`, { method: 'POST', body: form() })
  expect(answer.status).toBe(200)
})

test('the signal stops a form that is coming in', async () => {
  const stop = new AbortController()
  const read = new Promise<Read>((resolve) => {
    void listen(reader(resolve, stop.signal), { port: 0, host: '127.0.0.1' }).then(async (running) => {
      server = running
      await sendHalf(running.port)
      setTimeout(() => stop.abort(), 50)
    })
  })
  expect((await read).fields).toBeNull()
})

test('a failure of who takes the file is a failure of the request', async () => {
  const reported: string[] = []
  const read = async (c: AppContext) => {
    await readMultipart(c, async () => Promise.reject(new Error('disk')), new AbortController().signal)
    return c.text('read')
  }
  const { app } = testApp({
    modules: [(one) => action(one, '/formulier', 'public', read)],
    report: (error) => reported.push(error.message),
  })
  const answer = await app.request('/formulier', { method: 'POST', body: form(), headers: { host: 'localhost' } })
  expect(answer.status).toBe(500)
  expect(reported).toEqual(['disk'])
})
