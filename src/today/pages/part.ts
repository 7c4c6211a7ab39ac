import type { Viewer } from '#platform/access/viewer.ts'
import type { Language } from '#platform/i18n.ts'

/** What each part of the start page is drawn with, beside its own data. */
export interface PartProps {
  language: Language
  viewer: Viewer
  day: string
}
