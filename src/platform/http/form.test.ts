import { expect, test } from 'vitest'
import { action } from './app.ts'
import { readForm } from './form.ts'
import { testApp } from './testing/test-app.ts'

async function read(body: string, type = 'application/x-www-form-urlencoded;charset=UTF-8'): Promise<string> {
  const { app } = testApp({ modules: [(one) => action(one, '/f', 'public', async (c) => c.text((await readForm(c)).toString()))] })
  return (await app.request('/f', { method: 'POST', body, headers: { host: 'localhost', 'content-type': type } })).text()
}

test('fields come as they were typed', async () => expect(await read('a=%C3%A9+b&c=')).toBe('a=%C3%A9+b&c='))

test.each([
  ['another kind', 'a=b', 'text/plain'],
  ['nothing', '', undefined],
  ['too much', `a=${'x'.repeat(100_000)}`, undefined],
])('%s is an empty form', async (_, body, type) => expect(await read(body, type)).toBe(''))
