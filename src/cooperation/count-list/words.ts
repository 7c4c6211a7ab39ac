import type { Language } from '#platform/i18n.ts'
import type { CheckName, Finding } from './finding.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export const checkWords = (language: Language): typeof nl => (language === 'nl' ? nl : (en as typeof nl))

export const checkTitle = (language: Language, rule: CheckName): string => checkWords(language).check[rule].title

/** A finding as a sentence. `nameOf` knows schools, sites and routes by their id. */
export function findingText(language: Language, finding: Finding, nameOf: (id: string) => string): string {
  return checkWords(language).check[finding.rule].sentence(factText(language, finding, nameOf))
}

function factText(language: Language, finding: Finding, nameOf: (id: string) => string): string {
  const t = checkWords(language)
  const list = (names: readonly string[]): string => new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
  switch (finding.rule) {
    case 'phase-differs':
      return list(finding.says.map(({ institutionId, phase }) => t.said(nameOf(institutionId), t.phase[phase])))
    case 'kind-differs':
    case 'route-differs':
    case 'two-routes':
      return list(finding.routeIds.map(nameOf))
    case 'known-at-one-school':
      return list(finding.schools.map(nameOf))
    case 'site-not-of-route':
      return nameOf(finding.siteId)
    case 'crebo-unknown':
    case 'crebo-not-valid':
    case 'crebo-not-of-route':
      return finding.crebo
    default:
      return ''
  }
}
