import { describe, expect, test } from 'vitest'
import { parseAddress } from '#platform/http/address.ts'
import { testAssets } from '#platform/http/testing/test-app.ts'
import { Page } from './page.tsx'

const site = {
  assets: testAssets.links,
  sections: ['resultaten'],
  viewer: null,
  hasSignIn: false,
  headerLinks: [{ path: '/hulp', label: { nl: 'Hulp', en: 'Help' } }],
  styleNonce: 'n',
}
const show = (url: string) =>
  String(
    <Page address={parseAddress(`http://localhost${url}`)} site={site} title="Titel" section="resultaten">
      <h1>Titel</h1>
    </Page>,
  )

describe('page', () => {
  test('the language stands on the document, and the other language keeps the query', () => {
    expect(show('/a?b=1')).toContain('<html lang="nl">')
    expect(show('/a?b=1')).toContain('href="/en/a?b=1"')
    expect(show('/en/a?b=1')).toContain('<html lang="en">')
    expect(show('/en/a?b=1')).toContain('href="/a?b=1"')
  })

  test('the first link of the page skips to the content', () => {
    const body = show('/').split('<body>')[1] ?? ''
    expect(body).toMatch(/^\s*<a class="skip" href="#inhoud">/)
    expect(body).toContain('<main class="page" id="inhoud" tabindex="-1">')
  })

  test('the chain holds only the parts that exist, in its order', () => {
    expect(show('/')).not.toContain('Samenwerking')
    expect(show('/')).toContain('<a href="/resultaten" aria-current="true">Resultaten</a>')
  })

  test('nothing is inline', () => {
    expect(show('/')).not.toMatch(/<style|style="|<script(?![^>]* src=)|\son\w+="/)
  })

  test('links of other parts are in the language of the page', () => {
    expect(show('/en/a')).toContain('<a href="/en/hulp">Help</a>')
  })
})
