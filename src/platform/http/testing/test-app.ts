import { type AppOptions, createApp } from '../app.ts'
import type { Assets } from '../assets.ts'

export const testAssets: Assets = {
  links: { script: '/assets/client-1.js', style: '/assets/style-1.css', font: '/assets/font-1.woff2' },
  files: new Map([
    ['client-1.js', Buffer.from('let a = 1')],
    ['client-1.js.br', Buffer.from('brotli')],
    ['style-1.css', Buffer.from('a {}')],
    ['font-1.woff2', Buffer.from('font')],
    ['manifest.json', Buffer.from('{}')],
  ]),
}

/** An app with made-up files, a page `/hoi` that says its language, and a page `/fout` that fails. */
export function testApp(change: Partial<AppOptions> = {}) {
  const reported: Error[] = []
  const app = createApp({
    assets: testAssets,
    site: { sections: [{ name: 'resultaten', access: 'public' }], headerLinks: [] },
    errorPage: (c, status) => c.html(`<html lang="${c.var.address.language}"><h1>${status}</h1></html>`, status),
    modules: [
      (one) => {
        for (const path of ['/hoi', '/en/hoi']) one.get(path, (c) => c.html(`<p>${c.var.address.language}</p>${'x'.repeat(2000)}`))
        one.get('/fout', () => {
          throw new Error('secret cause')
        })
        one.post('/hoi', (c) => c.text('written'))
      },
    ],
    report: (error) => reported.push(error),
    ...change,
  })
  return {
    app,
    reported,
    get: (path: string, headers: Record<string, string> = {}) => app.request(path, { headers: { host: 'localhost:3000', ...headers } }),
  }
}
