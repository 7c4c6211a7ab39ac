import { describe, expect, it } from 'vitest'
import { judge } from '#schemes/index.ts'
import { routeDesign } from '../design/design.ts'
import { isEmpty, openPaths, pathsOf, sourceOf, valueAt } from '../design/paths.ts'
import { planOf } from '../design/plan-of.ts'
import { importantOpen } from './important.ts'
import { findTemplate, startFrom, TEMPLATES, templateText } from './index.ts'

describe.each(TEMPLATES.map((one) => [one.id, one] as const))('template %s', (_, { id, design, ranOn }) => {
  const paths = [...pathsOf(design)]
  const filled = paths.filter(([, value]) => !isEmpty(value)).map(([path]) => path)

  it('is a design, and a plan can be drawn from it', () => {
    expect(routeDesign.parse(design)).toEqual(design)
    expect(planOf(design).leerwegen).toEqual(design.target.leerwegen)
  })

  it('names where each filled field comes from', () => {
    expect(filled.filter((path) => sourceOf(design, path) === null)).toEqual([])
  })

  it('names no source for a place where nothing stands', () => {
    expect(design.sources.filter(({ path }) => !filled.some((one) => one === path || one.startsWith(`${path}/`)))).toEqual([])
  })

  it('shows what its source does not say as open: all that matters, and nothing that is filled', () => {
    expect(importantOpen(design).filter((path) => !design.open.includes(path))).toEqual([])
    expect(design.open.filter((path) => !isEmpty(valueAt(design, path)))).toEqual([])
    expect(openPaths(design)).toEqual(design.open)
    expect(new Set(design.open).size).toBe(design.open.length)
  })

  it('gives no dates, hours or crebos: no source has them', () => {
    expect(design.startsOn).toBeNull()
    expect(design.qualifications.map(({ crebo }) => crebo).filter((crebo) => crebo !== null)).toEqual([])
    expect(design.blocks.filter(({ hours, guided, weeks }) => hours !== null || guided !== null || weeks !== null)).toEqual([])
  })

  it.each(ranOn)('held nothing against the rules of its scheme on %s', (startsOn) => {
    const findings = judge({ ...planOf(design), startsOn })
    expect(findings.filter(({ severity }) => severity === 'not-allowed')).toEqual([])
    expect(findings.length).toBeGreaterThan(0)
  })

  it('ran on a day, and is told in both languages', () => {
    expect(ranOn.length).toBeGreaterThan(0)
    for (const language of ['nl', 'en'] as const)
      expect(Object.values(templateText(language, id)).every((text) => text.length > 10)).toBe(true)
  })
})

describe('under a scheme of today', () => {
  const started = TEMPLATES.flatMap((template) =>
    template.today.map((scheme) => [template.id, scheme, startFrom(template, { name: 'Nu', scheme, startsOn: '2027-08-01' })] as const),
  )

  // domain.md 3.2: its first fifteen years it had no agreement; a doorlopende leerroute takes one
  const against: Record<string, string[]> = { 'seven-weeks dlr': ['agreement/kind'] }

  it.each(started)('%s can begin as %s, with what is missing as a decision', (id, scheme, design) => {
    const fields = judge(planOf(design)).filter(({ severity }) => severity === 'not-allowed')
    expect(fields.map(({ field }) => field)).toEqual(against[`${id} ${scheme}`] ?? [])
  })
})

describe('what the sources say', () => {
  const designOf = (id: string) => {
    const found = findTemplate(id)
    if (!found) throw new Error(`no template ${id}`)
    return found.design
  }

  it('TOT: 1/5 and 4/5 of the funding, Friday in year 3, seven subjects in two years', () => {
    const design = designOf('tot-route')
    expect(design.payments.map(({ year, share }) => [year, share])).toEqual([
      ['v3', 0.2],
      ['v4', 0.8],
    ])
    expect(valueAt(design, 'blocks/vrijdag/weekdays')).toEqual(['fri'])
    expect(design.exams.map(({ change, year }) => [change, year])).toEqual([
      ['moved', 'v3'],
      ['kept', 'v4'],
    ])
    expect(design.years).toHaveLength(10)
    expect(design.target).toMatchObject({ places: 25, minimum: 20 })
  })

  it('TOT pushes years 2 and 3 together, Assen starts in year 2, Toptraject ends in the hbo', () => {
    expect(valueAt(designOf('tot-route'), 'years/v3/leerjaren')).toEqual([2, 3])
    expect(designOf('assen').years[0]?.leerjaren).toEqual([2])
    expect(designOf('toptraject').years.at(-1)?.stage).toBe('hbo')
  })

  it('seven weeks: Monday and Tuesday placement, then the mbo; no agreement, said aloud', () => {
    const design = designOf('seven-weeks')
    expect(design.blocks.map(({ place, weekdays }) => [place, weekdays])).toEqual([
      ['company', ['mon', 'tue']],
      ['mbo', ['wed', 'thu', 'fri']],
    ])
    expect(design.agreement).toEqual({ kind: 'none', clauses: [] })
  })

  it('Het Element: 300 pupils, seven profiles, € 50 an hour', () => {
    const design = designOf('element')
    expect([design.target.places, design.profielen.length, design.payments[0]?.cents]).toEqual([300, 7, 5000])
    expect(['maritiem', 'groen', 'MVI'].some((profiel) => design.profielen.includes(profiel))).toBe(false)
  })

  it('VM2: won half a year in care, a year in technology, none where pupils need time (regular: 4 years of 40 weeks)', () => {
    const won = (id: string): number => 160 - designOf(id).years.reduce((sum, { weeks }) => sum + (weeks ?? 40), 0)
    expect([won('vm2-care'), won('vm2-technology'), won('vm2-more-time')]).toEqual([20, 40, 0])
  })
})

describe('starting from a template', () => {
  const template = TEMPLATES[0]
  if (!template) throw new Error('no templates')

  it('takes over all but name, scheme and start, and remembers where it began', () => {
    const started = startFrom(template, { name: 'Onze route', scheme: 'dlr', startsOn: '2027-08-01' })
    expect(started).toMatchObject({ name: 'Onze route', scheme: 'dlr', startsOn: '2027-08-01' })
    expect(started.from).toMatchObject({ template: template.id })
    expect(started.open).not.toContain('startsOn')
    expect(started.sources.filter(({ path }) => ['name', 'scheme', 'startsOn'].includes(path))).toEqual([])
    expect(routeDesign.parse(started)).toEqual(started)
  })

  it('leaves the start open when it is not chosen, and the template as it was', () => {
    const started = startFrom(template, { name: 'Onze route', scheme: 'dlr', startsOn: null })
    expect(started.open).toContain('startsOn')
    started.blocks.length = 0
    expect(template.design.blocks.length).toBeGreaterThan(0)
  })
})
