import type { Language } from '#platform/i18n.ts'
import type { Tab } from '#ui/tabs.tsx'
import type { VerifiedFigure } from '../verify/figure.ts'
import { pageMessages } from './messages.ts'

/** What the page shows, and the results it stands beside. */
export interface VerificationSource {
  /** verified once by whoever mounts the page */
  figures: () => readonly VerifiedFigure[] | Promise<readonly VerifiedFigure[]>
  /** address of the page, without the language */
  path: string
  /** whose data, in the header */
  name: Record<Language, string>
  /** tabs of the results, this page among them */
  tabs: (language: Language) => Tab[]
}

/** What the tab of this page is called. */
export const verificationLabel: Record<Language, string> = { nl: pageMessages('nl').tab, en: pageMessages('en').tab }
