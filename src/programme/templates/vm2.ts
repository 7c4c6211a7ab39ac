import type { RouteDesign } from '../design/design.ts'
import { newExam, newYear } from '../design/new-parts.ts'
import type { DesignYear } from '../design/year.ts'
import { makeTemplate, monitor, type Template, type TemplateId } from './template.ts'

interface Vm2Told {
  id: TemplateId
  /** which portrait or example */
  part: string
  who?: string
  /** sectors of the vmbo as they were to 2016 */
  profielen: string[]
  /** after year 4 of the vmbo; null = the source does not say how long */
  mboYears: DesignYear[]
  exam: 'kept' | 'dropped' | null
  design?: Partial<RouteDesign>
  says: Readonly<Record<string, string>>
  alsoOpen?: readonly string[]
}

/** What all VM2 routes shared: from bb, year 3, to mbo 2, bol only. They ran between 2008 and 2013. */
export function vm2Template({ id, part, who, profielen, mboYears, exam, design, says, alsoOpen }: Vm2Told): Template {
  return makeTemplate({
    id,
    madeUnder: 'vm2',
    // without the exam there is no vmbo diploma, which a dlr asks for
    today: exam === 'dropped' ? ['glr'] : ['dlr', 'glr'],
    ranOn: ['2009-08-01', '2012-08-01'],
    source: monitor(part),
    design: {
      target: { leerwegen: ['bb'], who: who ?? null, places: null, minimum: null },
      profielen,
      qualifications: [{ crebo: null, name: 'Mbo 2 (vul de opleiding in)', niveau: 2, leertraject: 'bol', extended: false }],
      years: [newYear('v3', 'vmbo', [3]), newYear('v4', 'vmbo', [4]), ...mboYears],
      exams: exam === null ? [] : [newExam('examen', 'Eindexamen vmbo', 'other', { change: exam, year: exam === 'kept' ? 'v4' : null })],
      ...design,
    },
    says: {
      'target/leerwegen': 'VM2 is voor leerlingen van bb',
      ...(who === undefined ? {} : { 'target/who': who }),
      profielen: 'de sector van het voorbeeld',
      qualifications: 'VM2 leidt naar mbo 2, alleen bol',
      years: 'VM2 begint in leerjaar 3 en loopt door in het mbo',
      ...(exam === null ? {} : { exams: exam === 'kept' ? 'het vmbo-examen blijft' : 'het vmbo-examen vervalt' }),
      ...says,
    },
    ...(alsoOpen === undefined ? {} : { alsoOpen }),
  })
}
