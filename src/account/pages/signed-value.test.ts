import { Hono } from 'hono'
import { setSignedCookie } from 'hono/cookie'
import { expect, test } from 'vitest'
import { signedValue } from './signed-value.ts'

const SECRET = 'een geheim van deze server'

/** As the browser sends it back, without the encoding of the address. */
async function written(value: string, secret = SECRET): Promise<string> {
  const app = new Hono().get('/', async (c) => {
    await setSignedCookie(c, 'doorloop', value, secret)
    return c.text('')
  })
  const [cookie = ''] = (await app.request('/')).headers.getSetCookie()
  return decodeURIComponent(cookie.slice('doorloop='.length).split(';')[0] ?? '')
}

test('reads what Hono signed', async () => {
  expect(signedValue(await written('een.teken-123'), SECRET)).toBe('een.teken-123')
})

test('takes nothing signed with another secret, changed or cut off', async () => {
  const cookie = await written('teken')
  for (const wrong of [await written('teken', 'een ander'), cookie.replace('teken', 'Teken'), cookie.slice(0, -2), `${cookie}AAAA`])
    expect(signedValue(wrong, SECRET)).toBeNull()
})

test.each([undefined, '', '.', 'teken', 'teken.'])('nothing in %j', (cookie) => {
  expect(signedValue(cookie, SECRET)).toBeNull()
})
