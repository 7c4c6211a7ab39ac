import type { Offer, OfferedQualification, OfferedSchool } from '../../intake/offer.ts'
import { pageIn, type Visit } from '../shared/visit.ts'

export const WHATS = ['scholen', 'besturen', 'opleidingen', 'leerbedrijven'] as const
export type What = (typeof WHATS)[number]

/** What of an offer is looked at, as the address says. */
export interface OfferQuestion {
  what: What
  search: string
  page: number
}

export const OFFERED_PER_PAGE = 100

/** Only what the file has; the first that it has is looked at first. */
export function whatsIn({ schools, boards, qualifications, companies }: Offer): What[] {
  const sizes = { scholen: schools.length, besturen: boards.length, opleidingen: qualifications.length, leerbedrijven: companies.length }
  return WHATS.filter((what) => sizes[what] > 0)
}

export function questionIn({ c }: Visit, offer: Offer, page = pageIn(c)): OfferQuestion {
  const { query } = c.var.address
  const there = whatsIn(offer)
  const what = there.find((one) => one === query.get('wat')) ?? there[0] ?? 'scholen'
  return { what, search: (query.get('zoek') ?? '').trim().slice(0, 100), page }
}

/** Every word must stand somewhere in it. */
export function matching<T>(all: readonly T[], search: string, textOf: (one: T) => string): T[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return [...all]
  return all.filter((one) => {
    const text = textOf(one).toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

export const schoolWords = ({ brin, name, place, boardName, sites }: OfferedSchool): string =>
  [brin, name, place, boardName, ...sites.flatMap((site) => [brin + site.vestiging, site.name, site.place])].filter(Boolean).join(' ')

export const qualificationWordsOf = ({ crebo, name, dossier, dossierName }: OfferedQualification): string =>
  [crebo, name, dossier, dossierName].filter(Boolean).join(' ')
