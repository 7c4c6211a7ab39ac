import type { Limits } from '#platform/import/limits.ts'
import { stop } from '#platform/import/problem.ts'
import { childText, type XmlElement } from '#platform/import/xml-elements.ts'
import { readBrin } from '../codes.ts'
import type { GroupDelivery } from '../delivery.ts'
import { type DeliveryProblem, stopDelivery } from '../problem.ts'
import { showable } from '../sensitive.ts'
import { cleanText } from '../values.ts'

export interface EdexmlSchool {
  /** 2026-2027 */
  schooljaar: string
  /** the day that the file tells about */
  peildatum: string | null
  brin: string | null
  /** two digits; 00 and nothing are the same */
  dependance: string | null
  schoolkey: string | null
  /** when the file was made */
  made: string | null
}

export interface EdexmlGroup extends GroupDelivery {
  /** of a stamgroep: 11 to 16, V, C for a combination … */
  jaargroep: string | null
}

/** What pupils refer to: they come last, so all of it is known by then. */
export interface EdexmlContext {
  told(): EdexmlSchool
  groups: ReadonlyMap<string, EdexmlGroup>
  /** names by key */
  vestigingen: ReadonlyMap<string, string>
}

const NO_SCHOOL: EdexmlSchool = { schooljaar: '', peildatum: null, brin: null, dependance: null, schoolkey: null, made: null }

/** Collects school, sites and groups. `add` gives what is strange about one of them. */
export function edexmlSchool(limits: Limits) {
  let school = NO_SCHOOL
  const groups = new Map<string, EdexmlGroup>()
  const vestigingen = new Map<string, string>()
  const addTo = <T>(map: Map<string, T>, element: XmlElement, value: (key: string) => T): DeliveryProblem[] => {
    const key = element.attributes.key ?? ''
    if (map.has(key)) return [{ problem: 'edexml-key-twice', line: element.line, element: element.name, key: showable(key) }]
    map.set(key, value(key))
    if (map.size > limits.rows) stop({ problem: 'too-many-rows', most: limits.rows })
    return []
  }
  return {
    groups,
    vestigingen,
    told: () => school,
    add(path: string, element: XmlElement): DeliveryProblem[] {
      const name = cleanText(childText(element, 'naam') ?? element.attributes.key ?? '').slice(0, 200)
      if (path === 'EDEX/vestigingen/vestiging') return addTo(vestigingen, element, () => name)
      if (path !== 'EDEX/school') return addTo(groups, element, (key) => groupOf(key, name, element))
      school = schoolOf(element)
      const version = childText(element, 'xsdversie')
      return version === null || version === '2.1' ? [] : [{ problem: 'edexml-version', line: element.line, value: showable(version) }]
    },
  }
}

function groupOf(key: string, name: string, element: XmlElement): EdexmlGroup {
  return { key, name, kind: element.name === 'groep' ? 'stamgroep' : 'cluster', jaargroep: childText(element, 'jaargroep') }
}

function schoolOf(element: XmlElement): EdexmlSchool {
  const schooljaar = childText(element, 'schooljaar') ?? ''
  const [first, second] = /^(\d{4})-(\d{4})$/.exec(schooljaar)?.slice(1).map(Number) ?? []
  if (first === undefined || second !== first + 1) {
    stopDelivery({ problem: 'edexml-schooljaar', line: element.line, value: showable(schooljaar) })
  }
  const dependance = childText(element, 'dependancecode')
  return {
    schooljaar,
    peildatum: childText(element, 'peildatum'),
    brin: readBrin(childText(element, 'brincode') ?? '') ?? null,
    dependance: dependance && /^\d{2}$/.test(dependance) ? dependance : null,
    schoolkey: childText(element, 'schoolkey'),
    made: childText(element, 'aanmaakdatum'),
  }
}

const SECTIONS = ['school', 'vestigingen', 'groepen', 'leerlingen', 'leerkrachten']
const REQUIRED = ['school', 'leerlingen']

/** The sections of the root, each once and in this order. Stops the reading at the first that is not so. */
export function sectionOrder() {
  const seen: string[] = []
  return {
    enter(path: string, line: number): void {
      const [, section, below] = path.split('/')
      if (section === undefined || (below !== undefined && seen.includes(section))) return
      if (!SECTIONS.includes(section)) stopDelivery({ problem: 'edexml-section-unknown', line, section: showable(section) })
      if (SECTIONS.indexOf(section) <= SECTIONS.indexOf(seen.at(-1) ?? '')) stopDelivery({ problem: 'edexml-section-order', line, section })
      seen.push(section)
    },
    end(): void {
      const section = REQUIRED.find((one) => !seen.includes(one))
      if (section) stopDelivery({ problem: 'edexml-section-missing', section })
    },
  }
}
