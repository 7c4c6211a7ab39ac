import type { Page } from 'playwright-core'
import { totpCode } from '#account/index.ts'
import { expectAccessible } from './accessible.ts'

/** Somebody at the keyboard, who finds things by the words on the page. */
export class Newcomer {
  readonly page: Page
  readonly #looked = new Set<string>()
  readonly looks: boolean
  readonly #shots = process.env.SHOTS

  /** `looks`: each page is tried for accessibility when it first comes up. Without script it is the same page: once is enough. */
  constructor(page: Page, { looks }: { looks: boolean }) {
    this.page = page
    this.looks = looks
  }

  /** The page with this heading is there. */
  async at(title: string | RegExp): Promise<void> {
    const heading = this.page.getByRole('heading', { level: 1, name: title })
    await heading.waitFor().catch(async (cause: Error) => {
      throw new Error(`not at ${title}, but at ${this.page.url()}: ${(await this.text()).slice(0, 500)}`, { cause })
    })
    const path = new URL(this.page.url()).pathname.replaceAll(/[0-9a-f-]{36}|[A-Za-z0-9_-]{43}/g, ':id')
    const place = `${path} ${title}`
    if (!this.looks || this.#looked.has(place)) return
    this.#looked.add(place)
    await expectAccessible(this.page)
    if (this.#shots)
      await this.page.screenshot({
        path: `${this.#shots}/${String(this.#looked.size).padStart(2, '0')}${path.replaceAll(/[/:]+/g, '-')}.png`,
        fullPage: true,
      })
  }

  async follow(name: string): Promise<void> {
    await this.page.getByRole('main').getByRole('link', { name }).first().click()
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click()
  }

  /** Fills in by label; a list is chosen from by the words of the choice. */
  async fill(answers: Record<string, string>): Promise<void> {
    for (const [label, answer] of Object.entries(answers)) {
      const field = this.page.getByLabel(label, { exact: true })
      const isList = await field.evaluate((one) => one.tagName === 'SELECT')
      await (isList ? field.selectOption({ label: answer }) : field.fill(answer))
    }
  }

  async tick(...labels: string[]): Promise<void> {
    for (const label of labels) await this.page.getByLabel(label, { exact: true }).check()
  }

  async attach(label: string, name: string, text: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  }

  /** Types what the page says into an authenticator app, and back. */
  async setUpSecondStep(now = new Date()): Promise<void> {
    await this.at('Tweede stap instellen')
    const key = ((await this.page.locator('dl.pairs code').textContent()) ?? '').replaceAll(' ', '')
    await this.fill({ 'Code van de nieuwe instelling': totpCode(key, now) })
    await this.press('Stel in')
    await this.at('Uw herstelcodes')
  }

  async text(): Promise<string> {
    return ((await this.page.locator('main').textContent()) ?? '').replaceAll(/\s+/g, ' ')
  }
}
