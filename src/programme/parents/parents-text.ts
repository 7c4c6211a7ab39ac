import { formatDate, type Language } from '#platform/i18n.ts'
import { schemeText } from '#schemes/index.ts'
import type { RouteDesign } from '../design/design.ts'
import { costLines } from './costs.ts'
import { diplomaLines, examLines } from './exam-and-diploma.ts'
import { wayBackLines } from './ways-back.ts'
import { capital, clip, listOf, names, parentsWords } from './words.ts'
import { lengthText, type ParentsYear, yearRows } from './years.ts'

/** What parents read about a route, in plain language: the page and the paper show the same. */
export interface ParentsText {
  title: string
  lead: string
  sections: readonly ParentsSection[]
  /** where the pupil is, year by year */
  years: readonly ParentsYear[]
}

export interface ParentsSection {
  id: 'who' | 'length' | 'years' | 'diploma' | 'exam' | 'stop' | 'costs' | 'ask'
  heading: string
  lines: readonly string[]
}

/** Only what the design says; what it leaves open is said to be open. Nothing is made up to complete the page. */
export function parentsText(language: Language, design: RouteDesign): ParentsText {
  const t = parentsWords(language)
  const section = (id: ParentsSection['id'], lines: readonly string[]): ParentsSection => ({ id, heading: t.heading[id], lines })
  const { years } = design
  return {
    title: clip(design.name, 90),
    lead: t.lead(schemeText(language, design.scheme)),
    sections: [
      section('who', whoLines(language, design)),
      section('length', lengthLines(language, design)),
      section('years', years.length === 0 ? [t.open] : []),
      section('diploma', diplomaLines(language, design)),
      section('exam', examLines(language, design)),
      section('stop', wayBackLines(language, design)),
      section('costs', costLines(language, design)),
      section('ask', askLines(language, design)),
    ],
    years: yearRows(language, design),
  }
}

function whoLines(language: Language, { target, profielen }: RouteDesign): string[] {
  const t = parentsWords(language)
  const leerwegen = target.leerwegen.map((one) => t.leerweg[one])
  const parts = [
    target.who && `${capital(clip(target.who))}.`.replace(/([.!?])\.$/, '$1'),
    leerwegen.length > 0 && t.leerwegen(listOf(language, leerwegen)),
    profielen.length > 0 && t.profielen(listOf(language, names(profielen))),
    target.places !== null && t.places(String(target.places)),
    target.minimum !== null && t.minimum(String(target.minimum)),
  ].filter((one): one is string => Boolean(one))
  return target.who || leerwegen.length > 0 ? parts : [t.whoOpen, ...parts]
}

function lengthLines(language: Language, { years, startsOn }: RouteDesign): string[] {
  const t = parentsWords(language)
  return [years.length > 0 ? lengthText(language, years) : t.lengthOpen, startsOn ? t.starts(formatDate(language, startsOn)) : t.startOpen]
}

/** The schools of the route, as the design names them. */
function askLines(language: Language, { partners, pedagogy }: RouteDesign): string[] {
  const t = parentsWords(language)
  const schools = partners.map(({ name, side }) => t.school(clip(name, 60), t.place[side === 'vo' ? 'vmbo' : 'mbo']))
  const ask = schools.length > 0 ? t.ask(listOf(language, schools.slice(0, MOST_SCHOOLS), 'or')) : t.askOpen
  return pedagogy.mentorContinues ? [t.mentor, ask] : [ask]
}

const MOST_SCHOOLS = 8
