import type { Language } from '#platform/i18n.ts'
import { CHECK_NAMES } from '../finding.ts'
import { checkTitle } from '../words.ts'
import { listHref } from './addresses.ts'
import { type DifferenceFilter, differenceQuery } from './difference-filter.ts'
import type { DifferencesModel } from './difference-model.ts'
import { whichOf } from './frame.tsx'
import { listWords } from './words.ts'

/** Every choice of the work list as a link. */
export function filtersOf(language: Language, { seen, filter, personId }: DifferencesModel) {
  const words = listWords(language)
  const t = words.differences
  const option = (label: string, change: Partial<DifferenceFilter>) => {
    const next = { ...filter, page: 1, ...change }
    const current = Object.entries(change).every(([name, value]) => filter[name as keyof DifferenceFilter] === value)
    return { label, current, href: listHref(language, whichOf(seen), 'verschillen', differenceQuery(next)) }
  }
  const states = (['open', 'accepted', 'solved'] as const).filter(
    (state) => state === filter.state || seen.work.some((one) => one.state === state),
  )
  const rules = CHECK_NAMES.filter((rule) => rule === filter.rule || seen.work.some((one) => one.rule === rule))
  const mine = seen.work.some(({ ownerId }) => ownerId === personId) || filter.owner === 'mine'
  return [
    {
      name: 'stand',
      label: t.stand,
      options: [option(t.all, { state: null }), ...states.map((state) => option(words.work[state], { state }))],
    },
    {
      name: 'soort',
      label: t.kind,
      options: [option(t.all, { rule: null }), ...rules.map((rule) => option(checkTitle(language, rule), { rule }))],
    },
    {
      ...{ name: 'school', label: t.school },
      options: [option(t.all, { school: null }), ...seen.route.schools.map((one) => option(one.name, { school: one.institutionId }))],
    },
    {
      ...{ name: 'wie', label: t.owner },
      options: [
        option(t.all, { owner: null }),
        ...(mine ? [option(t.mine, { owner: 'mine' })] : []),
        option(t.nobody, { owner: 'nobody' }),
      ],
    },
  ]
}
