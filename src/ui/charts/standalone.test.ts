import { expect, test } from 'vitest'
import { palette } from './palette.ts'
import { toPng } from './png.ts'
import { standalone } from './standalone.ts'

const drawing =
  '<svg class="flow" viewBox="0 0 40 20" width="40" height="20"><a href="/x"><path class="f-out" d="M0 0h9v9z"><title>5 leerlingen</title></path></a><text class="t-strong" x="1" y="9">A</text></svg>'
const svg = standalone(drawing)

test('colours and weights are attributes, for no style sheet goes along', () => {
  expect(svg).not.toContain('class=')
  expect(svg).toContain(`fill="${palette['out-mark']}"`)
  expect(svg).toContain('font-weight="600"')
})

test('a file of its own has its name space, a white ground and no links', () => {
  expect(svg).toMatch(/^<svg[^>]* xmlns="http:\/\/www.w3.org\/2000\/svg"/)
  expect(svg).toContain(`<rect width="100%" height="100%" fill="${palette.paper}"/>`)
  expect(svg).not.toContain('<a ')
  expect(svg).toContain('5 leerlingen')
})

test('the picture is twice as large as the drawing', async () => {
  const png = Buffer.from(await toPng(svg))
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([80, 40])
})

test('heavier letters come out heavier, so both weights were unpacked', async () => {
  const ink = async (weight: number) => {
    const text = `<svg width="200" height="30"><text x="5" y="20" font-size="20" font-weight="${weight}">mmmmm</text></svg>`
    return (await toPng(standalone(text))).byteLength
  }
  expect(await ink(400)).not.toBe(await ink(600))
})
