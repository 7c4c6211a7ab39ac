import { link } from '#platform/http/address.ts'
import type { Language } from '#platform/i18n.ts'
import type { Filter } from '#ui/filters.tsx'
import type { ListChoices } from '../list/choices.store.ts'
import { filterQuery, type ListFilter } from '../list/filter.ts'
import { PHASES } from '../pupil.ts'
import { BASE } from './addresses.ts'
import { pupilWords } from './words.ts'

/** The choices above the list, as links. Groups come with a school: of a whole region they would be hundreds. */
export function listFilters(language: Language, filter: ListFilter, choices: ListChoices): Filter[] {
  const t = pupilWords(language)
  const { schools, routes, leerjaren } = choices
  const makes = <K extends keyof ListFilter>(
    name: K,
    label: string,
    options: { value: ListFilter[K]; label: string }[],
    alone = 1,
  ): Filter => {
    const href = (value: ListFilter[K]): string =>
      link(language, BASE, filterQuery({ ...filter, ...without(name), [name]: value, page: 1 }))
    const all = { label: t.list.filter.all, href: href(null as ListFilter[K]), current: filter[name] === null }
    const shown = options.map(({ value, label: word }) => ({ label: word, href: href(value), current: filter[name] === value }))
    return { name, label, options: options.length > alone || filter[name] !== null ? [all, ...shown] : [] }
  }
  return [
    makes('school', t.list.filter.school, schoolOptions(schools, t.list.filter.allSites)),
    makes(
      'route',
      t.list.filter.route,
      routes.map(({ id, name }) => ({ value: id, label: name })),
      0,
    ),
    makes('phase', t.list.filter.phase, routes.length > 0 ? PHASES.map((value) => ({ value, label: t.phase[value] })) : []),
    makes(
      'leerjaar',
      t.list.filter.leerjaar,
      leerjaren.map((value) => ({ value, label: String(value) })),
    ),
    makes('group', t.list.filter.group, groupOptions(filter, choices), 0),
  ]
}

/** Another school has other groups. */
const without = (name: keyof ListFilter): Partial<ListFilter> => (name === 'school' ? { group: null } : {})

function schoolOptions(schools: ListChoices['schools'], allOf: (name: string) => string): { value: string; label: string }[] {
  return schools.flatMap(({ institutionId, institutionName, sites }) => {
    const own = sites.map(({ id, name }) => ({ value: id, label: name }))
    return own.length > 1 ? [{ value: institutionId, label: allOf(institutionName) }, ...own] : own
  })
}

function groupOptions({ school, group }: ListFilter, { schools, groups }: ListChoices): { value: string; label: string }[] {
  const sites = schools.filter(({ institutionId }) => institutionId === school).flatMap((one) => one.sites.map(({ id }) => id))
  const fitting = groups.filter(({ id, siteId }) => siteId === school || sites.includes(siteId) || id === group || groups.length <= 12)
  return fitting.map(({ id, name }) => ({ value: id, label: name }))
}
