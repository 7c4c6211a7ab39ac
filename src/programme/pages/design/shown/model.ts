import type { Language } from '#platform/i18n.ts'
import type { PastRetention } from '../../../analysis/forecast/past.ts'
import type { OpenDesign } from '../../../version/see.actions.ts'

/** What every part of a tab gets: the design that is open, and in which language. */
export interface Shown {
  language: Language
  open: OpenDesign
  /** how earlier cohorts stayed; only looked up where it is shown */
  past: PastRetention | null
  /** what the address asks beside the tab: the number of pupils of a calculation */
  asked: (name: string) => string | undefined
}
