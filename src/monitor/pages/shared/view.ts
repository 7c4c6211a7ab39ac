import { link, type QueryValues } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import type { MonitorOutput } from '../../output.ts'
import type { MonitorRun } from '../../run.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

/** Where results come from: the reference run, or the run of one upload. */
export interface ResultSource {
  run: MonitorRun
  /** address of these pages without the language, filled in: `/resultaten`, `/eigen-bestanden/k3f9` */
  base: string
  /** `VM2, landelijk`: whose data, in the header and the title */
  name: Record<Language, string>
  /** pages beside ours that belong to this source, such as the verification of the reference run */
  extraTabs?: readonly ExtraTab[]
}

/** A page of another part of the product that stands among the tabs; `path` is its address without the language. */
export interface ExtraTab {
  name: string
  path: string
  label: Record<Language, string>
}

/** What figures are drawn with, on a page and in the report alike. */
export interface View {
  language: Language
  output: MonitorOutput
  words: typeof nl | typeof en
  /** an address within these results */
  href(path: string, values?: QueryValues): string
  /** the id of a place, unique in the document: the report holds the same sections once per cohort */
  anchor(name: string): string
  /** the name of a region, unique in the document for the same reason */
  region(name: string): string
  /** true in the report, a file by itself: no downloads and no rows to follow */
  alone: boolean
}

/** A view that answers a request. */
export interface PageView extends View {
  c: AppContext
  source: ResultSource
  alone: false
}

export const sharedWords = (language: Language) => (language === 'nl' ? nl : en)

export function viewOf(c: AppContext, source: ResultSource): PageView {
  const { language } = c.var.address
  const href = (path: string, values?: QueryValues) => link(language, source.base + path, values)
  const same = (name: string) => name
  return { c, language, source, output: source.run.output, words: sharedWords(language), href, anchor: same, region: same, alone: false }
}
