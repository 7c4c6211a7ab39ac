import type { SetUp } from '../set-up.actions.ts'

/** What the list says after setting up from a template. */
export interface SetUpTold {
  made: number
  stood: readonly string[]
  openRoutes: readonly string[]
}

/** In the address, so that the page can be loaded again without doing it again; names come from what the reader sees. */
export const tellSetUp = ({ made, stood, openRoutes }: SetUp): string =>
  new URLSearchParams({ erbij: String(made.length), stond: stood.join(' '), 'zonder-profiel': openRoutes.join(' ') }).toString()

export function toldSetUp(query: (name: string) => string | undefined): SetUpTold | null {
  const made = query('erbij')
  if (made === undefined || !/^\d{1,3}$/.test(made)) return null
  const ids = (name: string): string[] => (query(name) ?? '').split(' ').filter(Boolean)
  return { made: Number(made), stood: ids('stond'), openRoutes: ids('zonder-profiel') }
}
