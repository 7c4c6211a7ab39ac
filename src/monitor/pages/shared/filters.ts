import { formatDate } from '#platform/i18n.ts'
import type { Filter } from '#ui/filters.tsx'
import type { ChoiceName } from './choices.ts'
import { cohortName, yearOf } from './format.ts'
import { groupName } from './groups.ts'
import type { PageView, View } from './view.ts'

/** A choice as links: each keeps the other choices of the address and changes its own; the pages behind it begin anew. */
export function filterOf(
  view: PageView,
  path: string,
  name: ChoiceName,
  options: readonly string[],
  current: string,
  word: (value: string) => string,
  anchor = '',
): Filter {
  const kept = Object.fromEntries(view.c.var.address.query)
  return {
    name,
    label: view.words.filter[name],
    options: options.map((value) => ({
      label: word(value),
      href: view.href(path, { ...kept, bladzijde: undefined, [name]: value }) + anchor,
      current: value === current,
    })),
  }
}

/** How a value of a choice reads on the screen. */
export function wordFor(view: View, name: ChoiceName, value: string, cohort?: string): string {
  const { words } = view
  const known: Partial<Record<ChoiceName, Record<string, unknown>>> = {
    populatie: words.population,
    uitlijning: words.alignment,
    vergelijking: words.versusChoice,
    maat: words.measure,
    positie: words.position,
    van: words.position,
  }
  if (name === 'cohort') return cohortName(value)
  if (name === 'groep' && cohort) return groupName(view, cohort, value as 'traject')
  if (name === 'teldatum') return formatDate(view.language, value, 'short')
  const word = known[name]?.[value]
  return typeof word === 'string' ? word : value
}

/** Count dates read shorter as a year: they are all on 1 October. */
export const yearWord = (date: string): string => String(yearOf(date))
