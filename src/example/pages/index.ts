import { link } from '#platform/http/address.ts'
import { type AppContext, action, type ExampleLine, type PageModule, page } from '#platform/http/app.ts'
import type { Platform } from '#platform/platform.ts'
import { errorPage } from '#ui/error-page.tsx'
import { examplePeople, type Filled, fillExample, regionState, type SetPassword } from '../actions.ts'
import { en } from '../messages.en.ts'
import { nl } from '../messages.nl.ts'
import { emptyPage } from './empty-page.tsx'
import { peoplePage } from './people-page.tsx'

export interface ExampleOptions {
  setPassword: SetPassword
  /** signs the browser in as somebody of the example region, and goes on */
  signInAs: (c: AppContext, personId: string) => Promise<Response>
}

const PATH = '/voorbeeld'

/** Stands above every page of who looks at the example (AppOptions.site). */
export const EXAMPLE_LINE: ExampleLine = {
  text: { nl: nl.line, en: en.line },
  link: { path: PATH, label: { nl: nl.lineLink, en: en.lineLink } },
}

/** The invented region: make it in an empty database, and look through somebody's eyes. Nothing of it where a real region is. */
export const examplePages =
  (platform: Platform, { setPassword, signInAs }: ExampleOptions): PageModule =>
  (app) => {
    const fill = once(() => fillExample(platform, { setPassword }))
    page(app, PATH, 'public', (c) => show(c, platform))
    action(app, PATH, 'public', async (c) => {
      const filled = await fill()
      if (!filled.ok && (await regionState(platform)).kind === 'real') return errorPage(c, 403)
      return c.redirect(link(c.var.address.language, PATH), 303)
    })
    action(app, `${PATH}/als`, 'public', async (c) => {
      const { persoon } = await c.req.parseBody()
      const found = await examplePeople(platform)
      const isThere = found.ok && found.people.some(({ personId }) => personId === persoon)
      return isThere ? signInAs(c, String(persoon)) : c.redirect(link(c.var.address.language, PATH), 303)
    })
  }

async function show(c: AppContext, platform: Platform) {
  const state = await regionState(platform)
  if (state.kind === 'real') return c.notFound()
  return state.kind === 'empty' ? emptyPage(c) : peoplePage(c, state.name, await examplePeople(platform))
}

/** Whoever presses again while it is being made waits for the same. */
function once(work: () => Promise<Filled>): () => Promise<Filled> {
  let running: Promise<Filled> | null = null
  return () => {
    running ??= work().finally(() => {
      running = null
    })
    return running
  }
}
